import { sheetColumns, sheetRows } from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import { type Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject } from "../object-class";

function freeze(sheet: Sheet, rows: number, columns: number, host: Host): void {
  if (rows < 0 || columns < 0) throw new ExcelError("InvalidArgument");
  sheet.frozen = rows === 0 && columns === 0 ? undefined : { rows, columns };
  host.workbook.emit({ kind: "view", sheet: sheet.id });
}

function location(sheet: Sheet, host: Host): ExcelObject | null {
  if (!sheet.frozen) return null;
  const { rows, columns } = sheet.frozen;
  return host.range(sheet, {
    row: 0,
    column: 0,
    rows: rows || sheetRows,
    columns: columns || sheetColumns,
  });
}

function freezeAt(sheet: Sheet, args: Arguments, host: Host): void {
  const range = args.range(0) ?? host.workbook.resolve(args.string(0), sheet);
  const rows = range.rect.row + range.rect.rows;
  const columns = range.rect.column + range.rect.columns;
  freeze(sheet, rows >= sheetRows ? 0 : rows, columns >= sheetColumns ? 0 : columns, host);
}

/** `Excel.WorksheetFreezePanes`. */
export const freezePanesClass = new ObjectClass<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: freezeAt,
    FreezeRows: (sheet, args, host) => freeze(sheet, args.integerOr(0, 1), 0, host),
    FreezeColumns: (sheet, args, host) => freeze(sheet, 0, args.integerOr(0, 1), host),
    Unfreeze: (sheet, _args, host) => freeze(sheet, 0, 0, host),
    GetLocation: (sheet, _args, host) => {
      const found = location(sheet, host);
      if (!found) throw new ExcelError("ItemNotFound");
      return found;
    },
    GetLocationOrNullObject: (sheet, _args, host) => location(sheet, host),
  },
});
