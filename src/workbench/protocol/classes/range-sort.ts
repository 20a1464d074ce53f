import type { Anchor } from "../../workbook/anchor";
import { plainValue, type CellValue } from "../../workbook/cell-value";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import { notFound, ObjectClass } from "../object-class";

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** Numbers, then texts, then truth values, then errors; empty cells always last. */
const rank = (value: CellValue): number =>
  typeof value === "number"
    ? 0
    : typeof value === "string"
      ? 1
      : typeof value === "boolean"
        ? 2
        : 3;

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    rank(a) - rank(b) ||
    (typeof a === "number" && typeof b === "number"
      ? a - b
      : String(plainValue(a)).localeCompare(String(plainValue(b)), "en", { sensitivity: "base" }));
  return ascending ? order : -order;
}

/** `Excel.RangeSort`: rows by values. */
export const rangeSortClass = new ObjectClass<Anchor>("RangeSort", {
  methods: {
    Apply: (range, args, host) => {
      const fields = args.raw(0) as SortField[];
      if (!Array.isArray(fields) || fields.length === 0) throw new ExcelError("InvalidArgument");
      if (args.choice(3, ["Rows", "Columns"], "Rows") === "Columns")
        throw notFound("RangeSort", "apply by columns");
      const { sheet, rect } = range;
      assertAllowed(sheet, "allowSort");
      const top = rect.row + (args.booleanOr(2, false) ? 1 : 0);
      const count = rect.rows - (top - rect.row);
      if (
        sheet.cells.formulaCount > 0 &&
        fields.some((field) => field.sortOn !== undefined && field.sortOn !== "Value")
      )
        throw notFound("RangeSort", "apply by colours");
      const rows = Array.from({ length: count }, (_, r) =>
        Array.from({ length: rect.columns }, (_, c) => sheet.cells.take(top + r, rect.column + c))
      );
      rows.sort((a, b) => {
        for (const { key, ascending = true } of fields) {
          const order = compare(a[key]?.value ?? null, b[key]?.value ?? null, ascending);
          if (order !== 0) return order;
        }
        return 0;
      });
      rows.forEach((cells, r) =>
        cells.forEach((cell, c) => {
          sheet.cells.setContent(top + r, rect.column + c, cell.value, cell.formula, cell.quoted);
          sheet.cells.setStyle(top + r, rect.column + c, cell.style);
        })
      );
      host.workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: true, styled: true });
    },
  },
});
