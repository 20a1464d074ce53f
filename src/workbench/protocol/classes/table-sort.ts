import { assertAllowed } from "../../workbook/protection";
import { sortRows, type SortKey } from "../../workbook/sort-rows";
import { tableParts, type Table } from "../../workbook/table";
import type { Host } from "../host";
import { ObjectClass } from "../object-class";
import { sortKeys } from "./range-sort";

function sort(table: Table, keys: readonly SortKey[], matchCase: boolean, host: Host): void {
  assertAllowed(table.sheet, "allowSort");
  table.sort = { keys, matchCase };
  sortRows(host.workbook, table.sheet, tableParts.body(table), keys, matchCase);
}

/** `Excel.TableSort`. */
export const tableSortClass = new ObjectClass<Table>("TableSort", {
  properties: {
    Fields: {
      get: ({ sort: current }) =>
        (current?.keys ?? []).map(({ column, ascending }) => ({
          key: column,
          ascending,
          sortOn: "Value",
        })),
    },
    MatchCase: { get: ({ sort: current }) => current?.matchCase ?? false },
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply: (table, args, host) =>
      sort(table, sortKeys(args.raw(0), table.columns.length), args.booleanOr(1, false), host),
    // Rows stay where they are; only what the header buttons say is forgotten.
    Clear: (table) => void (table.sort = undefined),
    Reapply: (table, _args, host) => {
      if (table.sort) sort(table, table.sort.keys, table.sort.matchCase, host);
    },
  },
});
