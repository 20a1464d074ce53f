import { placeName } from "../sheet/place-names";
import type { Insertion, PlaceChange } from "../sheet/place-change";
import { countOf, insertedAt, shiftedBy } from "../sheet/shape-steps";
import type { ShapeStep, Surroundings } from "../sheet/shape-steps";
import type { Area, Rows } from "../sheet/sheet-plan";
import { areaOf, loadArea, rangeOf, readCells } from "./ranges";
import { numbersStayNumbers } from "./numbers-stay-numbers";
import type { Undo } from "./undo";
import { blocksOf, placeInput } from "./write-values";
import type { ValuesPart } from "./write-values";

export interface ShapeToChange {
  readonly id: string;
  readonly plan: PlaceChange;
  readonly steps: readonly ShapeStep[];
  readonly around: Surroundings;
}

/**
 * Puts new rows and columns into a place and takes others out of it. What comes is there, with its
 * figures and its name, before anything goes: until then all of it can be taken back.
 */
export async function changeShape(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, plan, steps, around }: ShapeToChange,
  undo: Undo[]
): Promise<void> {
  const { place } = around;
  const { addedColumns, addedRows } = plan;
  // Comes after the cells are back: a name that was taken away to be given anew is there again.
  undo.push(() => nameArea(context, sheet, id, place));
  const of = (kind: ShapeStep["kind"], axis: ShapeStep["axis"]) =>
    steps.filter((step) => step.kind === kind && step.axis === axis);

  await insert(context, sheet, id, of("insert", "column"), undo);
  const columnAt = insertedAt(addedColumns);
  const newColumns = addedColumns.map(({ lines }, at): Part => {
    const column = place.column + columnAt[at]!;
    const area = { ...place, column, columns: lines.length };
    const rowOf = (row: number) => lines.map((line) => line[row] ?? null);
    return { area, rows: { length: place.rows, at: rowOf } };
  });
  await send(context, sheet, newColumns);

  const wide = { ...place, columns: place.columns + countOf(addedColumns) };
  await insert(context, sheet, id, of("insert", "row"), undo);
  const rowAt = insertedAt(addedRows);
  const newRows = addedRows.map(({ lines }, at): Part => {
    const area = { ...wide, row: place.row + rowAt[at]!, rows: lines.length };
    return { area, rows: lines };
  });
  await send(context, sheet, newRows);
  await continueFormulas(context, sheet, addedRows, around);
  await coverAll(context, sheet, id, { ...wide, rows: place.rows + countOf(addedRows) }, around);

  const removals = [...of("delete", "row"), ...of("delete", "column")];
  // The first one shows whether Excel lets anything go here; the others are alike.
  for (const part of [removals.slice(0, 1), removals.slice(1)]) {
    for (const step of part) take(sheet, step);
    await context.sync();
  }
}

/** Cells that come together. */
interface Part {
  readonly area: Area;
  readonly rows: Rows;
}

/** With the largest block of values these stay well under the 5 MB of a request. */
const [partsAtOnce, cellsAtOnce] = [500, 40_000];

/** Writes parts in as few requests as Excel takes: a wide table may have thousands. */
async function send(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  parts: readonly Part[]
): Promise<void> {
  let blocks: ValuesPart[] = [];
  let cells = 0;
  const write = async () => {
    const ranges = blocks.map(({ area, values }) => ({ range: rangeOf(sheet, area), values }));
    // New lines look like their neighbours, which may be formatted as text.
    await numbersStayNumbers(context, ranges);
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    for (const { range, values } of ranges) range.values = values;
    await context.sync();
    blocks = [];
    cells = 0;
  };
  for (const { area, rows } of parts) {
    for (const block of blocksOf(area, rows, placeInput)) {
      blocks.push(block);
      cells += block.area.rows * block.area.columns;
      if (blocks.length >= partsAtOnce || cells >= cellsAtOnce) await write();
    }
  }
  await write();
}

/** Makes room along one axis, and lets it look like its neighbours. */
async function insert(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  steps: readonly ShapeStep[],
  undo: Undo[]
): Promise<void> {
  const [first, ...others] = steps;
  if (!first) return;
  const done: ShapeStep[] = [];
  undo.push(async () => {
    for (const step of done.reverse()) take(sheet, step);
    await context.sync();
  });
  // Alone, for the name of the place does not tell whether something came behind its end.
  give(sheet, first);
  await context.sync();
  done.push(first);
  if (others.length) {
    const before = await sizeOf(context, id, first.axis);
    for (const step of others) give(sheet, step);
    try {
      await context.sync();
    } catch (error) {
      let grown = (await sizeOf(context, id, first.axis)) - before;
      for (const step of others) {
        if (grown <= 0) break;
        done.push(step);
        grown -= first.axis === "row" ? step.area.rows : step.area.columns;
      }
      throw error;
    }
    done.push(...others);
  }
  const shiftOf = shifts(steps);
  for (const step of steps) {
    if (step.like) rangeOf(sheet, shiftOf(step)).copyFrom(rangeOf(sheet, step.like), "Formats");
  }
  await context.sync();
}

