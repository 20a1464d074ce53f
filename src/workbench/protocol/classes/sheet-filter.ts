import type { Rect } from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import {
  applySheetFilter,
  clearSheetFilter,
  removeSheetFilter,
  setSheetFilter,
} from "../../workbook/sheet-filter";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass } from "../object-class";
import { criteriaOf } from "./filter";
import { region } from "./range-moves";

/** The block that is filtered: the given one, that around a single cell, or the one that is filtered already. */
function blockOf(sheet: Sheet, args: Arguments, host: Host): Rect {
  const known = sheet.filter?.rect;
  if (!args.has(0) && known) return known;
  const place = args.range(0) ?? host.workbook.resolve(args.string(0), sheet);
  if (place.sheet !== sheet) throw new ExcelError("InvalidArgument");
  const { rows, columns } = place.rect;
  return rows * columns === 1 ? region(place) : place.rect;
}

/** `Excel.AutoFilter` of a sheet. */
export const sheetFilterClass = new ObjectClass<Sheet>("AutoFilter", {
  properties: {
    Enabled: { get: ({ filter }) => filter !== undefined },
    IsDataFiltered: { get: ({ filter }) => (filter?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: ({ filter }) =>
        Array.from(
          { length: filter?.rect.columns ?? 0 },
          (_, column) => filter?.criteria.get(column) ?? null
        ),
    },
  },
  methods: {
    Apply: (sheet, args, host) => {
      const column = args.has(1) ? args.integer(1) : undefined;
      const criteria = args.has(2) ? criteriaOf(args.raw(2)) : undefined;
      setSheetFilter(host.workbook, sheet, blockOf(sheet, args, host), column, criteria);
    },
    ClearColumnCriteria: (sheet, args, { workbook }) => {
      if (!sheet.filter) throw new ExcelError("InvalidOperation");
      setSheetFilter(workbook, sheet, sheet.filter.rect, args.integer(0));
    },
    ClearCriteria: (sheet, _args, { workbook }) => clearSheetFilter(workbook, sheet),
    GetRange: (sheet, _args, host) => {
      if (!sheet.filter) throw new ExcelError("ItemNotFound");
      return host.range(sheet, sheet.filter.rect);
    },
    GetRangeOrNullObject: (sheet, _args, host) =>
      sheet.filter ? host.range(sheet, sheet.filter.rect) : null,
    Reapply: (sheet, _args, { workbook }) => applySheetFilter(workbook, sheet),
    Remove: (sheet, _args, { workbook }) => removeSheetFilter(workbook, sheet),
  },
});
