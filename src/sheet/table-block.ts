import type { Catalogue } from "../catalogue/catalogue";
import { sheetTexts } from "../i18n/sheet-texts";
import { cellAt, isWithoutValue } from "../query/data-table";
import type { DataTable, State } from "../query/data-table";
import type { Block, BlockColumn } from "./block";
import { inOneCell } from "./in-one-cell";
import { turnedAxes } from "./layout";
import type { Layout } from "./layout";
import type { CellValue } from "./sheet-plan";
import {
  axesFor,
  cellOf,
  combinationFinder,
  combinationOf,
  combinations,
  labelCount,
  layOut,
} from "./turned-axes";
import type { TurnedAxis } from "./turned-axes";

/** What a cell shows for a figure: a number, or the symbol of why there is none. */
export function shownFigure(table: DataTable, place: number, layout: Layout): CellValue {
  const state = table.states[place] ?? "notAvailable";
  if (!isWithoutValue(state)) return table.values[place] ?? null;
  if (layout.missing === "empty") return null;
  return sheetTexts[layout.language].symbols[state as "notApplicable" | "notAvailable"];
}

/** Turns an answer into rows and columns. An answer that lists only what occurs is always a list. */
export function tableBlock(table: DataTable, layout: Layout, catalogue: Catalogue): Block {
  return effectiveLayout(table, layout).kind === "cross"
    ? crossGrid(table, layout, catalogue)
    : listGrid(table, layout, catalogue);
}

/** The layout that an answer can take. */
export function effectiveLayout(table: Pick<DataTable, "listed">, layout: Layout): Layout {
  return table.listed ? { ...layout, kind: "list" } : layout;
}

function labelColumns(axes: readonly TurnedAxis[], above: number): BlockColumn[] {
  return axes.flatMap(({ levels }) =>
    levels.map(({ header, labels, format }): BlockColumn => {
      const heading = [...Array<CellValue>(above).fill(null), header];
      return { role: "label", heading, format, width: widthOf(header, labels) };
    })
  );
}

function listGrid(table: DataTable, layout: Layout, catalogue: Catalogue): Block {
  const texts = sheetTexts[layout.language];
  const names = turnedAxes(
    { ...layout, kind: "list" },
    table.axes.map(({ dimension }) => dimension)
  ).stub;
  const axes = axesFor(names, table, layout, catalogue);
  const value = texts.value(texts.units[table.indicator.unit ?? "unit"]);
  const columns: BlockColumn[] = [
    ...labelColumns(axes, 0),
    { role: "figure", heading: [value], format: "#,##0", width: widthOf(value, ["1 000 000 000"]) },
    {
      role: "state",
      heading: [texts.state],
      format: null,
      width: widthOf(texts.state, Object.values(texts.states)),
    },
  ];
  const stubColumns = columns.length - 2;
  // A list of what occurs has its own order; of a whole answer the columns give the order.
  const { listed } = table;
  const placeAt = (row: number) => (listed ? row : cellOf(axes, row));
  const combinationAt = (row: number) => (listed ? combinationOf(axes, cellAt(table, row)) : row);
  const labelsOf = (row: number) => {
    const labels = new Array<CellValue>(stubColumns);
    layOut(axes, combinationAt(row), labels);
    return labels;
  };
  let find: ((labels: readonly CellValue[]) => number) | null = null;
  return {
    ...{ columns, headings: headingRows(columns, 1), stubColumns },
    ...{ rowCount: table.values.length, repeatLabels: true, newRows: "atEnd" },
    labelsOf,
    findRow(labels) {
      find ??= combinationFinder(axes);
      const found = find(labels);
      return listed && found >= 0 ? indexIn(listed, cellOf(axes, found)) : found;
    },
    row(at) {
      const row = new Array<CellValue>(columns.length);
      const cell = layOut(axes, combinationAt(at), row);
      const place = listed ? at : cell;
      row[stubColumns] = shownFigure(table, place, layout);
      row[stubColumns + 1] = texts.states[table.states[place] ?? "normal"] || null;
      return row;
    },
    placeOf: (row, column) => (column === stubColumns ? placeAt(row) : -1),
    rowOf: (place) => (listed ? place : combinationOf(axes, place)),
  };
}

/** Where an ascending list holds a number; -1 where it does not. */
function indexIn(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}

