import { inputOfLocal } from "../../formula/language";
import { formatRect, isEntireColumn, isEntireRow, quoteSheetName } from "../../workbook/address";
import { AnchoredAreas, type Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { hyperlinkOf, setHyperlink, type HyperlinkInput } from "../../workbook/hyperlinks";
import {
  readFormulas,
  readLocalFormulas,
  readFormulasR1C1,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
} from "../../workbook/read-cells";
import { refusingFaults } from "../../workbook/readable-formula";
import { writeCells, writeFormulasR1C1, writeNumberFormats } from "../../workbook/write-cells";
import { asBoolean } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type Property } from "../object-class";
import { conditionalFormatCollectionClass } from "./conditional-format";
import { dataValidationClass } from "./data-validation";
import { rangeStyle } from "./named-style";
import { rangeFormatClass } from "./range-format";
import { rangeEdits } from "./range-edits";
import { rangeMoves } from "./range-moves";
import { rangeSearch } from "./range-search";
import { rangeSortClass } from "./range-sort";
import { setHidden, span } from "./range-sizes";

type Read<T> = (sheet: Anchor["sheet"], rect: Anchor["rect"], language: Host["language"]) => T;

/** Excel reads at most five million cells; beyond that the whole matrix is null, without an error. */
const cells =
  (read: Read<unknown>) =>
  (range: Anchor, { language }: Host): unknown =>
    range.rect.rows * range.rect.columns > 5_000_000
      ? null
      : read(range.sheet, range.rect, language);

const write = (range: Anchor, value: unknown, host: Host): void =>
  writeCells(host.workbook, range.sheet, range.rect, value);
const writeLocal = (range: Anchor, value: unknown, host: Host): void =>
  write(
    range,
    refusingFaults(() => inputs(value, host.language)),
    host
  );

/** What was written in a language, as Excel keeps it. */
function inputs(value: unknown, language: Host["language"]): unknown {
  if (Array.isArray(value)) return value.map((each) => inputs(each, language));
  return typeof value === "string" ? inputOfLocal(value, language) : value;
}
const formats: Property<Anchor> = {
  get: cells(readNumberFormats),
  set: (range, value, host) => writeNumberFormats(host.workbook, range.sheet, range.rect, value),
};
const address = (range: Anchor): string =>
  `${quoteSheetName(range.sheet.name)}!${formatRect(range.rect)}`;

/** Excel's count of cells; -1 where it is beyond what Excel counts. */
function cellCount({ rect }: Anchor): number {
  const count = rect.rows * rect.columns;
  return count > 2147483647 ? -1 : count;
}

const hiddenRows = ({ sheet }: Anchor): Set<number> =>
  new Set([...sheet.hiddenRows, ...sheet.filteredRows]);

/** What a link says of itself; its text is what its first cell shows. */
const hyperlink: Property<Anchor> = {
  get: ({ sheet, rect }) => {
    const link = hyperlinkOf(sheet, rect);
    if (!link) return null;
    const { rect: whole, ...said } = link;
    const textToDisplay = readTexts(sheet, { ...whole, rows: 1, columns: 1 })[0]?.[0] ?? "";
    return { ...said, textToDisplay };
  },
  set: ({ sheet, rect }, value, { workbook }) => {
    if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
    const { address, documentReference, screenTip, textToDisplay } = value as HyperlinkInput;
    setHyperlink(workbook, sheet, rect, {
      ...(address ? { address } : {}),
      ...(documentReference ? { documentReference } : {}),
      ...(screenTip ? { screenTip } : {}),
      ...(textToDisplay ? { textToDisplay } : {}),
    });
  },
};

/** A range as the only one of some areas. */
const asAreas = (range: Anchor): AnchoredAreas => new AnchoredAreas(range.sheet, [range]);

/** `Excel.Range`. */
export const rangeClass: ObjectClass<Anchor> = new ObjectClass<Anchor>("Range", {
  properties: {
    Values: { get: cells(readValues), set: write },
    Formulas: { get: cells(readFormulas), set: write },
    FormulasLocal: { get: cells(readLocalFormulas), set: writeLocal },
    FormulasR1C1: {
      get: cells(readFormulasR1C1),
      set: (range, value, host) => writeFormulasR1C1(host.workbook, range.sheet, range.rect, value),
    },
    Text: { get: cells(readTexts) },
    NumberFormat: formats,
    NumberFormatLocal: formats,
    ValueTypes: { get: cells(readValueTypes) },
    Address: { get: address },
    AddressLocal: { get: address },
    RowIndex: { get: ({ rect }) => rect.row },
    ColumnIndex: { get: ({ rect }) => rect.column },
    RowCount: { get: ({ rect }) => rect.rows },
    ColumnCount: { get: ({ rect }) => rect.columns },
    CellCount: { get: cellCount },
    IsEntireRow: { get: ({ rect }) => isEntireRow(rect) },
    IsEntireColumn: { get: ({ rect }) => isEntireColumn(rect) },
    RowHidden: {
      get: (range) => span(hiddenRows(range), range.rect.row, range.rect.rows),
      set: (range, value, host) => setHidden(host.workbook, range, "row", asBoolean(value)),
    },
    ColumnHidden: {
      get: (range) => span(range.sheet.hiddenColumns, range.rect.column, range.rect.columns),
      set: (range, value, host) => setHidden(host.workbook, range, "column", asBoolean(value)),
    },
    Hidden: {
      get: (range) =>
        span(hiddenRows(range), range.rect.row, range.rect.rows) === true ||
        span(range.sheet.hiddenColumns, range.rect.column, range.rect.columns) === true,
    },
    Hyperlink: hyperlink,
    Style: rangeStyle,
  },
  objects: {
    Format: (range) => rangeFormatClass.of(range),
    Worksheet: (range, host) => host.worksheet(range.sheet),
    ConditionalFormats: (range) => conditionalFormatCollectionClass.of(asAreas(range)),
    DataValidation: (range) => dataValidationClass.of(asAreas(range)),
    Sort: (range) => rangeSortClass.of(range),
  },
  methods: { ...rangeMoves, ...rangeEdits, ...rangeSearch },
});
