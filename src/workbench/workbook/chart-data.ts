import { parseRect, splitSheet, type Rect } from "./address";
import {
  isRound,
  seriesColor,
  typeOf,
  type Chart,
  type ChartSeries,
  type ChartType,
} from "./chart";
import { cellText } from "./number-format";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** One series with the numbers of its cells; null where a cell has none. */
export interface SeriesData {
  readonly series: ChartSeries;
  readonly type: ChartType;
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
  /** Of an XY chart where each value stands along it: numbers of cells, or 1, 2, 3 … */
  readonly along: readonly (number | null)[];
  /** The number format of its first cell. */
  readonly numberFormat: string;
}

/** What a chart shows now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** The block that a reference of a chart means; undefined once it is lost. */
export function chartPlace(
  workbook: Workbook,
  reference: string | undefined
): { sheet: Sheet; rect: Rect } | undefined {
  if (reference === undefined) return undefined;
  const { sheet: name, rest } = splitSheet(reference.slice(1));
  const sheet = name === undefined ? undefined : workbook.findSheet(name);
  const rect = parseRect(rest);
  return sheet && rect ? { sheet, rect } : undefined;
}

type CellPlace = readonly [row: number, column: number];

function lines(rect: Rect): CellPlace[][] {
  const byRow = rect.rows >= rect.columns;
  return Array.from({ length: byRow ? rect.rows : rect.columns }, (_, index) =>
    Array.from({ length: byRow ? rect.columns : rect.rows }, (_, across): CellPlace =>
      byRow ? [rect.row + index, rect.column + across] : [rect.row + across, rect.column + index]
    )
  );
}

const text = (sheet: Sheet, [row, column]: CellPlace): string =>
  cellText(sheet.value(row, column), sheet.numberFormat(row, column));

const joined = (sheet: Sheet, cells: readonly CellPlace[]): string =>
  cells
    .map((cell) => text(sheet, cell))
    .filter((part) => part !== "")
    .join(" ");

/** The name of a series as the legend shows it. */
export function seriesName(workbook: Workbook, chart: Chart, series: ChartSeries): string {
  if (series.name !== undefined) return series.name;
  const place = chartPlace(workbook, series.nameFrom);
  const name =
    place &&
    lines(place.rect)
      .map((cells) => joined(place.sheet, cells))
      .join(" ");
  return name ? name : `Series${chart.series.indexOf(series) + 1}`;
}

function isVisible(chart: Chart, sheet: Sheet, cells: readonly CellPlace[]): boolean {
  return (
    !chart.plotVisibleOnly ||
    cells.some(([row, column]) => !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column))
  );
}

/** The colour of a point: its own, or what its series gives it. */
export function pointColor(chart: Chart, { series, color }: SeriesData, index: number): string {
  const own = series.points[index]?.fill;
  return own ?? (isRound(chart) ? (series.fill ?? seriesColor(index)) : color);
}

/** Reads the cells behind a chart. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((one, index): SeriesData => {
    const place = chartPlace(workbook, one.values);
    const cells = place
      ? lines(place.rect)
          .filter((line) => isVisible(chart, place.sheet, line))
          .map((line) => line[0] ?? ([0, 0] as const))
      : [];
    const values = cells.map(([row, column]) => {
      const value = place?.sheet.value(row, column);
      return typeof value === "number" ? value : null;
    });
    const [first] = cells;
    return {
      series: one,
      type: typeOf(chart, one),
      name: seriesName(workbook, chart, one),
      color: one.fill ?? one.line.color ?? seriesColor(index),
      values,
      along: placesAlong(workbook, chart, one, values.length),
      numberFormat: (place && first && place.sheet.numberFormat(...first)) ?? "General",
    };
  });
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const named = chart.series.find(({ categories }) => categories !== undefined);
  const place = chartPlace(workbook, named?.categories);
  const categories = place
    ? lines(place.rect)
        .filter((line) => isVisible(chart, place.sheet, line))
        .map((line) => joined(place.sheet, line))
    : [];
  return {
    series,
    categories: Array.from({ length: count }, (_, index) => categories[index] ?? String(index + 1)),
  };
}

/** A text among the numbers lets Excel count the points instead. */
function placesAlong(
  workbook: Workbook,
  chart: Chart,
  { categories }: ChartSeries,
  count: number
): (number | null)[] {
  const counted = Array.from({ length: count }, (_, index) => index + 1);
  const place = chartPlace(workbook, categories);
  if (!place) return counted;
  const values = lines(place.rect)
    .filter((line) => isVisible(chart, place.sheet, line))
    .map(([cell = [0, 0] as const]) => place.sheet.value(cell[0], cell[1]));
  if (values.some((value) => typeof value === "string")) return counted;
  return counted.map((_, index) => {
    const value = values[index];
    return typeof value === "number" ? value : null;
  });
}

/** The title that a chart shows; undefined where it shows none. */
export function chartTitle(workbook: Workbook, chart: Chart): string | undefined {
  if (!chart.title.visible) return undefined;
  if (chart.title.text !== undefined) return chart.title.text;
  const [only, ...more] = chart.series;
  return only && more.length === 0 ? seriesName(workbook, chart, only) : "Chart Title";
}
