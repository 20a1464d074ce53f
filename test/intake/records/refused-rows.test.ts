import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { languages } from "../../../src/i18n/language";
import { parseQuery } from "../../../src/query/parse-query";
import type { QueryInput } from "../../../src/query/query";
import { toCsv } from "../../../src/query/csv";
import { noteText } from "../../../src/query/note-text";
import { openWarehouse } from "../../../src/warehouse/open-warehouse";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { temporaryFolder } from "../../support/temporary-folder";
import { rows, writeExtract } from "./small-extract";
import { wholeCountry } from "./whole-country";

jest.setTimeout(120_000);

const folder = temporaryFolder();
let count = 0;

async function load(
  changes: Parameters<typeof wholeCountry>[0],
  rejectThreshold = 0,
  manifest = {}
) {
  const warehouse = join(folder, `data-${++count}`, "warehouse");
  const path = writeExtract(join(folder, `extract-${count}`), wholeCountry(changes), manifest);
  const limits = { rejectThreshold, publishedTolerance: 2, publishedAllowance: 5 };
  const outcome = await loadFolder(warehouse, path, { limits });
  if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
  return { warehouse, outcome };
}

async function ask(warehouse: string, input: Omit<QueryInput, "years">) {
  const opened = await openWarehouse(warehouse);
  try {
    const availability = (await opened.state()).availability.get(input.indicator) ?? [];
    const { query, problems } = parseQuery({ years: [2024], ...input }, catalogue, availability);
    if (problems) throw new Error(JSON.stringify(problems));
    return await opened.answer(query);
  } finally {
    await opened.close();
  }
}

const [first, second, ...others] = rows.pupils;
const withRefused = [{ ...first!, sex: "x" }, { ...second!, grade: "x" }, ...others];

test("figures over refused rows are provisional and say how many rows are lacking, of which file", async () => {
  const { warehouse, outcome } = await load({ pupils: withRefused }, 30);
  expect(outcome.kind).toBe("loaded");
  const table = await ask(warehouse, { indicator: 8, breakdowns: ["sex"] });
  const { values, states, notes } = table;
  expect([values, states]).toEqual([
    [6, 0, 6],
    ["provisional", "provisional", "provisional"],
  ]);
  const note = { code: "rowsRefused", year: 2024, load: 1, population: "pupils" };
  expect(notes).toEqual([{ ...note, file: "pupils.csv", rows: 8, refused: 2 }]);
  for (const language of languages) {
    expect(noteText(notes[0]!, catalogue, language)).toMatch(/2024.*pupils\.csv/);
  }
  const lines = toCsv(table, "en", catalogue).trimEnd().split("\r\n").slice(1);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/,provisional,records,.*pupils\.csv/);
  // Files that were taken in as a whole are what their manifest says.
  const teachers = await ask(warehouse, { indicator: 16 });
  expect([teachers.states, teachers.notes]).toEqual([["normal"], []]);
});

test("an estimate stays one where rows were refused", async () => {
  const { warehouse } = await load({ pupils: withRefused }, 30, { state: "estimated" });
  expect((await ask(warehouse, { indicator: 8 })).states).toEqual(["estimated"]);
});

const old = { ...rows.pupils[3]!, pupilId: "P90", age: 60 };
const atCentre = { ...rows.children[4]!, childId: "C90", group: "special" };

test("what is unusual is counted, with a warning that tells how often and where", async () => {
  const { warehouse, outcome } = await load({
    pupils: [...rows.pupils, old],
    children: [...rows.children, atCentre],
  });
  expect(outcome.kind).toBe("loaded");
  expect(
    // The small country has people in a few of its regions.
    outcome.findings
      .filter(({ problem }) => problem.code !== "regionsWithoutRecords")
      .map(({ severity, problem, count: of, examples }) => [
        ...[severity, problem.code, problem.parameters, of],
        examples.map(({ line }) => line),
      ])
  ).toEqual([
    ["warning", "recordUnusual", { population: "pupils", rule: "ageFitsGrade" }, 1, [10]],
    ["warning", "recordUnusual", { population: "children", rule: "specialGroupPlace" }, 1, [7]],
  ]);
  expect(outcome.rejects).toEqual([]);
  const { values, states, notes } = await ask(warehouse, { indicator: 8 });
  expect([values, states, notes]).toEqual([[9], ["normal"], []]);
});

test("a file of refused rows holds no row that is only unusual", async () => {
  const { outcome } = await load({ pupils: [...withRefused, old] }, 30);
  expect(outcome.kind).toBe("loaded");
  const [rejects] = outcome.rejects;
  const lines = readFileSync(rejects!, "utf8").trimEnd().split("\r\n").slice(1);
  expect(lines.map((line) => line.split(",")[0])).toEqual(["2", "3"]);
});
