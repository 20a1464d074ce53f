import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { tableBlock } from "../../src/sheet/table-block";
import type { Block } from "../../src/sheet/block";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { matchPlace } from "../../src/sheet/match-place";
import { refreshPlan } from "../../src/sheet/refresh-plan";
import type { RefreshInput, RefreshPlan } from "../../src/sheet/refresh-plan";
import { gridRows } from "../../src/sheet/result-sheet";
import type { CellValue } from "../../src/sheet/sheet-plan";
import { firstMembers, madeTable } from "../support/made-table";
import { randomOf } from "../query/naive/random";

type Sheet = CellValue[][];

const list = listLayout("en");
const cross: Layout = { ...list, kind: "cross", heading: ["year", "sex"] };
const outline: Layout = { ...cross, stub: ["region", "grade"], repeatLabels: false };
const layouts = { list, cross, outline };

function sheetOf(grid: Block): Sheet {
  const rows = gridRows(grid);
  return Array.from({ length: rows.length }, (_, at) => [...rows.at(at)!]);
}

/** Where found lines stand once new ones have come. */
function shifted(lines: readonly number[], added: RefreshPlan["addedRows"]): number[] {
  return lines.map((line) =>
    added.reduce((at, { before, lines: some }) => (before <= line ? at + some.length : at), line)
  );
}

/** Carries a plan out on a matrix, as the description of its parts says. */
function carriedOut(sheet: Sheet, plan: RefreshPlan): Sheet {
  let rows = sheet.map((row) => [...row]);
  for (const { column, rows: at, values } of plan.writes) {
    at.forEach((row, index) => (rows[row]![column] = values[index]!));
  }
  for (const { before, lines } of [...plan.addedColumns].reverse()) {
    rows.forEach((row, at) => row.splice(before, 0, ...lines.map((line) => line[at] ?? null)));
  }
  for (const { before, lines } of [...plan.addedRows].reverse()) {
    rows.splice(before, 0, ...lines.map((line) => [...line]));
  }
  const goneRows = shifted(plan.removedRows, plan.addedRows);
  const goneColumns = shifted(plan.removedColumns, plan.addedColumns);
  rows = rows.filter((_, row) => !goneRows.includes(row));
  return rows.map((row) => row.filter((_, column) => !goneColumns.includes(column)));
}

function refreshed(sheet: Sheet, input: Omit<RefreshInput, "found">, layout: Layout) {
  const found = { rows: sheet, repeatLabels: layout.kind === "list" || layout.repeatLabels };
  const plan = refreshPlan({ ...input, found });
  return { plan, sheet: carriedOut(sheet, plan) };
}

/** Every figure of a grid stands on the sheet where its labels say. */
function expectFigures(sheet: Sheet, grid: Block, layout: Layout): void {
  const repeatLabels = layout.kind === "list" || layout.repeatLabels;
  const match = matchPlace(grid, { rows: sheet, repeatLabels });
  expect(match).toMatchObject({ missingColumns: [], missingRows: 0 });
  const wrong: unknown[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    grid.row(row).forEach((cell, column) => {
      if (grid.columns[column]!.role === "label") return;
      const found = sheet[match.rowAt[row]!]![match.columnAt[column]!] ?? null;
      if ((found === "" ? null : found) !== cell) wrong.push({ row, column, found, cell });
    });
  }
  expect(wrong).toEqual([]);
}

const keyOf = (labels: readonly CellValue[]) => labels.map(String).join("|");

/**
 * Reads a sheet as a person does: a label stands for the rows below it until another one comes.
 * Every row of the grid but those that are away stands there once with its figures.
 */
function expectFiguresByEye(sheet: Sheet, grid: Block, away: readonly string[] = []): void {
  const top = grid.headings.length;
  const columnAt = grid.columns.map(({ heading }) =>
    sheet[0]!.findIndex((_, column) =>
      heading.every((label, row) => String(sheet[row]![column] ?? "") === String(label ?? ""))
    )
  );
  const expected = new Map<string, readonly CellValue[]>();
  for (let at = 0; at < grid.rowCount; at++) {
    const key = keyOf(grid.labelsOf(at));
    if (!away.includes(key)) expected.set(key, grid.row(at));
  }
  let above: CellValue[] = [];
  const wrong: unknown[] = [];
  for (const row of sheet.slice(top)) {
    if (row.includes("own line")) continue;
    const plain = row.map((cell) => (cell === "" || cell === "own text" ? null : cell));
    const labels = columnAt.slice(0, grid.stubColumns).map((column) => plain[column] ?? null);
    const first = labels.findIndex((label) => label !== null);
    const whole = labels.map((label, at) => (at < first ? above[at]! : label));
    above = whole;
    const cells = expected.get(keyOf(whole));
    if (!cells) wrong.push({ twiceOrUnknown: whole });
    expected.delete(keyOf(whole));
    cells?.forEach((cell, column) => {
      const found = plain[columnAt[column]!] ?? null;
      if (column >= grid.stubColumns && found !== cell) wrong.push({ whole, found, cell });
    });
  }
  expect({ wrong: wrong.slice(0, 3), lacking: [...expected.keys()] }).toEqual({
    wrong: [],
    lacking: [],
  });
}

