import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../src/catalogue/shipped-catalogue";
import { loadFolder } from "../src/intake/records/load-folder";
import { loadShipped } from "../src/intake/load-shipped";
import { toCsv } from "../src/query/csv";
import { parseQuery } from "../src/query/parse-query";
import type { QueryInput } from "../src/query/query";
import { openWarehouse } from "../src/warehouse/open-warehouse";
import type { Warehouse } from "../src/warehouse/warehouse";
import { rows, smallExtract, writeExtract } from "./intake/records/small-extract";
import { wholeCountry } from "./intake/records/whole-country";
import { casesFolder, expectFile, statementText } from "./support/case-files";
import { recorded } from "./support/recorded-statements";
import type * as recording from "./support/recorded-statements";
import { temporaryFolder } from "./support/temporary-folder";

jest.mock("../src/warehouse/store", () =>
  jest
    .requireActual<typeof recording>("./support/recorded-statements")
    .recordingStores(jest.requireActual("../src/warehouse/store"))
);

jest.setTimeout(120_000);

const root = temporaryFolder();
const fixed = "2026-10-05T06:00:00.000Z";
let warehouse: Warehouse;

/** Two years of a small made-up country: the earlier one had fewer regions. */
beforeAll(async () => {
  const folder = join(root, "warehouse");
  await loadShipped(folder);
  const schools = rows.schools.map((row) => ({ ...row, district: "711110000" }));
  const preschools = rows.preschools.map((row) => ({ ...row, district: "351000000" }));
  const waitingList = rows.waitingList.map((row) => ({ ...row, district: "351000000" }));
  const before = smallExtract({ schools, preschools, waitingList });
  for (const [year, files] of [
    [2021, before],
    [2024, wholeCountry()],
  ] as const) {
    const extract = writeExtract(join(root, String(year)), files, {
      ...{ year, referenceDate: `${year}-10-05`, demonstration: true },
    });
    const outcome = await loadFolder(folder, extract, { now: () => new Date(fixed) });
    if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
  }
  warehouse = await openWarehouse(folder, { now: () => new Date(fixed), demonstration: true });
  await warehouse.state();
});

afterAll(() => warehouse.close());

test.each(readdirSync(join(casesFolder, "records")))("%s", async (name) => {
  const input = JSON.parse(
    readFileSync(join(casesFolder, "records", name, "question.json"), "utf8")
  ) as QueryInput;
  const availability = (await warehouse.state()).availability.get(input.indicator) ?? [];
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (!query) throw new Error(JSON.stringify(problems));
  recorded.length = 0;
  const table = await warehouse.answer(query);
  expectFile(`records/${name}`, "statement.sql", recorded.map(statementText).join("\n"));
  const csv = toCsv(table, "en", catalogue).replaceAll("\r\n", "\n");
  expectFile(`records/${name}`, "answer.csv", csv);
});

test("a comparison of all indicators asks for records once and for totals once", async () => {
  recorded.length = 0;
  const tables = await warehouse.compare([2020, 2024]);
  expect(tables.length).toBeGreaterThan(40);
  expectFile("comparison", "statement.sql", recorded.map(statementText).join("\n"));
});
