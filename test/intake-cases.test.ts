import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadShipped } from "../src/intake/load-shipped";
import { draftMapping } from "../src/intake/mapping/draft-mapping";
import { loadFolder } from "../src/intake/records/load-folder";
import { rebuildFigures } from "../src/intake/records/rebuild-figures";
import type { SqlParameter, SqlStatement } from "../src/sql/sql-statement";
import { exportAsParquet } from "./intake/mapping/export-as-parquet";
import { outsideMapping, outsideSchools } from "./intake/mapping/outside-schools";
import { rows, smallExtract, writeExtract } from "./intake/records/small-extract";
import { expectFile, statementText } from "./support/case-files";
import { recorded } from "./support/recorded-statements";
import type * as recording from "./support/recorded-statements";
import { temporaryFolder } from "./support/temporary-folder";

jest.mock("../src/intake/records/scratch", () =>
  jest
    .requireActual<typeof recording>("./support/recorded-statements")
    .recordingScratches(jest.requireActual("../src/intake/records/scratch"))
);

jest.setTimeout(120_000);

const root = temporaryFolder();
const warehouse = join(root, "warehouse");
const options = { now: () => new Date("2026-10-05T06:00:00.000Z") };
const told = new Set<string>();

beforeAll(() => loadShipped(warehouse));

/** A statement without the rest of what repeats itself: nobody reads 300 districts twice. */
function shortened({ text, parameters }: SqlStatement): SqlStatement {
  const value = (one: SqlParameter) =>
    typeof one === "string" && one.length > 200 ? `${one.slice(0, 200)}…` : one;
  return {
    text: text.replace(/(VALUES (?:\([^()]*\), ){3})(?:\([^()]*\), ){4,}/g, "$1…, "),
    parameters: [...parameters.slice(0, 80), ...(parameters.length > 80 ? ["…"] : [])].map(value),
  };
}

/** Schools, who belongs to them and who to none tell every kind of text. */
const others = /pupils|graduates|children|preschool/i;

/**
 * Compares what was run with the file of a case; what an earlier case told is not told again.
 * @param leftOut what the engine explains and nobody needs to read
 */
async function expectStatements(
  name: string,
  work: () => Promise<unknown>,
  leftOut = others
): Promise<void> {
  recorded.length = 0;
  await work();
  const texts = recorded.flatMap((statement) => {
    const text = statementText(shortened(statement))
      .replaceAll(root, "/data")
      .replace(/[0-9a-f]{64}/g, "<sha256>")
      // Of a long text only the beginning is shown.
      .replace(/[0-9a-f]{16,63}…/g, "<sha256>…");
    if (told.has(text) || leftOut.test(text)) return [];
    told.add(text);
    return text;
  });
  expectFile(`intake/${name}`, "statement.sql", texts.join("\n"));
}

async function load(extract: string, kind: "loaded" | "refused"): Promise<void> {
  const outcome = await loadFolder(warehouse, extract, options);
  const findings = outcome.kind === "alreadyLoaded" ? [] : outcome.findings;
  expect([outcome.kind, kind === "loaded" && findings.filter(isError)]).toEqual([
    kind,
    kind === "loaded" && [],
  ]);
}

const isError = ({ severity }: { readonly severity: string }) => severity === "error";

const year = (of: number) => ({
  ...{ year: of, referenceDate: `${of}-10-05`, demonstration: true },
});

test("a load of every population", async () => {
  const extract = writeExtract(join(root, "whole"), smallExtract(), year(2024));
  await expectStatements("whole-load", () => load(extract, "loaded"));
});

test("records whose organisations stand in other loads", async () => {
  const { pupils, graduates } = smallExtract();
  const extract = writeExtract(join(root, "later"), { pupils: pupils! }, year(2024));
  await expectStatements(
    "organisations-of-another-load",
    () => load(extract, "loaded"),
    /graduates|teachers|waitingList|children|preschool/i
  );
  const schools = smallExtract({ schools: rows.schools.slice(1) })["schools"]!;
  const next = writeExtract(join(root, "next"), { schools, graduates: graduates! }, year(2025));
  await expectStatements(
    "schools-of-the-year-before",
    () => load(next, "loaded"),
    /pupils|teachers|waitingList|children|preschool/i
  );
});

test("faults in rows and lines", async () => {
  const [first, second] = rows.waitingList;
  const waitingList = [
    ...rows.waitingList,
    ...[first!, { ...second!, childId: "W8", locality: "city" }, { ...second!, age: "x" }],
  ];
  const text = `${smallExtract({ waitingList })["waitingList"]!}\nW9,bad\n"W\n10",1,urban,3\n`;
  const extract = writeExtract(join(root, "faults"), { waitingList: text }, year(2024));
  await expectStatements("faults", () => load(extract, "refused"));
});

/** The schools of another system, in Parquet the kinds of places as numbers with decimals. */
async function mapped(format: "csv" | "parquet"): Promise<string> {
  const path = writeExtract(join(root, format), { schools: outsideSchools() }, year(2023));
  const { populations, form } = outsideMapping();
  const places =
    format === "csv" ? populations.schools.codes["Местность"] : { 1: "urban", 2: "rural" };
  const codes = { ...populations.schools.codes, Местность: places };
  const mapping = { form, populations: { schools: { ...populations.schools, codes } } };
  writeFileSync(join(path, "mapping.json"), JSON.stringify(mapping));
  if (format === "parquet") await exportAsParquet(path);
  return path;
}

test.each(["csv", "parquet"] as const)("a mapped export in %s", async (format) => {
  const extract = await mapped(format);
  await expectStatements(`mapped-${format}`, () => load(extract, "loaded"));
});

test("the draft of a mapping", async () => {
  const extract = writeExtract(join(root, "draft"), { schools: outsideSchools() });
  await expectStatements("mapping-draft", () => draftMapping(extract));
});

test("a column without a name", async () => {
  const { waitingList } = smallExtract();
  const lines = waitingList!.trimEnd().split("\n");
  const text = lines.map((line, at) => (at ? `${at - 1},${line},` : `,${line},`)).join("\n");
  const extract = writeExtract(join(root, "nameless"), { waitingList: text }, year(2022));
  await expectStatements("columns-without-a-name", () => load(extract, "loaded"));
});

test("figures derived anew", async () => {
  await expectStatements("figures-derived-anew", () => rebuildFigures(warehouse));
});