const regions = firstMembers("region", 5);
const sexes = firstMembers("sex", 2);
const grades = firstMembers("grade", 4);

const made = (years: number[], count: number, shift: (cell: number) => number) =>
  madeTable({
    years,
    members: { region: regions.slice(0, count), sex: sexes, grade: grades },
    value: (cell) => (cell % 7 === 3 ? null : cell + shift(cell)),
    state: (cell) => (cell % 7 === 3 ? "notAvailable" : cell % 11 === 5 ? "provisional" : "normal"),
  });

describe.each(Object.entries(layouts))("a refreshed %s", (_, layout) => {
  const before = tableBlock(
    made([2024, 2025], 4, () => 0),
    layout,
    catalogue
  );

  test("that says the same writes nothing", () => {
    const { plan, sheet } = refreshed(
      sheetOf(before),
      { before, after: before, edited: "replace", missing: "restore" },
      layout
    );
    expect(plan).toMatchObject({
      cells: 0,
      writes: [],
      addedRows: [],
      addedColumns: [],
      edits: [],
    });
    expect(sheet).toEqual(sheetOf(before));
  });

  test("writes the figures that changed and no other cell", () => {
    const after = tableBlock(
      made([2024, 2025], 4, (cell) => (cell === 20 ? 5 : 0)),
      layout,
      catalogue
    );
    const { plan, sheet } = refreshed(
      sheetOf(before),
      { before, after, edited: "replace", missing: "restore" },
      layout
    );
    expect(plan.cells).toBe(1);
    expectFigures(sheet, after, layout);
  });

  test("grows by a year and a region and shrinks again", () => {
    const after = tableBlock(
      made([2024, 2025, 2026], 5, () => 0),
      layout,
      catalogue
    );
    const grown = refreshed(
      sheetOf(before),
      { before, after, edited: "replace", missing: "restore" },
      layout
    );
    expectFigures(grown.sheet, after, layout);
    const shrunk = refreshed(
      grown.sheet,
      { before: after, after: before, edited: "replace", missing: "restore" },
      layout
    );
    expectFigures(shrunk.sheet, before, layout);
    expect(shrunk.sheet).toHaveLength(sheetOf(before).length);
    // An empty text is what takes a state away.
    const plain = shrunk.sheet.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    if (layout.kind === "cross") expect(plain).toEqual(sheetOf(before));
  });

  test("names numbers that a person put over figures, and keeps or replaces them", () => {
    const after = tableBlock(
      made([2024, 2025], 4, () => 1),
      layout,
      catalogue
    );
    const sheet = sheetOf(before);
    const row = sheet.length - 2;
    const column = before.columns.findIndex(({ role }) => role === "figure");
    const was = sheet[row]![column]!;
    sheet[row]![column] = "=1+1";
    const input = { before, after, missing: "restore" } as const;
    const kept = refreshed(sheet, { ...input, edited: "keep" }, layout);
    expect(kept.plan.edits).toMatchObject([{ row, column, found: "=1+1", before: was }]);
    expect(kept.sheet[row]![column]).toBe("=1+1");
    const replaced = refreshed(sheet, { ...input, edited: "replace" }, layout);
    expect(replaced.sheet[row]![column]).toBe(kept.plan.edits[0]!.after);
    expectFigures(replaced.sheet, after, layout);
  });

  test("leaves rows out that a person took away, or puts them back", () => {
    const sheet = sheetOf(before);
    const last = sheet.pop();
    const input = { before, after: before, edited: "replace" } as const;
    expect(refreshed(sheet, { ...input, missing: "leave" }, layout).sheet).toEqual(sheet);
    const restored = refreshed(sheet, { ...input, missing: "restore" }, layout).sheet;
    expect(restored).toEqual([...sheet, last]);
  });

  test("finds every figure after a person has sorted, inserted and added, whatever the order", () => {
    const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 100_000);
    const chance = randomOf(seed);
    const random = () => chance.unit();
    for (let round = 0; round < 60; round++) {
      const sheet = sheetOf(before);
      const headings = before.headings.length;
      const own: string[] = [];
      const some = (limit: number) => Math.floor(random() * limit);
      if (layout.repeatLabels && random() < 0.7) {
        const rows = sheet.splice(headings);
        rows.sort(() => random() - 0.5);
        sheet.push(...rows);
      }
      if (random() < 0.7) {
        const at = some(sheet[0]!.length + 1);
        sheet.forEach((row, index) => {
          const text = `own column ${index}`;
          own.push(text);
          row.splice(at, 0, text);
        });
      }
      const line = headings + some(sheet.length - headings + 1);
      sheet.splice(
        line,
        0,
        sheet[0]!.map(() => "own line")
      );
      const years = random() < 0.5 ? [2024, 2025] : random() < 0.5 ? [2025] : [2024, 2025, 2026];
      const table = made(years, 2 + some(4), () => some(3));
      const after = tableBlock(table, layout, catalogue);
      const result = refreshed(
        sheet,
        { before, after, edited: "replace", missing: "restore" },
        layout
      );
      try {
        expect(result.plan.edits).toEqual([]);
        expectFiguresByEye(result.sheet, after);
        const texts = new Set(result.sheet.flat());
        expect(texts.has("own line")).toBe(true);
        if (own.length) expect(texts.has("own column 0")).toBe(true);
      } catch (error) {
        throw new Error(`seed ${seed}, round ${round}: ${String(error)}`);
      }
    }
  });

  test("rows that are gone stay away or come back, and the labels of a group stay with its rows", () => {
    const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 100_000);
    const random = randomOf(seed);
    let done = 0;
    for (let round = 0; round < 120; round++) {
      const sheet = sheetOf(before);
      const headings = before.headings.length;
      const gone = random.several(
        Array.from({ length: before.rowCount }, (_, at) => at),
        1 + random.below(4)
      );
      for (const at of [...gone].reverse()) sheet.splice(headings + at, 1);
      if (random.chance(0.5)) {
        // Text in the last of the labels that a row leaves out.
        const row = sheet[headings + random.below(sheet.length - headings)]!;
        const free = row.slice(0, before.stubColumns).lastIndexOf(null);
        if (free >= 0) row[free] = "own text";
      }
      const after = tableBlock(
        made(random.chance(0.5) ? [2024, 2025] : [2024, 2025, 2026], 4, () => random.below(3)),
        layout,
        catalogue
      );
      const found = { rows: sheet, repeatLabels: layout.kind === "list" || layout.repeatLabels };
      // Then a refresh asks for the labels first.
      if (matchPlace(before, found).unclearRows > 0) continue;
      done++;
      const missing = random.one(["leave", "restore"] as const);
      const result = refreshed(sheet, { before, after, edited: "replace", missing }, layout);
      const away = missing === "leave" ? gone.map((at) => keyOf(before.labelsOf(at))) : [];
      try {
        expectFiguresByEye(result.sheet, after, away);
      } catch (error) {
        throw new Error(`seed ${seed}, round ${round}, gone ${gone.join()}: ${String(error)}`);
      }
    }
    expect(done).toBeGreaterThan(20);
  });
});

