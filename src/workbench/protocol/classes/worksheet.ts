import { formatRect, onSheet, wholeSheet, type Rect } from "../../workbook/address";
import { copySheet } from "../../workbook/copy-sheet";
import { namedRange, findName } from "../../workbook/named-item";
import { showLevels } from "../../workbook/outline";
import { ExcelError } from "../../workbook/excel-error";
import { defaultColumnWidth, defaultRowHeight, type Sheet } from "../../workbook/sheet";
import { activateSheet, deleteSheet, moveSheet, renameSheet } from "../../workbook/sheets";
import { findTable } from "../../workbook/table";
import { asBoolean, asNumber, asString, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import { isExcelObject, ObjectClass, type ExcelObject } from "../object-class";
import { chartCollectionClass } from "./chart";
import { commentCollectionClass } from "./comment";
import { customPropertyCollectionClass } from "./custom-properties";
import { eventRegistrations } from "./event-registrations";
import { freezePanesClass } from "./freeze-panes";
import { namedItemCollectionClass } from "./named-item";
import { pageBreakCollectionClass } from "./page-breaks";
import { pageLayoutClass } from "./page-layout";
import { asColor } from "./color";
import { worksheetProtectionClass } from "./protection";
import { areasAt, rangeAreas } from "./range-areas";
import { sheetSearch } from "./range-search";
import { sheetFilterClass } from "./sheet-filter";
import { tableCollectionClass } from "./table-collection";

const range = (sheet: Sheet, rect: Rect, host: Host): ExcelObject =>
  host.range(sheet, onSheet(rect));

function getRange(sheet: Sheet, args: Arguments, host: Host): ExcelObject {
  if (!args.has(0)) return range(sheet, wholeSheet, host);
  const address = args.string(0);
  const item =
    findName(host.workbook, sheet, address) ?? findName(host.workbook, undefined, address);
  const named = item ? namedRange(host.workbook, item) : findTable(host.workbook, address);
  const place = named ?? host.workbook.resolve(address, sheet);
  if (place.sheet !== sheet) throw new ExcelError("InvalidArgument");
  return range(sheet, place.rect, host);
}

function usedRange(sheet: Sheet, args: Arguments, host: Host): ExcelObject | null {
  const rect = sheet.cells.usedRect(args.booleanOr(0, false), wholeSheet);
  return rect ? range(sheet, rect, host) : null;
}

function neighbour(sheet: Sheet, step: 1 | -1, args: Arguments, host: Host): ExcelObject | null {
  const { sheets } = host.workbook;
  const visibleOnly = args.booleanOr(0, false);
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === "Visible")) return worksheetClass.of(found);
  }
  return null;
}

function required(object: ExcelObject | null): ExcelObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

const positions = ["None", "Before", "After", "Beginning", "End"] as const;

function setVisibility(sheet: Sheet, value: unknown, host: Host): void {
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  const { workbook } = host;
  const next = workbook.sheets.find((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && !next) throw new ExcelError("InvalidOperation");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && workbook.active === sheet && next) activateSheet(workbook, next);
  workbook.emit({ kind: "view", sheet: sheet.id });
}

const shown =
  (key: "showGridlines" | "showHeadings") => (sheet: Sheet, value: unknown, host: Host) => {
    sheet[key] = asBoolean(value);
    host.workbook.emit({ kind: "view", sheet: sheet.id });
  };

/** `Excel.Worksheet`. */
export const worksheetClass: ObjectClass<Sheet> = new ObjectClass<Sheet>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, host) => renameSheet(host.workbook, sheet, asString(value)),
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host) => moveSheet(host.workbook, sheet, asNumber(value)),
    },
    Visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value, host) => {
        sheet.tabColor = value === "" ? "" : asColor(value);
        host.workbook.emit({ kind: "view", sheet: sheet.id });
      },
    },
    // Office.js asks for them by these names and writes them by shorter ones.
    ShowGridlines: { get: ({ showGridlines }) => showGridlines },
    Gridlines: { set: shown("showGridlines") },
    ShowHeadings: { get: ({ showHeadings }) => showHeadings },
    Headings: { set: shown("showHeadings") },
    StandardWidth: { get: () => defaultColumnWidth },
    StandardHeight: { get: () => defaultRowHeight },
    EnableCalculation: { get: () => true },
  },
  objects: {
    AutoFilter: (sheet) => sheetFilterClass.of(sheet),
    Comments: (sheet, { workbook }) => commentCollectionClass.of({ workbook, sheet }),
    HorizontalPageBreaks: (sheet) => pageBreakCollectionClass.of({ sheet, axis: "row" }),
    VerticalPageBreaks: (sheet) => pageBreakCollectionClass.of({ sheet, axis: "column" }),
    Names: (sheet, host) => namedItemCollectionClass.of({ workbook: host.workbook, scope: sheet }),
    Charts: (sheet, host) => chartCollectionClass.of({ charts: host.workbook.charts, sheet }),
    Tables: (sheet, host) => tableCollectionClass.of({ workbook: host.workbook, sheet }),
    FreezePanes: (sheet) => freezePanesClass.of(sheet),
    Protection: (sheet) => worksheetProtectionClass.of(sheet),
    PageLayout: (sheet) => pageLayoutClass.of(sheet),
    CustomProperties: (sheet) => customPropertyCollectionClass.of(sheet),
  },
  methods: {
    Activate: (sheet, _args, host) => activateSheet(host.workbook, sheet),
    Delete: (sheet, _args, host) => deleteSheet(host.workbook, sheet),
    Calculate: (_sheet, args, host) => host.calculation.calculate(args.booleanOr(0, false)),
    Copy: (sheet, args, host) => {
      const { sheets } = host.workbook;
      const position = args.choice(0, positions, "End");
      const other = args.raw(1);
      const beside = isExcelObject(other) ? sheets.indexOf(other.target as Sheet) : -1;
      const needsOther = position === "Before" || position === "After";
      if (needsOther && beside < 0) throw new ExcelError("InvalidArgument");
      const place = {
        None: sheets.indexOf(sheet),
        Before: beside,
        After: beside + 1,
        Beginning: 0,
        End: sheets.length,
      };
      return worksheetClass.of(copySheet(host.workbook, sheet, place[position]));
    },
    GetRange: getRange,
    GetRanges: (sheet, args, host) => {
      const { rects } = areasAt(sheet, args.stringOr(0, formatRect(wholeSheet)), host);
      return rangeAreas(sheet, rects, host);
    },
    ...sheetSearch,
    ShowOutlineLevels: (sheet, args, { workbook }) => {
      showLevels(workbook, sheet, "row", args.integerOr(0, 0));
      showLevels(workbook, sheet, "column", args.integerOr(1, 0));
    },
    GetCell: (sheet, args, host) =>
      range(sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }, host),
    GetRangeByIndexes: (sheet, args, host) =>
      range(
        sheet,
        {
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        },
        host
      ),
    GetUsedRange: (sheet, args, host) =>
      usedRange(sheet, args, host) ??
      range(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, host),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (sheet, args, host) => required(neighbour(sheet, 1, args, host)),
    GetNextOrNullObject: (sheet, args, host) => neighbour(sheet, 1, args, host),
    GetPrevious: (sheet, args, host) => required(neighbour(sheet, -1, args, host)),
    GetPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, -1, args, host),
    ...eventRegistrations,
  },
});
