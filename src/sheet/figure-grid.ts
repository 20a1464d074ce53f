import type { Catalogue } from "../catalogue/catalogue";
import { sheetTexts } from "../i18n/sheet-texts";
import { cellAt, cellCount, isWithoutValue } from "../query/data-table";
import type { DataTable, State } from "../query/data-table";
import { labelLevels } from "./axis-labels";
import type { LabelLevel } from "./axis-labels";
import { turnedAxes } from "./layout";
import type { Layout, LayoutAxis } from "./layout";
import type { CellValue } from "./sheet-plan";

/** One column of a grid. */
export interface GridColumn {
  readonly kind: "label" | "figure" | "state";
  /** What stands above it, one for each heading row. */
  readonly heading: readonly CellValue[];
  /** Null for text. */
  readonly format: string | null;
  /** In characters. */
  readonly width: number;
}

/** An answer turned by a layout: headings, rows, and which figure stands where. */
export interface FigureGrid {
  readonly columns: readonly GridColumn[];
  readonly headings: readonly (readonly CellValue[])[];
  /** The columns of labels, which come first. */
  readonly stubColumns: number;
  readonly rowCount: number;
  /** All cells of a row, as they stand on the sheet. */
  row(at: number): CellValue[];
  /** The labels of a row without what an outline leaves out: they tell it from every other row. */
  labelsOf(at: number): CellValue[];
  /** Where the answer holds the figure of a row and a column; -1 where there is none. */
  placeOf(row: number, column: number): number;
  /** The row of a place in the answer. */
  rowOf(place: number): number;
}

/** What a cell shows for a figure: a number, or the symbol of why there is none. */
export function shownFigure(table: DataTable, place: number, layout: Layout): CellValue {
  const state = table.states[place] ?? "notAvailable";
  if (!isWithoutValue(state)) return table.values[place] ?? null;
  if (layout.missing === "empty") return null;
  return sheetTexts[layout.language].symbols[state as "notApplicable" | "notAvailable"];
}

/** Turns an answer into rows and columns. An answer that lists only what occurs is always a list. */
export function figureGrid(table: DataTable, layout: Layout, catalogue: Catalogue): FigureGrid {
  return effectiveLayout(table, layout).kind === "cross"
    ? crossGrid(table, layout, catalogue)
    : listGrid(table, layout, catalogue);
}

/** The layout that an answer can take. */
export function effectiveLayout(table: Pick<DataTable, "listed">, layout: Layout): Layout {
  return table.listed ? { ...layout, kind: "list" } : layout;
}

/** An axis with its place among the cells of the answer. */
interface TurnedAxis {
  readonly levels: readonly LabelLevel[];
  readonly count: number;
  readonly stride: number;
}

function axesFor(
  names: readonly LayoutAxis[],
  table: DataTable,
  layout: Layout,
  catalogue: Catalogue
): TurnedAxis[] {
  const perYear = cellCount([0], table.axes);
  return names.map((name) => {
    const levels = labelLevels(name, table, catalogue, layout);
    if (name === "year") return { levels, count: table.query.years.length, stride: perYear };
    const depth = table.axes.findIndex(({ dimension }) => dimension === name);
    const count = table.axes[depth]!.positions.length;
    return { levels, count, stride: cellCount([0], table.axes.slice(depth + 1)) };
  });
}

/** How many combinations axes have. */
function combinations(axes: readonly TurnedAxis[]): number {
  return axes.reduce((product, { count }) => product * count, 1);
}

/** The position on each axis of one of their combinations, the last axis changing fastest. */
function positionsAt(axes: readonly TurnedAxis[], at: number): number[] {
  const positions = new Array<number>(axes.length);
  let rest = at;
  for (let depth = axes.length - 1; depth >= 0; depth--) {
    const { count } = axes[depth]!;
    positions[depth] = rest % count;
    rest = Math.floor(rest / count);
  }
  return positions;
}

function labelsAt(axes: readonly TurnedAxis[], positions: readonly number[]): CellValue[] {
  return axes.flatMap(({ levels }, depth) =>
    levels.map(({ labels }) => labels[positions[depth]!] ?? null)
  );
}

function offsetOf(axes: readonly TurnedAxis[], positions: readonly number[]): number {
  return axes.reduce((cell, { stride }, depth) => cell + positions[depth]! * stride, 0);
}

/** The combination in which a cell of the answer lies. */
function combinationOf(axes: readonly TurnedAxis[], cell: number): number {
  return axes.reduce(
    (at, { count, stride }) => at * count + (Math.floor(cell / stride) % count),
    0
  );
}

function labelColumns(axes: readonly TurnedAxis[], above: number): GridColumn[] {
  return axes.flatMap(({ levels }) =>
    levels.map(({ header, labels, format }): GridColumn => {
      const heading = [...Array<CellValue>(above).fill(null), header];
      return { kind: "label", heading, format, width: widthOf(header, labels) };
    })
  );
}

