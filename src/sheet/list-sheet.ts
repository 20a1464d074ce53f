import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import { neededDimensions, shownDimensions } from "../query/axes";
import type { DataTable } from "../query/data-table";
import { linesBelow, noteText } from "./lines-below";
import type { CellValue, SheetOperation, SheetPlan } from "./sheet-plan";
import { tableColumns } from "./table-columns";
import type { TableColumn } from "./table-columns";

/** What a sheet says about itself beside the figures. */
export interface SheetContext {
  /** Names the place on the sheet: letters and digits. */
  readonly id: string;
  readonly language: Language;
  readonly person: string;
  readonly termsVersion: string;
  /** ISO time at which the sheet is made. */
  readonly placedAt: string;
}

/** The name of the place where the figures stand, header row included. */
export function placeName(id: string): string {
  return `NEDB_place_${id}`;
}

const headerRow = 3;

/** An answer as a list: one row a figure, ready to be sorted, filtered and pivoted. */
export function listSheet(
  table: DataTable,
  catalogue: Catalogue,
  context: SheetContext
): SheetPlan {
  const columns = tableColumns(table, catalogue, context.language);
  const rows: CellValue[][] = [columns.map((column) => column.header)];
  for (let cell = 0; cell < table.values.length; cell++) {
    rows.push(columns.map((column) => column.valueOf(cell)));
  }
  const area = { row: headerRow, column: 0, rows: rows.length, columns: columns.length };
  const below = linesBelow(table, catalogue, context);
  const belowRow = headerRow + rows.length + 1;
  return {
    sheetName: nameOf(table, catalogue, context.language),
    operations: [
      { kind: "values", area: line(0), rows: [[titleOf(table, context.language)]] },
      { kind: "values", area: line(1), rows: [[definitionOf(table, catalogue, context.language)]] },
      { kind: "values", area: line(2), rows: [[filterOf(table, catalogue, context.language)]] },
      { kind: "values", area, rows },
      { kind: "table", area, name: `NEDB_${context.id}` },
      { kind: "name", area, name: placeName(context.id) },
      {
        kind: "values",
        area: { row: belowRow, column: 0, rows: below.length, columns: 1 },
        rows: below.map((text) => [text]),
      },
      ...formats(columns, rows.length - 1),
      { kind: "textStyle", area: line(0), style: "title" },
      { kind: "textStyle", area: line(1), style: "definition" },
      { kind: "textStyle", area: line(2), style: "definition" },
      {
        kind: "textStyle",
        area: { row: belowRow, column: 0, rows: below.length, columns: 1 },
        style: "note",
      },
      { kind: "columnWidths", column: 0, widths: columns.map((column) => column.width) },
      { kind: "freezeRows", rows: headerRow + 1 },
      {
        kind: "page",
        landscape: columns.length > 5,
        repeatRows: [headerRow, headerRow],
        footer: footerOf(table, context.language),
      },
    ],
  };
}

function isDemonstration({ loads }: DataTable): boolean {
  return loads.some((load) => load.demonstration);
}

function footerOf(table: DataTable, language: Language): string {
  const texts = sheetTexts[language];
  const source = texts.source(table.loads.flatMap((load) => load.sources).join("; "));
  return isDemonstration(table) ? `${texts.demonstration}. ${source}` : source;
}

function line(row: number) {
  return { row, column: 0, rows: 1, columns: 1 };
}

function formats(columns: readonly TableColumn[], dataRows: number): SheetOperation[] {
  return columns.flatMap((column, at): SheetOperation[] => {
    const area = { row: headerRow + 1, column: at, rows: dataRows, columns: 1 };
    // Headers stay at the left: the filter button would cover the end of one at the right.
    const align = { kind: "align" as const, area, to: column.align, indent: column.indent };
    if (column.format === null) return column.indent ? [align] : [];
    return [{ kind: "numberFormat", area, format: column.format }, align];
  });
}

function titleOf({ indicator }: DataTable, language: Language): string {
  return `${indicator.number}. ${indicator.name[language]}`;
}

/** Number, years, and what it is split by: "1 2015–2020 Region, Locality". */
function nameOf(table: DataTable, catalogue: Catalogue, language: Language): string {
  const { indicator, query } = table;
  const dimensions = shownDimensions(query, indicator).map(
    (id) => dimensionOf(catalogue, id).name[language]
  );
  return [indicator.number, formatYears(query.years), dimensions.join(", ")]
    .filter((part) => part !== "")
    .join(" ");
}

function definitionOf(table: DataTable, catalogue: Catalogue, language: Language): string {
  const texts = sheetTexts[language];
  const { indicator, query } = table;
  // Figures that the source counts at other dates must not seem to be those of the Order's date.
  const otherDates = table.notes.find((note) => note.code === "otherReferenceDate");
  const parts = [
    ...(isDemonstration(table) ? [texts.demonstration] : []),
    texts.unit(texts.units[indicator.unit ?? "unit"]),
    otherDates
      ? noteText(otherDates, catalogue, language)
      : texts.referenceDates[indicator.referenceDate],
    ...(neededDimensions(query, indicator).includes("region")
      ? [texts.territory[query.territory]]
      : []),
  ];
  return parts.join(" · ");
}

/** What was chosen of a dimension, or nothing: null leaves the line empty. */
function filterOf({ query }: DataTable, catalogue: Catalogue, language: Language): string | null {
  const texts = sheetTexts[language];
  const filters = Object.entries(query.filter).map(([id, codes]) => {
    const dimension = dimensionOf(catalogue, id as keyof typeof query.filter);
    const members = dimension.members
      .filter((member) => codes.includes(member.code))
      .map((member) => member.label[language]);
    return texts.filter(dimension.name[language], members.join(", "));
  });
  return filters.join(" · ") || null;
}
