import { intersect } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import { addTable, findTable, type Table } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";
import { ObjectClass, type ExcelObject } from "../object-class";
import { tableClass } from "./table";

/** The tables of the workbook, or those of one sheet. */
interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
}

const all = ({ workbook, sheet }: TableScope): Table[] =>
  workbook.tables.filter((table) => !sheet || table.sheet === sheet);

function at(tables: Table[], index: number): ExcelObject {
  const table = tables[index];
  if (!table) throw new ExcelError("InvalidArgument");
  return tableClass.of(table);
}

/** `Excel.TableCollection`. */
export const tableCollectionClass = new ObjectClass<TableScope>("TableCollection", {
  properties: { Count: { get: (scope) => all(scope).length } },
  items: (scope) => all(scope).map((table) => tableClass.of(table)),
  item: ({ workbook, sheet }, key) => {
    const table = findTable(workbook, key.key(0), sheet);
    if (!table) throw new ExcelError("ItemNotFound");
    return tableClass.of(table);
  },
  methods: {
    Add: ({ workbook, sheet }, args) => {
      const place = args.range(0) ?? workbook.resolve(args.string(0), sheet ?? workbook.active);
      if (sheet && place.sheet !== sheet) throw new ExcelError("InvalidArgument");
      return tableClass.of(addTable(workbook, place.sheet, place.rect, args.booleanOr(1, false)));
    },
    GetItemOrNullObject: ({ workbook, sheet }, args) => {
      const table = findTable(workbook, args.key(0), sheet);
      return table ? tableClass.of(table) : null;
    },
    GetItemAt: (scope, args) => at(all(scope), args.integer(0)),
    GetCount: (scope) => all(scope).length,
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
  },
});

/** `Excel.TableScopedCollection`: the tables that touch a range. */
const scopedCollectionClass = new ObjectClass<Table[]>("TableScopedCollection", {
  items: (tables) => tables.map((table) => tableClass.of(table)),
  item: (tables, key) =>
    at(
      tables,
      tables.findIndex(
        (table) => table.name.toLowerCase() === key.key(0).toLowerCase() || table.id === key.key(0)
      )
    ),
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables) => at(tables, 0),
  },
});

/** Tables that overlap a range, or lie in it completely. */
export function rangeTables(
  workbook: Workbook,
  range: Anchor,
  fullyContained: boolean
): ExcelObject {
  const found = workbook.tables.filter((table) => {
    const shared = table.sheet === range.sheet ? intersect(table.rect, range.rect) : undefined;
    return (
      shared &&
      (!fullyContained ||
        (shared.rows === table.rect.rows && shared.columns === table.rect.columns))
    );
  });
  return scopedCollectionClass.of(found);
}
