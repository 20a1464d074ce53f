import type { Rect } from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import { readValues } from "../../workbook/read-cells";
import { tableParts, type Table, type TableColumn } from "../../workbook/table";
import { addColumn, deleteColumn } from "../../workbook/table-columns";
import { writeCells } from "../../workbook/write-cells";
import { asString, type Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject } from "../object-class";
import { filterClass } from "./filter";

/** A column together with its table. */
interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}

const index = ({ table, column }: ColumnOf): number => table.columns.indexOf(column);

function slice(target: ColumnOf, rect: Rect, host: Host): ExcelObject {
  return host.range(target.table.sheet, strip(target, rect));
}

const strip = (target: ColumnOf, rect: Rect): Rect => ({
  ...rect,
  column: rect.column + index(target),
  columns: 1,
});

/** `Excel.TableColumn`. */
const tableColumnClass = new ObjectClass<ColumnOf>("TableColumn", {
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: index },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, host) =>
        writeCells(
          host.workbook,
          target.table.sheet,
          strip(target, tableParts.header(target.table)),
          `'${asString(value)}`
        ),
    },
    Values: {
      get: (target) => readValues(target.table.sheet, strip(target, target.table.rect)),
      set: (target, value, host) =>
        writeCells(host.workbook, target.table.sheet, strip(target, target.table.rect), value),
    },
  },
  objects: { Filter: (target) => filterClass.of(target) },
  methods: {
    GetRange: (target, _args, host) => slice(target, target.table.rect, host),
    GetHeaderRowRange: (target, _args, host) =>
      slice(target, tableParts.header(target.table), host),
    GetDataBodyRange: (target, _args, host) => slice(target, tableParts.body(target.table), host),
    GetTotalRowRange: (target, _args, host) => slice(target, tableParts.totals(target.table), host),
    Delete: (target, _args, host) => deleteColumn(host.workbook, target.table, index(target)),
  },
});

function find(table: Table, args: Arguments): ExcelObject | null {
  const key = args.raw(0);
  const column = table.columns.find((column) =>
    typeof key === "number"
      ? column.id === key
      : column.name.toLowerCase() === String(key).toLowerCase()
  );
  return column ? tableColumnClass.of({ table, column }) : null;
}

/** `Excel.TableColumnCollection`. */
export const tableColumnCollectionClass = new ObjectClass<Table>("TableColumnCollection", {
  properties: { Count: { get: ({ columns }) => columns.length } },
  items: (table) => table.columns.map((column) => tableColumnClass.of({ table, column })),
  item: (table, args) => {
    const column = find(table, args);
    if (!column) throw new ExcelError("ItemNotFound");
    return column;
  },
  methods: {
    GetCount: ({ columns }) => columns.length,
    GetItemOrNullObject: find,
    GetItemAt: (table, args) => {
      const column = table.columns[args.integer(0)];
      if (!column) throw new ExcelError("InvalidArgument");
      return tableColumnClass.of({ table, column });
    },
    Add: (table, args, host) => {
      const at = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : table.columns.length;
      const column = addColumn(
        host.workbook,
        table,
        at,
        args.has(2) ? args.string(2) : undefined,
        args.raw(1)
      );
      return tableColumnClass.of({ table, column });
    },
  },
});
