import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { chartTexts } from "../i18n/chart-texts";
import { formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import { shownDimensions } from "../query/axes";
import type { DataTable } from "../query/data-table";
import type { ChartPlan } from "./chart-plan";
import { figureGrid } from "./figure-grid";
import type { Layout } from "./layout";
import { columnTitle } from "./match-place";
import { chartName } from "./place-names";
import { footerOf, selections, titleOf } from "./result-lines";
import type { Area, ChartDrawing } from "./sheet-plan";

/** Where the figures of a chart stand. */
export interface ChartPlace {
  /** Headings and figures. */
  readonly area: Area;
  /** By column of the grid, counted within the area; -1 where it is gone. */
  readonly columnAt: readonly number[];
}

/** The chart of figures that stand in a place; null where a person has taken away what it needs. */
export function chartDrawing(
  id: string,
  table: DataTable,
  plan: ChartPlan,
  layout: Layout,
  catalogue: Catalogue,
  { area, columnAt }: ChartPlace
): ChartDrawing | null {
  const grid = figureGrid(table, layout, catalogue);
  const top = grid.headings.length;
  const partOf = (index: number): Area | null =>
    (columnAt[index] ?? -1) < 0
      ? null
      : {
          row: area.row + top,
          column: area.column + columnAt[index]!,
          rows: area.rows - top,
          columns: 1,
        };
  const categories = partOf(grid.stubColumns - 1);
  const unit = sheetTexts[layout.language].units[table.indicator.unit ?? "unit"];
  const series = grid.columns.flatMap((column, index) => {
    const values = column.kind === "figure" ? partOf(index) : null;
    return values ? [{ name: plan.series === null ? unit : columnTitle(column), values }] : [];
  });
  if (!categories || !series.length) return null;
  return {
    ...{ name: chartName(id), type: plan.kind, categories, series },
    title: chartTitle(table, plan, catalogue, layout.language),
    valueTitle: unit,
    numberFormat: "#,##0",
    showValues: series.length === 1 && grid.rowCount <= mostValues,
  };
}

/** More numbers than these run into each other. */
const mostValues = 30;

/** Excel takes so many characters in a title. */
const longestTitle = 250;

/** What is counted; of when and by what; from where. */
function chartTitle(
  table: DataTable,
  plan: ChartPlan,
  catalogue: Catalogue,
  language: Language
): string {
  const { query, indicator } = table;
  const texts = chartTexts[language];
  const shown = shownDimensions(query, indicator);
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
    ...(overlaps ? [texts.overlapping] : []),
    ...chosen.map(({ dimension, members }) => `${dimension}: ${members}`),
  ];
  const name = shortened(titleOf(table, language), longestName);
  const middle = shortened(about.join(" · "), longestMiddle);
  const rest = longestTitle - name.length - middle.length - 2;
  return [name, middle, shortened(footerOf(table, language), rest)].join("\n");
}

/** What the first lines of a title get of it at most; the source has the rest. */
const longestName = 100;
const longestMiddle = 80;

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
