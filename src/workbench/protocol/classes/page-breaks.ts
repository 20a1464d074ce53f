import type { Rect } from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import type { Sheet } from "../../workbook/sheet";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject } from "../object-class";

/** A sheet's breaks between rows, or between columns. */
interface Breaks {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
}

/** One break: a page begins with the cell. */
interface Break extends Breaks {
  readonly cell: Pick<Rect, "row" | "column">;
}

const listOf = ({ sheet, axis }: Breaks): Pick<Rect, "row" | "column">[] =>
  axis === "row" ? sheet.pageLayout.rowBreaks : sheet.pageLayout.columnBreaks;

/** `Excel.PageBreak`. */
const pageBreakClass = new ObjectClass<Break>("PageBreak", {
  properties: {
    RowIndex: { get: ({ cell }) => cell.row },
    ColumnIndex: { get: ({ cell }) => cell.column },
  },
  methods: {
    Delete: (target) => {
      const list = listOf(target);
      const at = list.indexOf(target.cell);
      if (at < 0) throw new ExcelError("ItemNotFound");
      list.splice(at, 1);
    },
    GetCellAfterBreak: ({ sheet, cell }, _args, host) =>
      host.range(sheet, { ...cell, rows: 1, columns: 1 }),
  },
});

function add(breaks: Breaks, args: Arguments, { workbook }: Host): ExcelObject {
  const { sheet, axis } = breaks;
  assertAllowed(sheet);
  const { row, column } = (args.range(0) ?? workbook.resolve(args.string(0), sheet)).rect;
  const cell = { row, column };
  // Nothing can be broken before the first row or column.
  if (cell[axis] === 0) throw new ExcelError("InvalidArgument");
  const list = listOf(breaks);
  const known = list.find((other) => other[axis] === cell[axis]);
  if (!known) list.push(cell);
  list.sort((a, b) => a[axis] - b[axis]);
  return pageBreakClass.of({ ...breaks, cell: known ?? cell });
}

function at(breaks: Breaks, index: number): ExcelObject {
  const cell = listOf(breaks)[index];
  if (!cell) throw new ExcelError("InvalidArgument");
  return pageBreakClass.of({ ...breaks, cell });
}

/** `Excel.PageBreakCollection`. */
export const pageBreakCollectionClass = new ObjectClass<Breaks>("PageBreakCollection", {
  items: (breaks) => listOf(breaks).map((cell) => pageBreakClass.of({ ...breaks, cell })),
  item: (breaks, key) => at(breaks, key.integer(0)),
  methods: {
    Add: add,
    // By this an item of a loaded collection is reached, though Office.js offers no such method.
    GetItemAt: (breaks, args) => at(breaks, args.integer(0)),
    GetCount: (breaks) => listOf(breaks).length,
    RemovePageBreaks: (breaks) => void listOf(breaks).splice(0),
  },
});
