import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { excelTextLimits } from "../catalogue/text-limits";
import { chartTexts } from "../i18n/chart-texts";
import { formatNumber, formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import { planQuery } from "../query/plan";
import type { DataTable } from "../query/data-table";
import { axisFrom, yearAxis } from "./chart-axis";
import type { ChartPlan } from "./chart-plan";
import { chartBreaks } from "./chart-runs";
import { tableBlock } from "./table-block";
import type { Block } from "./block";
import type { Layout } from "./layout";
import { columnTitle } from "./block";
import { chartName } from "./place-names";
import { selections, sourceLine, titleOf } from "./result-lines";
import type { Area, ChartDrawing, ChartSeries } from "./sheet-plan";
import { composedText, inLines, shortened } from "./shorten-text";

/** Where the figures of a chart stand. */
export interface ChartPlace {
  /** Headings and figures. */
  readonly area: Area;
  /** By column of the grid, counted within the area; -1 where it is gone. */
  readonly columnAt: readonly number[];
  /** By row of the grid, counted within the area, headings included; -1 where it is gone. */
  readonly rowAt: ArrayLike<number>;
}

/** Rows and columns as they are written. */
export function asWritten(grid: Block, area: Area): ChartPlace {
  const rowAt = Array.from({ length: grid.rowCount }, (_, row) => row + grid.headings.length);
  return { area, columnAt: grid.columns.map((_, column) => column), rowAt };
}

/** The chart of figures that stand in a place; null where a person has taken away what it needs. */
export function chartDrawing(
  id: string,
  table: DataTable,
  plan: ChartPlan,
  layout: Layout,
  catalogue: Catalogue,
  place: ChartPlace
): ChartDrawing | null {
  const grid = tableBlock(table, layout, catalogue);
  const { language } = layout;
  const figures = grid.columns.flatMap(({ role }, index) => (role === "figure" ? [index] : []));
  const there = figures.filter((index) => (place.columnAt[index] ?? -1) >= 0);
  const labels = place.columnAt[grid.stubColumns - 1] ?? -1;
  if (labels < 0 || !there.length) return null;
  const unit = sheetTexts[language].units[table.indicator.unit ?? "unit"];
  const isLine = plan.kind === "line";
  const parts = isLine
    ? lineParts(table, grid, plan, catalogue, place)
    : figures.map((): RowPart[] => [wholePart(grid, place.area)]);
  const most = parts.reduce((count, { length }) => Math.max(count, length), 0);
  // The first runs of all come first, so that the legend begins with them.
  const series = Array.from({ length: most }, (_, run) => run).flatMap((run) =>
    there.flatMap((index): ChartSeries[] => {
      const colour = figures.indexOf(index);
      const part = parts[colour]![run];
      if (!part) return [];
      const areaOf = (column: number): Area => ({
        ...{ row: place.area.row + part.from, rows: part.to - part.from + 1 },
        ...{ column: place.area.column + column, columns: 1 },
      });
      const name = plan.series === null ? unit : columnTitle(grid.columns[index]!);
      const values = areaOf(place.columnAt[index]!);
      return [{ name, values, categories: areaOf(labels), colour, inLegend: run === 0 }];
    })
  );
  if (!series.length) return null;
  const from = axisFrom(table, plan);
  return {
    ...{ name: chartName(id), type: plan.kind, series },
    title: chartTitle(table, plan, catalogue, language),
    valueTitle: from > 0 ? chartTexts[language].axisFrom(unit, formatNumber(from, language)) : unit,
    axisFrom: from,
    yearAxis: isLine ? yearAxis(table.query.years) : null,
    numberFormat: "#,##0",
    showValues: there.length === 1 && grid.rowCount <= (isLine ? mostPoints : mostValues),
  };
}

/** Rows of a place that a series shows, counted within it, the last one included. */
interface RowPart {
  readonly from: number;
  readonly to: number;
}

function wholePart({ headings }: Block, { rows }: Area): RowPart {
  return { from: headings.length, to: rows - 1 };
}

/**
 * By column of figures the rows that a line may join: neighbours on the sheet that are neighbours
 * in time, and compare. A row of a person's between them breaks the line too.
 */
function lineParts(
  table: DataTable,
  grid: Block,
  plan: ChartPlan,
  catalogue: Catalogue,
  { rowAt }: ChartPlace
): RowPart[][] {
  const { years } = table.query;
  const breaks = chartBreaks(table, plan.series === "year" ? null : plan.series, catalogue);
  const stands = Array.from(rowAt, (row, at) => ({ row, at }))
    .filter(({ row }) => row >= 0)
    .sort((one, other) => one.row - other.row);
  const figures = grid.columns.flatMap(({ role }, index) => (role === "figure" ? [index] : []));
  return figures.map((column, position) => {
    const runs: (typeof stands)[] = [];
    for (const stand of stands) {
      const run = runs.at(-1);
      const [before, last] = [run?.at(-2), run?.at(-1)];
      const isNext = last?.row === stand.row - 1 && Math.abs(last.at - stand.at) === 1;
      const turns = isNext && before && last.at - before.at !== stand.at - last.at;
      const [earlier, later] = [last?.at ?? 0, stand.at].sort((one, other) => one - other);
      if (isNext && !turns && !breaks.isBroken(position, years[earlier!]!, years[later!]!)) {
        run!.push(stand);
      } else runs.push([stand]);
    }
    const hasFigure = ({ at }: { at: number }) =>
      (table.values[grid.placeOf(at, column)] ?? null) !== null;
    const shown = runs.filter((run) => run.some(hasFigure));
    // Without any figure there is still a series, as a legend expects.
    return (shown.length ? shown : runs.slice(0, 1)).map((run) => ({
      from: run[0]!.row,
      to: run.at(-1)!.row,
    }));
  });
}

/** More numbers than these run into each other, along a line or at bars. */
const mostPoints = 12;
const mostValues = 30;

/** What is counted; of when and by what; from where. */
function chartTitle(
  table: DataTable,
  plan: ChartPlan,
  catalogue: Catalogue,
  language: Language
): string {
  const { query, indicator } = table;
  const texts = chartTexts[language];
  const shown = planQuery(query, indicator).shown;
  const nameOf = (id: (typeof shown)[number]) => dimensionOf(catalogue, id).name[language];
  const largest = plan.largest;
  const others = Object.fromEntries(
    Object.entries(query.filter).filter(([id]) => id !== largest?.axis)
  );
  const chosen = selections({ query: { ...query, filter: others } }, catalogue, language);
  const overlaps = shown.some((id) => indicator.overlapping.includes(id));
  const isNarrowed = (id: (typeof shown)[number]) => id === largest?.axis && id in query.filter;
  const about = [
    formatYears(query.years),
    ...shown.map((id) => (isNarrowed(id) ? texts.largest(largest!.count, nameOf(id)) : nameOf(id))),
    ...(plan.without?.length ? [texts.notBy(plan.without.map(nameOf).join(", "))] : []),
    ...(overlaps ? [texts.overlapping] : []),
    ...chosen.map(({ dimension, members }) => `${dimension}: ${members}`),
  ];
  const name = shortened(titleOf(table, language), longestName);
  const middle = shortened(about.join(" · "), longestMiddle);
  const rest = excelTextLimits.chartTitle - name.length - middle.length - 2;
  const source = composedText(sourceLine(table, language), rest, language);
  return [name, middle, source].flatMap((text) => inLines(text, lineLength)).join("\n");
}

/** So many signs of a title stand side by side, capitals among them. */
const lineLength = 84;

/** What the first lines of a title get of it at most; the source has the rest. */
const longestName = 100;
const longestMiddle = 80;
