import { ExcelError } from "../../workbook/excel-error";
import { intersect } from "../../workbook/address";
import type { Table, TableColumn } from "../../workbook/table";
import type { FilterCriteria } from "../../workbook/filter-rows";
import { applyFilters, clearFilters, setFilter } from "../../workbook/table-filter";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass } from "../object-class";

/** A column together with its table. */
interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}

const set = ({ table, column }: ColumnOf, criteria: FilterCriteria, host: Host): void =>
  setFilter(host.workbook, table, column.id, criteria);

const ranked =
  (filterOn: string) =>
  (target: ColumnOf, args: Arguments, host: Host): void =>
    set(target, { filterOn, criterion1: String(args.integer(0)) }, host);

/** What a filter lets through, as Excel takes it. */
export function criteriaOf(value: unknown): FilterCriteria {
  const given = value as Partial<FilterCriteria> | null;
  if (typeof given?.filterOn !== "string") throw new ExcelError("InvalidArgument");
  return { ...given, filterOn: given.filterOn };
}

/** `Excel.Filter` of one column of a table. */
export const filterClass = new ObjectClass<ColumnOf>("Filter", {
  properties: { Criteria: { get: ({ table, column }) => table.filters.get(column.id) ?? null } },
  methods: {
    Apply: (target, args, host) => set(target, criteriaOf(args.raw(0)), host),
    ApplyValuesFilter: (target, args, host) => {
      const values = args.raw(0);
      if (!Array.isArray(values)) throw new ExcelError("InvalidArgument");
      set(target, { filterOn: "Values", values }, host);
    },
    ApplyCustomFilter: (target, args, host) =>
      set(
        target,
        {
          filterOn: "Custom",
          criterion1: args.key(0),
          ...(args.has(1) ? { criterion2: args.key(1) } : {}),
          operator: args.choice(2, ["And", "Or"], "And"),
        },
        host
      ),
    ApplyTopItemsFilter: ranked("TopItems"),
    ApplyTopPercentFilter: ranked("TopPercent"),
    ApplyBottomItemsFilter: ranked("BottomItems"),
    ApplyBottomPercentFilter: ranked("BottomPercent"),
    Clear: ({ table, column }, _args, host) =>
      setFilter(host.workbook, table, column.id, undefined),
  },
});

function columnAt(table: Table, args: Arguments, index: number): TableColumn {
  const column = table.columns[args.integer(index)];
  if (!column) throw new ExcelError("InvalidArgument");
  return column;
}

/** `Excel.AutoFilter` of a table. */
export const autoFilterClass = new ObjectClass<Table>("AutoFilter", {
  properties: {
    Enabled: { get: ({ showFilterButton }) => showFilterButton },
    IsDataFiltered: { get: ({ filters }) => filters.size > 0 },
    Criteria: {
      get: ({ columns, filters }) => columns.map(({ id }) => filters.get(id) ?? null),
    },
  },
  methods: {
    Apply: (table, args, host) => {
      const place = args.range(0) ?? host.workbook.resolve(args.string(0), table.sheet);
      if (place.sheet !== table.sheet || !intersect(place.rect, table.rect))
        throw new ExcelError("InvalidArgument");
      if (args.has(1))
        set({ table, column: columnAt(table, args, 1) }, criteriaOf(args.raw(2)), host);
    },
    ClearColumnCriteria: (table, args, host) =>
      setFilter(host.workbook, table, columnAt(table, args, 0).id, undefined),
    ClearCriteria: (table, _args, host) => clearFilters(host.workbook, table),
    GetRange: (table, _args, host) => host.range(table.sheet, table.rect),
    GetRangeOrNullObject: (table, _args, host) =>
      table.showFilterButton ? host.range(table.sheet, table.rect) : null,
    Reapply: (table, _args, host) => applyFilters(host.workbook, table),
  },
});