describe("text of one's own within an outline", () => {
  const grid = tableBlock(
    made([2025], 3, () => 0),
    outline,
    catalogue
  );
  const top = grid.headings.length;
  /** Rows that open a group: they name what the rows below leave out. */
  const column = grid.stubColumns - 2;
  const opens = sheetOf(grid).flatMap((row, at) => (at >= top && row[column] ? [at] : []));

  test("stays over a label that is left out, and cuts no row off from its labels", () => {
    const sheet = sheetOf(grid);
    sheet[opens[0]! + 1]![column] = "a note";
    const input = { before: grid, after: grid, edited: "replace", missing: "leave" } as const;
    const { plan, sheet: after } = refreshed(sheet, input, outline);
    expect([plan.cells, plan.left, after]).toEqual([0, { rows: 0, columns: 0 }, sheet]);
    const { rowAt } = matchPlace(grid, { rows: sheet, repeatLabels: false });
    expect([...rowAt]).toEqual(Array.from(rowAt, (_, at) => top + at));
  });

  test("over the label of a group never lends its rows to the group before", () => {
    const [first, second, third] = opens as [number, number, number];
    const sheet = sheetOf(grid);
    sheet[second]![column] = "renamed";
    for (const gone of [[], [first + 1], [second - 1], [first, first + 1]]) {
      const rows = sheet.filter((_, at) => !gone.includes(at));
      const { rowAt } = matchPlace(grid, { rows, repeatLabels: false });
      const [from, to] = [second - gone.length, third - gone.length];
      const lent = [...rowAt.slice(0, second - top)].filter((row) => row >= from && row < to);
      expect([gone, lent]).toEqual([gone, []]);
    }
  });
});