/** States that a reader of a cross table is told of beside the row; the others show in the cell. */
function markedStates({ missing }: Layout): readonly State[] {
  const beside: readonly State[] = ["provisional", "revised", "estimated"];
  return missing === "empty" ? [...beside, "notAvailable", "notApplicable"] : beside;
}

function crossGrid(table: DataTable, layout: Layout, catalogue: Catalogue): Block {
  const texts = sheetTexts[layout.language];
  const names = turnedAxes(
    layout,
    table.axes.map(({ dimension }) => dimension)
  );
  const stub = axesFor(names.stub, table, layout, catalogue);
  const heading = axesFor(names.heading, table, layout, catalogue);
  const rowCount = combinations(stub);
  const headingRowCount = labelCount(heading);
  const offsets: number[] = [];
  const figures = Array.from({ length: combinations(heading) }, (_, at): BlockColumn => {
    const above = new Array<CellValue>(headingRowCount);
    offsets.push(layOut(heading, at, above));
    return { role: "figure", heading: above, format: "#,##0", width: figureWidth(above) };
  });
  const first = labelColumns(stub, headingRowCount - 1);
  const stubColumns = first.length;
  const marked = markedStates(layout);
  const isMarked = table.states.some((state) => marked.includes(state));
  const marks: BlockColumn = {
    role: "state",
    heading: [...Array<CellValue>(headingRowCount - 1).fill(null), texts.state],
    format: null,
    width: 28,
  };
  const columns = [...first, ...figures, ...(isMarked ? [marks] : [])];
  const labelsOf = (row: number) => {
    const labels = new Array<CellValue>(stubColumns);
    layOut(stub, row, labels);
    return labels;
  };
  let find: ((labels: readonly CellValue[]) => number) | null = null;

  function marksOf(start: number): string | null {
    const found = offsets.map((offset) => table.states[start + offset]!);
    const [all] = found;
    if (found.every((state) => state === all)) {
      return marked.includes(all!) ? texts.states[all!] : null;
    }
    const parts = found.flatMap((state, at) =>
      marked.includes(state) ? [`${figures[at]!.heading.join(", ")} – ${texts.states[state]}`] : []
    );
    return inOneCell(parts, texts.moreStates) || null;
  }

  return {
    ...{ columns, headings: headingRows(columns, headingRowCount), stubColumns, rowCount },
    ...{ repeatLabels: layout.repeatLabels, newRows: "inOrder" },
    labelsOf,
    findRow: (labels) => (find ??= combinationFinder(stub))(labels),
    row(at, below = at - 1) {
      const row = new Array<CellValue>(columns.length);
      const start = layOut(stub, at, row);
      if (!layout.repeatLabels && below >= 0) leaveOut(row, labelsOf(below));
      for (let column = 0; column < offsets.length; column++) {
        row[stubColumns + column] = shownFigure(table, start + offsets[column]!, layout);
      }
      if (isMarked) row[columns.length - 1] = marksOf(start);
      return row;
    },
    placeOf(row, column) {
      const offset = offsets[column - stubColumns];
      return offset === undefined ? -1 : cellOf(stub, row) + offset;
    },
    rowOf: (place) => combinationOf(stub, place),
  };
}

/** Leaves out labels that are as in the row before, until one differs. */
function leaveOut(row: CellValue[], before: readonly CellValue[]): void {
  for (let at = 0; at < before.length && row[at] === before[at]; at++) row[at] = null;
}

function headingRows(columns: readonly BlockColumn[], count: number): CellValue[][] {
  return Array.from({ length: count }, (_, row) =>
    columns.map(({ heading }) => heading[row] ?? null)
  );
}

/** A header is bold and has a filter button, which takes about four characters. */
function widthOf(header: string, labels: readonly CellValue[]): number {
  const longest = labels.reduce<number>(
    (length, label) => Math.max(length, String(label ?? "").length),
    0
  );
  return Math.min(Math.max(longest + 2, Math.ceil(header.length * 1.15) + 4), 48);
}

/** A figure's column is as wide as a number of the country; longer headings are wrapped. */
function figureWidth(heading: readonly CellValue[]): number {
  const words = heading.flatMap((label) => String(label ?? "").split(" "));
  const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
  return Math.min(Math.max(longest + 3, 13), 30);
}
