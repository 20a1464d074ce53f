import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { isTerritory } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import { parseUnit } from "../catalogue/territory-unit";
import { chartTexts } from "../i18n/chart-texts";
import type { ChartTexts } from "../i18n/chart-texts";
import { formatNumber, formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import type { DataTable } from "../query/data-table";
import { unitLabel } from "../query/territory-units";
import { axisFrom } from "./chart-axis";
import type { ChartPlan } from "./chart-plan";
import { chartBreaks } from "./chart-runs";
import { inLines } from "./shorten-text";
import type { UnitChange } from "./unit-changes";
import { yearSpans } from "./year-sources";

/** So many characters stand beneath a chart of its width. */
const lineLength = 120;

/** So many changes of territory are told one by one. */
const mostChanges = 8;

/** Of a source so much is told here; the sheet about the data has the rest. */
const longestSource = 80;

/** What must be known beside a chart: what it leaves out, why years do not compare, its axis. */
export function chartNotes(
  table: DataTable,
  plan: ChartPlan,
  catalogue: Catalogue,
  language: Language
): string[] {
  const texts = chartTexts[language];
  const nameOf = (id: DimensionId) => dimensionOf(catalogue, id).name[language];
  const without = plan.without ?? [];
  const { largest } = plan;
  const from = axisFrom(table, plan);
  const { changes } = chartBreaks(table, territoryAxis(plan), catalogue);
  const told = changes
    .slice(0, mostChanges)
    .map((change) => changeText(change, catalogue, language));
  const isNarrowed = largest !== null && largest.axis in table.query.filter;
  return [
    ...spanTexts(table, plan, texts),
    ...told,
    ...(changes.length > mostChanges ? [texts.more(changes.length - mostChanges)] : []),
    ...(without.length ? [texts.leftOut(without.map(nameOf).join(", "))] : []),
    ...(isNarrowed ? [texts.onlyLargest(largest.count, nameOf(largest.axis))] : []),
    ...(from > 0 ? [texts.notFromZero(formatNumber(from, language))] : []),
  ].flatMap((text) => inLines(text, lineLength));
}

/** The axis of a chart whose positions are units of territory, or any that is not the years. */
export function territoryAxis({ category, series }: ChartPlan): DimensionId | null {
  const axes = [series, category].filter((axis) => axis !== null && axis !== "year");
  return axes.find(isTerritory) ?? axes[0] ?? null;
}

function spanTexts(table: DataTable, { kind }: ChartPlan, texts: ChartTexts): string[] {
  const spans = yearSpans(table);
  if (spans.length < 2) return [];
  const told = spans.map(({ years, kind: of, sources }) => {
    const source = sources.join("; ");
    const short =
      source.length > longestSource ? `${source.slice(0, longestSource - 1).trimEnd()}…` : source;
    return `${formatYears(years)} – ${texts.kinds[of]}${short && ` (${short})`}`;
  });
  return [(kind === "line" ? texts.notJoined : texts.notAlike)(told.join("; "))];
}

function changeText(
  { kind, unit, other, year }: UnitChange,
  catalogue: Catalogue,
  language: Language
): string {
  const nameOf = (code: string) => unitLabel(parseUnit(code), catalogue)?.[language] ?? code;
  return chartTexts[language][kind](nameOf(unit), year, nameOf(other));
}
