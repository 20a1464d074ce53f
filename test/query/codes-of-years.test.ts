import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Query } from "../../src/query/query";
import { toCsv } from "../../src/query/csv";
import { jsonStatPieces } from "../../src/query/json-stat-pieces";
import { noteText } from "../../src/query/note-text";
import { loadFile } from "../../src/intake/load-file";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let warehouse: Warehouse;

function totals(name: string, ...rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ["indicator,year,territory,value", ...rows, ""].join("\n"));
  return path;
}

beforeAll(async () => {
  const data = join(folder, "warehouse");
  await loadFile(data, totals("2020.csv", "12,2020,191000000,111", "12,2020,191600000,222"));
  await loadFile(data, totals("2023.csv", "12,2023,191000000,333", "12,2023,331000000,444"));
  warehouse = await openWarehouse(data);
}, 60_000);

afterAll(() => warehouse.close());

const byDistrict = (...years: readonly number[]): Query => ({
  ...{ indicator: 12, years, breakdowns: ["district"], filter: {}, totals: [] },
  territory: "asReported",
});

test("a code that was given anew stands for the unit of today, and a note says whose it was", async () => {
  const table = await warehouse.answer(byDistrict(2020));
  const figures = new Map(
    table.axes[0]!.positions.map(({ code, label }, at) => [`${code} ${label.en}`, table.values[at]])
  );
  expect(figures.get("191000000 Konaev city")).toBe(222);
  expect(figures.get("331000000 Taldykorgan city")).toBe(111);
  const note = table.notes.find(({ code }) => code === "codeOfOtherUnit");
  expect(note).toEqual({
    ...{ code: "codeOfOtherUnit", territory: "191000000", other: "331000000" },
    ...{ codeThen: "191600000", years: [2020] },
  });
  expect(noteText(note!, catalogue, "en")).toBe(
    "Code 191000000 is the code of “Konaev city” today. In 2020 it was that of “Taldykorgan city”, and “Konaev city” had 191600000: join these years with other tables by name."
  );
});

test("a line of CSV says whose code it was, and JSON-stat where readers of others look", async () => {
  const table = await warehouse.answer(byDistrict(2020, 2023));
  const lines = toCsv(table, "en", catalogue).split("\r\n");
  const told = lines.filter((line) => line.includes("Code 191000000"));
  expect(told).toEqual([expect.stringMatching(/^12,2020,191000000,Konaev city,222,.*"Code 191/)]);
  expect(lines).toContainEqual(
    expect.stringMatching(/^12,2023,191000000,Konaev city,333,normal,totals,$/)
  );
  const dataset = JSON.parse(Buffer.concat([...jsonStatPieces(table, "en", catalogue)]).toString());
  expect(dataset.note).toContainEqual(expect.stringMatching(/^Code 191000000 is the code of/));
});

test("years in which the code meant the same unit need no word", async () => {
  const table = await warehouse.answer(byDistrict(2023));
  expect(table.notes.filter(({ code }) => code === "codeOfOtherUnit")).toEqual([]);
});

test("a file with the code of today for a year before it is refused with the code of that year", async () => {
  const file = totals("new-codes.csv", "12,2020,331000000,111");
  const outcome = await loadFile(join(folder, "warehouse"), file);
  expect(outcome).toMatchObject({
    kind: "refused",
    findings: [
      {
        problem: { code: "territoryCodeOfOtherYears", parameters: { codeThen: "191000000" } },
      },
    ],
  });
});
