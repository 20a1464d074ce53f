import { ICommandService, type Injector } from "@univerjs/core";
import {
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { tableParts } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";
import { fromWorkbook, toRange, unitId } from "./ids";

/** Tells Univer's formulas the names and tables that they may mention. */
export class FormulaNames {
  private readonly commands: ICommandService;
  private tableNames: string[] = [];
  private known = new Map<string, string>();

  constructor(
    private readonly workbook: Workbook,
    injector: Injector
  ) {
    this.commands = injector.get(ICommandService);
  }

  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId, ...params }, fromWorkbook);
  }

  repeatTables(): void {
    for (const tableName of this.tableNames) this.run(RemoveSuperTableMutation.id, { tableName });
    this.tableNames = this.workbook.tables.map((table) => table.name);
    for (const table of this.workbook.tables) {
      const titleMap = new Map(table.columns.map((column, index) => [column.name, index]));
      const range = toRange({ ...table.rect, rows: table.rect.rows - (table.showTotals ? 1 : 0) });
      this.run(SetSuperTableMutation.id, {
        tableName: table.name,
        reference: {
          sheetId: table.sheet.id,
          titleMap,
          range: tableParts.body(table).rows > 0 ? range : toRange(table.rect),
        },
      });
    }
  }

  repeatNames(): void {
    const names = this.workbook.names.filter((item) => !item.formula.includes("#REF"));
    const wanted = new Map(names.map((item) => [`${item.scope?.id ?? ""}${item.id}`, item]));
    for (const [id, name] of this.known)
      if (!wanted.has(id)) this.run(RemoveDefinedNameMutation.id, { id, name });
    this.known = new Map([...wanted].map(([id, { name }]) => [id, name]));
    wanted.forEach((item, id) =>
      this.run(SetDefinedNameMutation.id, {
        id,
        name: item.name,
        formulaOrRefString: item.formula.slice(1),
        comment: item.comment,
        hidden: !item.visible,
        localSheetId: item.scope?.id ?? "AllDefaultWorkbook",
      })
    );
  }
}