function listGrid(table: DataTable, layout: Layout, catalogue: Catalogue): FigureGrid {
  const texts = sheetTexts[layout.language];
  const names = turnedAxes(
    { ...layout, kind: "list" },
    table.axes.map(({ dimension }) => dimension)
  ).stub;
  const axes = axesFor(names, table, layout, catalogue);
  const value = texts.value(texts.units[table.indicator.unit ?? "unit"]);
  const columns: GridColumn[] = [
    ...labelColumns(axes, 0),
    { kind: "figure", heading: [value], format: "#,##0", width: widthOf(value, ["1 000 000 000"]) },
    {
      kind: "state",
      heading: [texts.state],
      format: null,
      width: widthOf(texts.state, Object.values(texts.states)),
    },
  ];
  const stubColumns = columns.length - 2;
  // A list of what occurs has its own order; of a whole answer the columns give the order.
  const placeAt = (row: number) => (table.listed ? row : offsetOf(axes, positionsAt(axes, row)));
  const labelsOf = (row: number) => {
    const cell = cellAt(table, placeAt(row));
    return labelsAt(
      axes,
      axes.map(({ count, stride }) => Math.floor(cell / stride) % count)
    );
  };
  return {
    ...{ columns, headings: headingRows(columns, 1), stubColumns },
    rowCount: table.values.length,
    labelsOf,
    row(at) {
      const place = placeAt(at);
      const state = texts.states[table.states[place] ?? "normal"] || null;
      return [...labelsOf(at), shownFigure(table, place, layout), state];
    },
    placeOf: (row, column) => (column === stubColumns ? placeAt(row) : -1),
    rowOf: (place) => (table.listed ? place : combinationOf(axes, place)),
  };
}

/** States that a reader of a cross table is told of beside the row; the others show in the cell. */
function markedStates({ missing }: Layout): readonly State[] {
  const beside: readonly State[] = ["provisional", "revised", "estimated"];
  return missing === "empty" ? [...beside, "notAvailable", "notApplicable"] : beside;
}

function crossGrid(table: DataTable, layout: Layout, catalogue: Catalogue): FigureGrid {
  const texts = sheetTexts[layout.language];
  const names = turnedAxes(
    layout,
    table.axes.map(({ dimension }) => dimension)
  );
  const stub = axesFor(names.stub, table, layout, catalogue);
  const heading = axesFor(names.heading, table, layout, catalogue);
  const rowCount = combinations(stub);
  const headingRowCount = heading.reduce((rows, { levels }) => rows + levels.length, 0);
  const offsets: number[] = [];
  const figures = Array.from({ length: combinations(heading) }, (_, at): GridColumn => {
    const positions = positionsAt(heading, at);
    offsets.push(offsetOf(heading, positions));
    const above = labelsAt(heading, positions);
    return { kind: "figure", heading: above, format: "#,##0", width: figureWidth(above) };
  });
  const first = labelColumns(stub, headingRowCount - 1);
  const stubColumns = first.length;
  const marked = markedStates(layout);
  const isMarked = table.states.some((state) => marked.includes(state));
  const marks: GridColumn = {
    kind: "state",
    heading: [...Array<CellValue>(headingRowCount - 1).fill(null), texts.state],
    format: null,
    width: 28,
  };
  const columns = [...first, ...figures, ...(isMarked ? [marks] : [])];
  const rowStart = (row: number) => offsetOf(stub, positionsAt(stub, row));
  const labelsOf = (row: number) => labelsAt(stub, positionsAt(stub, row));

  function marksOf(start: number): string | null {
    const found = offsets.map((offset) => table.states[start + offset]!);
    const [all] = found;
    if (found.every((state) => state === all)) {
      return marked.includes(all!) ? texts.states[all!] : null;
    }
    const parts = found.flatMap((state, at) =>
      marked.includes(state) ? [`${figures[at]!.heading.join(", ")} – ${texts.states[state]}`] : []
    );
    return parts.join("; ") || null;
  }

  return {
    ...{ columns, headings: headingRows(columns, headingRowCount), stubColumns, rowCount },
    labelsOf,
    row(at) {
      const start = rowStart(at);
      const labels = labelsOf(at);
      const before = !layout.repeatLabels && at > 0 ? labelsOf(at - 1) : null;
      return [
        ...(before ? outlined(labels, before) : labels),
        ...offsets.map((offset) => shownFigure(table, start + offset, layout)),
        ...(isMarked ? [marksOf(start)] : []),
      ];
    },
    placeOf(row, column) {
      const offset = offsets[column - stubColumns];
      return offset === undefined ? -1 : rowStart(row) + offset;
    },
    rowOf: (place) => combinationOf(stub, place),
  };
}

/** Leaves out what is as in the row before, until something differs. */
function outlined(labels: readonly CellValue[], before: readonly CellValue[]): CellValue[] {
  const from = labels.findIndex((label, at) => label !== before[at]);
  return labels.map((label, at) => (at < from ? null : label));
}

function headingRows(columns: readonly GridColumn[], count: number): CellValue[][] {
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
