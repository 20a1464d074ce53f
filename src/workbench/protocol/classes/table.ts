import type { Rect } from "../../workbook/address";
import { assertAllowed } from "../../workbook/protection";
import {
  removeTable,
  renameTable,
  resizeTable,
  tableParts,
  type Table,
} from "../../workbook/table";
import { applyFilters, clearFilters } from "../../workbook/table-filter";
import { switchHeaders, switchTotals } from "../../workbook/table-rows";
import { clearCells } from "../../workbook/write-cells";
import { asBoolean, asString } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject, type Property } from "../object-class";
import { tableColumnCollectionClass } from "./table-column";
import { tableRowCollectionClass } from "./table-row";
import { autoFilterClass } from "./filter";
import { tableSortClass } from "./table-sort";

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

const flag = (key: Flag): Property<Table> => ({
  get: (table) => table[key],
  set: (table, value, host) => {
    assertAllowed(table.sheet);
    table[key] = asBoolean(value);
    host.workbook.emit({ kind: "tables" });
  },
});

const range = (table: Table, rect: Rect, host: Host): ExcelObject => host.range(table.sheet, rect);

/** `Excel.Table`. */
export const tableClass: ObjectClass<Table> = new ObjectClass<Table>("Table", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (table, value, host) => renameTable(host.workbook, table, asString(value)),
    },
    Style: {
      get: ({ style }) => style,
      set: (table, value, host) => {
        assertAllowed(table.sheet);
        table.style = asString(value);
        host.workbook.emit({ kind: "tables" });
      },
    },
    ShowHeaders: {
      get: ({ showHeaders }) => showHeaders,
      set: (table, value, host) => switchHeaders(host.workbook, table, asBoolean(value)),
    },
    ShowTotals: {
      get: ({ showTotals }) => showTotals,
      set: (table, value, host) => switchTotals(host.workbook, table, asBoolean(value)),
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    Columns: (table) => tableColumnCollectionClass.of(table),
    Rows: (table) => tableRowCollectionClass.of(table),
    Worksheet: (table, host) => host.worksheet(table.sheet),
    AutoFilter: (table) => autoFilterClass.of(table),
    Sort: (table) => tableSortClass.of(table),
  },
  methods: {
    GetRange: (table, _args, host) => range(table, table.rect, host),
    GetHeaderRowRange: (table, _args, host) => range(table, tableParts.header(table), host),
    GetDataBodyRange: (table, _args, host) => range(table, tableParts.body(table), host),
    GetTotalRowRange: (table, _args, host) => range(table, tableParts.totals(table), host),
    Resize: (table, args, host) => {
      const place = args.range(0) ?? host.workbook.resolve(args.string(0), table.sheet);
      resizeTable(host.workbook, table, place.sheet, place.rect);
    },
    ConvertToRange: (table, _args, host) => {
      const rect = table.rect;
      removeTable(host.workbook, table);
      return range(table, rect, host);
    },
    Delete: (table, _args, host) => {
      removeTable(host.workbook, table, "nothing");
      clearCells(host.workbook, table.sheet, table.rect, "All");
    },
    ClearFilters: (table, _args, host) => clearFilters(host.workbook, table),
    ReapplyFilters: (table, _args, host) => applyFilters(host.workbook, table),
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
  },
});
