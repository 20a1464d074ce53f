import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import { sortRows, type SortKey } from "../../workbook/sort-rows";
import { notFound, ObjectClass } from "../object-class";

/** One entry of `Excel.SortField`, as it comes over the wire. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** The keys of sort fields, which must lie in the block and sort by values. */
export function sortKeys(given: unknown, columns: number): SortKey[] {
  const fields = given as readonly SortField[];
  if (!Array.isArray(given) || fields.length === 0) throw new ExcelError("InvalidArgument");
  return fields.map(({ key, ascending = true, sortOn = "Value" }) => {
    if (sortOn !== "Value") throw notFound("SortField", `sortOn ${sortOn}`);
    if (!Number.isInteger(key) || key < 0 || key >= columns)
      throw new ExcelError("InvalidArgument");
    return { column: key, ascending };
  });
}

/** `Excel.RangeSort`: rows by values. */
export const rangeSortClass = new ObjectClass<Anchor>("RangeSort", {
  methods: {
    Apply: ({ sheet, rect }, args, host) => {
      const keys = sortKeys(args.raw(0), rect.columns);
      if (args.choice(3, ["Rows", "Columns"], "Rows") === "Columns")
        throw notFound("RangeSort", "apply by columns");
      assertAllowed(sheet, "allowSort");
      const header = args.booleanOr(2, false) ? 1 : 0;
      const body = { ...rect, row: rect.row + header, rows: rect.rows - header };
      sortRows(host.workbook, sheet, body, keys, args.booleanOr(1, false));
    },
  },
});
