import type { Rect } from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import { readValues } from "../../workbook/read-cells";
import { tableParts, type Table } from "../../workbook/table";
import { addRows, deleteRows } from "../../workbook/table-rows";
import { writeCells } from "../../workbook/write-cells";
import { ObjectClass } from "../object-class";

/** A data row of a table by its place. */
interface RowOf {
  readonly table: Table;
  readonly index: number;
}

function place({ table, index }: RowOf): Rect {
  const body = tableParts.body(table);
  if (index < 0 || index >= body.rows) throw new ExcelError("ItemNotFound");
  return { ...body, row: body.row + index, rows: 1 };
}

/** `Excel.TableRow`. */
const tableRowClass = new ObjectClass<RowOf>("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => readValues(row.table.sheet, place(row)),
      set: (row, value, host) => writeCells(host.workbook, row.table.sheet, place(row), value),
    },
  },
  methods: {
    GetRange: (row, _args, host) => host.range(row.table.sheet, place(row)),
    Delete: (row, _args, host) => deleteRows(host.workbook, row.table, row.index, 1),
  },
});

/** `Excel.TableRowCollection`. */
export const tableRowCollectionClass = new ObjectClass<Table>("TableRowCollection", {
  properties: { Count: { get: (table) => tableParts.body(table).rows } },
  items: (table) =>
    Array.from({ length: tableParts.body(table).rows }, (_, index) =>
      tableRowClass.of({ table, index })
    ),
  methods: {
    GetCount: (table) => tableParts.body(table).rows,
    GetItemAt: (table, args) => tableRowClass.of({ table, index: args.integer(0) }),
    Add: (table, args, host) => {
      const at = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : undefined;
      const index = addRows(host.workbook, table, at, args.raw(1));
      return tableRowClass.of({ table, index });
    },
    DeleteRowsAt: (table, args, host) =>
      deleteRows(host.workbook, table, args.integer(0), args.integerOr(1, 1)),
  },
});