/** Where each inserted area stands once all are in; steps come from the last one on. */
function shifts(steps: readonly ShapeStep[]): (step: ShapeStep) => Area {
  return ({ area, axis }) => {
    const [key, size] =
      axis === "row" ? (["row", "rows"] as const) : (["column", "columns"] as const);
    const before = steps.filter((other) => other.area[key] < area[key]);
    return { ...area, [key]: before.reduce((at, other) => at + other.area[size], area[key]) };
  };
}

async function sizeOf(
  context: Excel.RequestContext,
  id: string,
  axis: ShapeStep["axis"]
): Promise<number> {
  const range = context.workbook.names.getItem(placeName(id)).getRange();
  range.load("rowCount,columnCount");
  await context.sync();
  return axis === "row" ? range.rowCount : range.columnCount;
}

function movedRange(sheet: Excel.Worksheet, { area, axis, whole }: ShapeStep): Excel.Range {
  if (!whole) return rangeOf(sheet, area);
  return axis === "row"
    ? rangeOf(sheet, { ...area, columns: 1 }).getEntireRow()
    : rangeOf(sheet, { ...area, rows: 1 }).getEntireColumn();
}

function give(sheet: Excel.Worksheet, step: ShapeStep): void {
  movedRange(sheet, step).insert(step.axis === "row" ? "Down" : "Right");
}

function take(sheet: Excel.Worksheet, step: ShapeStep): void {
  movedRange(sheet, step).delete(step.axis === "row" ? "Up" : "Left");
}

/** So many places of new rows are looked at for formulas of a person that go on in them. */
const mostContinued = 100;

/** Formulas that a person has put into columns of the table go on in its new rows. */
async function continueFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addedRows: readonly Insertion[],
  { place, table }: Surroundings
): Promise<void> {
  if (!table || addedRows.length > mostContinued) return;
  const rowAt = insertedAt(addedRows);
  for (const [at, { like, lines }] of addedRows.entries()) {
    const row = place.row + shiftedBy(like, addedRows);
    const cells = (await readCells(context, () => sheet, { ...table, row, rows: 1 }))[0]!;
    cells.forEach((cell, index) => {
      if (typeof cell !== "string" || !cell.startsWith("=")) return;
      const column = table.column + index;
      const inPlace = column - place.column;
      const isOurs = lines.some((line) => (line[inPlace] ?? null) !== null);
      if (isOurs) return;
      const target = { row: place.row + rowAt[at]!, column, rows: lines.length, columns: 1 };
      const source = { row, column, rows: 1, columns: 1 };
      rangeOf(sheet, target).copyFrom(rangeOf(sheet, source), "Formulas");
    });
    await context.sync();
  }
}

/** Lets name and table hold what came behind their end: the rest they do by themselves. */
async function coverAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  whole: Area,
  { place, table }: Surroundings
): Promise<void> {
  await nameArea(context, sheet, id, whole);
  const tables = rangeOf(sheet, { ...whole, rows: 1 }).getTables(false);
  tables.load("items/name");
  await context.sync();
  const [own] = tables.items;
  if (table && own) {
    const range = own.getRange();
    loadArea(range);
    await context.sync();
    const now = areaOf(range);
    const rows = table.rows + whole.rows - place.rows;
    if (now.rows < rows) own.resize(rangeOf(sheet, { ...now, rows }));
    // Else new rows would show that a person's filter hides.
    own.reapplyFilters();
  }
  await context.sync();
}

/** Lets the name of a place stand for an area. */
async function nameArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  area: Area
): Promise<void> {
  const { names } = context.workbook;
  const item = names.getItemOrNullObject(placeName(id));
  const range = item.getRangeOrNullObject();
  loadArea(range);
  await context.sync();
  if (!range.isNullObject && sameArea(areaOf(range), area)) return;
  if (!item.isNullObject) item.delete();
  names.add(placeName(id), rangeOf(sheet, area));
  await context.sync();
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
