import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findIndicator } from "../src/catalogue/catalogue";
import { catalogue } from "../src/catalogue/shipped-catalogue";
import { toCsv } from "../src/query/csv";
import { fromJsonStat } from "../src/query/json-stat";
import { jsonStatPieces } from "../src/query/json-stat-pieces";
import { parseQuery } from "../src/query/parse-query";
import { planQuery } from "../src/query/plan";
import type { QueryInput } from "../src/query/query";
import { planTotals } from "../src/query/totals-plan";
import { aboutLines } from "../src/sheet/about-data";
import { listLayout } from "../src/sheet/layout";
import { onOwnSheet, resultSheet } from "../src/sheet/result-sheet";
import type { SheetOperation } from "../src/sheet/sheet-plan";
import { totalsStatement } from "../src/sql/totals/totals-statement";
import { loadShipped } from "../src/intake/load-shipped";
import { openWarehouse } from "../src/warehouse/open-warehouse";
import { openStore } from "../src/warehouse/store";
import type { Warehouse } from "../src/warehouse/warehouse";
import { currentName } from "../src/warehouse/warehouse-files";
import { casesFolder, expectFile, statementText } from "./support/case-files";
import { temporaryFolder } from "./support/temporary-folder";

const folder = temporaryFolder();
const names = readdirSync(casesFolder).filter((name) =>
  existsSync(join(casesFolder, name, "question.json"))
);
const fixed = "2026-10-05T06:00:00.000Z";
let warehouse: Warehouse;

beforeAll(async () => {
  await loadShipped(folder);
  warehouse = await openWarehouse(folder, { now: () => new Date(fixed) });
});

afterAll(() => warehouse.close());

function operationText(operation: SheetOperation): string {
  if (operation.kind !== "values") return JSON.stringify(operation);
  const rows = Array.from(
    { length: operation.rows.length },
    (_, at) => `  ${JSON.stringify(operation.rows.at(at))}`
  );
  return [`values ${JSON.stringify(operation.area)}`, ...rows].join("\n");
}

describe.each(names)("%s", (name) => {
  const question = JSON.parse(
    readFileSync(join(casesFolder, name, "question.json"), "utf8")
  ) as QueryInput;

  test("goes through every layer as written", async () => {
    const availability = (await warehouse.state()).availability.get(question.indicator) ?? [];
    const { query, problems } = parseQuery(question, catalogue, availability);
    if (problems) {
      expectFile(name, "problems.json", `${JSON.stringify(problems, null, 2)}\n`);
      return;
    }
    const indicator = findIndicator(catalogue, query.indicator)!;
    const load = (await warehouse.state()).loads.find((entry) =>
      entry.indicators.includes(query.indicator)
    )!;
    const plan = planTotals(planQuery(query, indicator), query.years);
    const statement = totalsStatement(
      plan,
      query.years.map((year) => ({ year, load: load.number }))
    );
    expectFile(name, "statement.sql", statementText(statement));
    const store = await openStore(join(folder, currentName(folder)!), "read");
    await expect(store.columns(statement)).resolves.toHaveLength(plan.dimensions.length + 4);
    store.close();

    const table = await warehouse.answer(query);
    // Line ends are the checkout's own; the API test looks at CRLF.
    expectFile(name, "answer.csv", toCsv(table, "en", catalogue).replaceAll("\r\n", "\n"));
    const stable = {
      ...table,
      loads: table.loads.map((reference) => ({ ...reference, loadedAt: fixed })),
    };
    const sheet = resultSheet(stable, listLayout("en"), catalogue, onOwnSheet("case"));
    const about = aboutLines(stable, catalogue, {
      ...{ language: "en", person: "A. Analyst", termsVersion: "1" },
      ...{ placedAt: fixed, refreshedAt: null },
    });
    const text = [
      ...[sheet.sheetName, ...sheet.operations.map(operationText)],
      ...["about", ...about.map((line) => `  ${JSON.stringify(line)}`), ""],
    ].join("\n");
    expectFile(name, "sheet.txt", text);
  });

  test("reads back from JSON-stat as it was", async () => {
    const availability = (await warehouse.state()).availability.get(question.indicator) ?? [];
    const { query } = parseQuery(question, catalogue, availability);
    if (!query) return;
    const table = await warehouse.answer(query);
    const sent = Buffer.concat([...jsonStatPieces(table, "kk", catalogue)]).toString();
    expect(fromJsonStat(JSON.parse(sent), catalogue)).toEqual(table);
  });
});
