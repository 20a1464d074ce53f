import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { excelTextLimits } from "../catalogue/text-limits";
import { aboutTexts } from "../i18n/about-texts";
import { formatDateTime, formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { doubtfulReading } from "../i18n/labels";
import { sentencesOf } from "../i18n/sentences";
import { sheetTexts } from "../i18n/sheet-texts";
import { planQuery } from "../query/plan";
import type { DataTable, State } from "../query/data-table";
import { datesText, noteText } from "../query/note-text";
import { isDemonstration, referenceDateOf, selections, sourcesOf, titleOf } from "./result-lines";
import type { SheetOperation } from "./sheet-plan";
import { cellText } from "./shorten-text";

/** What is said about one result beside its figures: pairs of item and text. */
export type AboutLines = readonly (readonly [item: string, text: string])[];

/** Who loaded a result, when, and on which terms. */
export interface AboutContext {
  readonly language: Language;
  readonly person: string;
  readonly termsVersion: string;
  /** ISO time. */
  readonly placedAt: string;
  /** ISO time of the last refresh; null where there was none. */
  readonly refreshedAt: string | null;
}

/** Everything that makes figures fit to be cited by somebody who has only the workbook. */
export function aboutLines(
  table: DataTable,
  catalogue: Catalogue,
  context: AboutContext
): AboutLines {
  const { language } = context;
  const { items, ...texts } = aboutTexts[language];
  const words = sheetTexts[language];
  const { indicator, query, notes } = table;
  const breakdowns = planQuery(query, indicator).shown.map(
    (id) => dimensionOf(catalogue, id).name[language]
  );
  const symbols = statesIn(table, ["notAvailable", "notApplicable"]).map((state) =>
    words.symbol(words.symbols[state], words.states[state])
  );
  const states = statesIn(table, ["provisional", "revised", "estimated"]);
  const at = formatDateTime(context.placedAt, language);
  const by = texts.by(context.person, at);
  const refreshed = context.refreshedAt && formatDateTime(context.refreshedAt, language);
  return [
    ...(isDemonstration(table) ? [[items.note, words.demonstration] as const] : []),
    [items.indicator, titleOf(table, language)],
    ...definitionTexts(table, language).map((text) => [items.definition, text] as const),
    [items.years, formatYears(query.years)],
    [items.breakdowns, breakdowns.join(", ") || texts.noBreakdowns],
    ...selections(table, catalogue, language).map(
      ({ dimension, members }) => [items.selected, `${dimension} — ${members}`] as const
    ),
    [items.totals, totalsText(table, catalogue, language)],
    [items.unit, words.units[indicator.unit ?? "unit"]],
    [items.referenceDate, referenceDateOf(table, catalogue, language)],
    ...(planQuery(query, indicator).needed.includes("region")
      ? [[items.territory, words.territory[query.territory]] as const]
      : []),
    [items.symbols, [...symbols, texts.nilIsZero].join("; ")],
    ...(states.length
      ? [[items.states, states.map((state) => words.states[state]).join(", ")] as const]
      : []),
    ...notes
      .filter((note) => note.code !== "otherReferenceDate")
      .map((note) => [items.note, noteText(note, catalogue, language)] as const),
    ...inCells(sourcesOf(table)).map((text) => [items.source, text] as const),
    ...table.loads.map((load) => {
      const loadedAt = formatDateTime(load.loadedAt, language);
      const line = words.load(load.number, load.file, loadedAt);
      // Of several loads each says for which years it answers.
      const ofYears = table.loads.length > 1 ? `${formatYears(load.years)}: ${line}` : line;
      return [items.load, ofYears] as const;
    }),
    [items.loadedBy, refreshed ? `${by}; ${texts.refreshed(refreshed)}` : by],
    [items.terms, words.terms(context.termsVersion)],
  ];
}

/** Texts side by side, in as few cells as hold them. */
function inCells(texts: readonly string[]): string[] {
  return texts.reduce<string[]>((cells, text) => {
    const longer = [cells.at(-1), text].filter(Boolean).join("; ");
    if (longer.length > excelTextLimits.cell) return [...cells, text];
    return [...cells.slice(0, -1), longer];
  }, []);
}

/** Which breakdowns show their totals. */
function totalsText({ query }: DataTable, catalogue: Catalogue, language: Language): string {
  const { withTotals, withTotalsOf, withoutTotals } = aboutTexts[language];
  const { totals, breakdowns } = query;
  if (totals.length === breakdowns.length) return withTotals;
  const names = totals.map((id) => dimensionOf(catalogue, id).name[language]);
  return names.length ? withTotalsOf(names.join(", ")) : withoutTotals;
}

function statesIn<S extends State>(table: DataTable, of: readonly S[]): S[] {
  const present = new Set<State>(table.states);
  return of.filter((state) => present.has(state));
}

function definitionTexts({ indicator, notes }: DataTable, language: Language): string[] {
  if (!indicator.reading) return [];
  const counted = notes
    .filter((note) => note.code === "otherReferenceDate")
    .map((note) => sheetTexts[language].countedAt(datesText(note.dates, language)));
  const doubt = indicator.doubtful ? [doubtfulReading[language]] : [];
  return [...sentencesOf(indicator.reading[language]), ...doubt, ...counted];
}

/** A result as the sheet about the data names it. */
export interface AboutResult {
  readonly sheet: string;
  readonly lines: AboutLines;
}

/** The name of the table of the sheet about the data. */
export const aboutTable = "NEDB_about";

const aboutHeader = 3;

/** The rows of the table about all results, its headings first: a line for each thing said. */
export function aboutRows(results: readonly AboutResult[], language: Language): string[][] {
  const { columns } = aboutTexts[language];
  const rows = results.flatMap(({ sheet, lines }) =>
    lines.map(([item, text]) => [sheet, item, cellText(text)])
  );
  return [[columns.sheet, columns.item, columns.text], ...rows];
}

/** The sheet about all results of a workbook: one table, a line for each thing said. */
export function aboutOperations(
  results: readonly AboutResult[],
  language: Language
): readonly SheetOperation[] {
  const { title, lead } = aboutTexts[language];
  const rows = aboutRows(results, language);
  const area = { row: aboutHeader, column: 0, rows: rows.length, columns: 3 };
  const line = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  return [
    { kind: "values", area: { ...line(0), rows: 2 }, rows: [[title], [lead]] },
    { kind: "values", area, rows },
    { kind: "table", area, name: aboutTable },
    { kind: "wrap", area: { ...area, row: aboutHeader + 1, rows: rows.length - 1 } },
    { kind: "textStyle", area: line(0), style: "title" },
    { kind: "textStyle", area: line(1), style: "definition" },
    { kind: "columnWidths", column: 0, widths: [32, 26, 96] },
    { kind: "freeze", rows: aboutHeader + 1, columns: 0 },
    { kind: "page", landscape: true, repeatRows: [aboutHeader, aboutHeader], footer: title },
  ];
}
