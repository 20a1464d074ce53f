import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { DataTable } from "../../src/query/data-table";
import { parseQuery } from "../../src/query/parse-query";
import { effectiveLayout, tableBlock, shownFigure } from "../../src/sheet/table-block";
import { matchPlace } from "../../src/sheet/match-place";
import type { CellValue } from "../../src/sheet/sheet-plan";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { rebuildOutdated } from "../../src/intake/records/rebuild-figures";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { warehouseFolder } from "../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../support/temporary-folder";
import { keptFolder, unpackKept } from "./kept-folder";
import { readKeptWorkbook } from "./kept-workbook";
import type { KeptBook } from "./kept-workbook";

const kept = keptFolder("0.1.0");
const workbooks = join(kept, "workbooks");
const names = readdirSync(workbooks).flatMap((file) => /^(.+)\.xlsx$/.exec(file)?.[1] ?? []);
const folder = temporaryFolder();
let warehouse: Warehouse;

beforeAll(async () => {
  unpackKept(join(kept, "data"), folder);
  await rebuildOutdated(warehouseFolder(folder));
  warehouse = await openWarehouse(warehouseFolder(folder), { demonstration: true });
});

afterAll(() => warehouse.close());

const bytesOf = (name: string) => readFileSync(join(workbooks, `${name}.xlsx`));
const bookOf = (name: string) =>
  JSON.parse(readFileSync(join(workbooks, `${name}.json`), "utf8")) as KeptBook;

/** What of an answer stays as it is, whatever later versions say beside it. */
const figuresOf = ({ axes, values, states, loads }: DataTable) => ({
  axes: axes.map(({ dimension, positions }) => [dimension, positions.map(({ code }) => code)]),
  ...{ values, states },
  loads: loads.map(({ number, file, years, demonstration }) => ({
    ...{ number, file, years, demonstration },
  })),
});

test("every kind of result that 0.1.0 places is kept", () => {
  const told = names.flatMap((name) =>
    bookOf(name).results.map(({ layout, question }) => `${layout} of ${question.indicator}`)
  );
  expect(told.sort()).toEqual([
    ...["chart of 8", "cross of 40", "cross of 8", "list of 12"],
    ...["list of 22", "list of 8", "outline of 8"],
  ]);
});

describe.each(names)("%s", (name) => {
  const book = bookOf(name);

  test("holds what each result asked, how it is laid out, and the figures that the data answer", async () => {
    const { results, figures } = await readKeptWorkbook(bytesOf(name));
    expect(results.map(({ id }) => id)).toEqual(book.results.map(({ id }) => id));
    for (const [at, { layout, question }] of book.results.entries()) {
      const { id, kind, query, layout: turned } = results[at]!;
      const availability = (await warehouse.state()).availability.get(question.indicator)!;
      expect(query).toEqual(parseQuery(question, catalogue, availability).query);
      expect(turned.language).toBe(book.language);
      const isTurned =
        turned.kind === "cross" ? (turned.repeatLabels ? "cross" : "outline") : "list";
      expect(kind === "chart" ? "chart" : isTurned).toBe(layout);
      const { answer: table } = figures(id, "current")!;
      expect(table.query).toEqual(query);
      const answer = await warehouse.answer(query);
      const isEarlier =
        (results[at]!.edition ?? 1) < findIndicator(catalogue, question.indicator)!.edition;
      expect(isEarlier).toBe([22, 40].includes(question.indicator));
      if (!isEarlier) expect(figuresOf(table)).toEqual(figuresOf(answer));
      else expect(answer.axes.length).toBeGreaterThanOrEqual(table.axes.length);
    }
  });

  test("shows in its cells the figures that it keeps", async () => {
    const { file, results, figures } = await readKeptWorkbook(bytesOf(name));
    for (const [index, { id, sheet, address, cells }] of book.results.entries()) {
      const named = file.names.find((one) => one.name === `NEDB_place_${id}`)!;
      expect([named.sheet, named.at.replaceAll("$", "")]).toEqual([sheet, address]);
      const rows = cellsAt(file.sheets.find((one) => one.name === sheet)!.cells, address);
      expect(rows).toEqual(cells);

      const { layout, left } = results[index]!;
      const { answer: table } = figures(id, "current")!;
      const { kind, repeatLabels } = effectiveLayout(table, layout);
      const grid = tableBlock(table, layout, catalogue);
      const match = matchPlace(grid, { rows, repeatLabels: kind === "list" || repeatLabels });
      expect(match).toMatchObject({ missingColumns: [], ownRows: 0, unclearRows: 0 });
      expect(match.missingRows).toBe(left?.rows ?? 0);
      let seen = 0;
      for (const [at, row] of match.rowAt.entries()) {
        if (row < 0) continue;
        for (const [column, found] of match.columnAt.entries()) {
          const place = grid.placeOf(at, column);
          if (place < 0) continue;
          expect(rows[row]![found]).toBe(shownFigure(table, place, layout) ?? "");
          seen++;
        }
      }
      const hidden = (match.missingRows * table.values.length) / grid.rowCount;
      expect(seen).toBe(table.values.length - hidden);
    }
  });
});

test("a result that was worked on and refreshed keeps the figures from before and what stood over them", async () => {
  const { results, figures } = await readKeptWorkbook(bytesOf("list-chart-and-refreshed"));
  const { id, left, refreshedAt, placedAt } = results.at(-1)!;
  expect(left).toEqual({ rows: 1, columns: 0 });
  expect(refreshedAt! > placedAt).toBe(true);
  const { answer: table, overlay } = figures(id, "previous")!;
  const placeOf = (code: string) =>
    table.axes[0]!.positions.findIndex((position) => position.code === code);
  const codes = ["_T", "710000000", "750000000", "790000000"];
  expect(codes.map((code) => table.values[placeOf(code)])).toEqual([1230, 4, 63, 17]);
  expect(overlay).toEqual([[placeOf("750000000"), 64]]);
  expect(figures(results[0]!.id, "previous")).toBeNull();
});

test("the chart is drawn over the cells of its figures", () => {
  const name = "list-chart-and-refreshed";
  const drawn = strFromU8(unzipSync(bytesOf(name))["xl/charts/chart1.xml"]!);
  const { sheet } = bookOf(name).results.find(({ layout }) => layout === "chart")!;
  const areas = [...drawn.matchAll(/<c:val>.*?<c:f>([^<]+)<\/c:f>/gs)].map(([, area]) => area);
  expect(areas).toEqual([`'${sheet}'!$B$47:$B$66`, `'${sheet}'!$C$47:$C$66`]);
});

test("a request that was saved in the workbook is there", async () => {
  const { requests } = await readKeptWorkbook(bytesOf("list-chart-and-refreshed"));
  expect([...requests.keys()]).toEqual(["Camps by region"]);
  expect(requests.get("Camps by region")).toMatch(/^NEDB\/1; indicator=12; years=2023; by=region;/);
});

/** The cells of an address such as A4:E130, each as the pane finds it. */
function cellsAt(cells: readonly (readonly unknown[])[], address: string): CellValue[][] {
  const [, first = "", top = "", last = "", bottom = ""] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  const columnOf = (letter: string) => letter.charCodeAt(0) - 65;
  return cells.slice(Number(top) - 1, Number(bottom)).map((row) =>
    Array.from({ length: columnOf(last) - columnOf(first) + 1 }, (_, at) => {
      const cell = row[columnOf(first) + at] as CellValue;
      return typeof cell === "string" ? cell.replace(/^'/, "") : cell;
    })
  );
}
