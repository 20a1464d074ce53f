import { ICommandService, type Injector } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { calculableFormula } from "../workbook/engine-formula";
import type { Workbook } from "../workbook/workbook";
import { fromWorkbook, unitId } from "./ids";

/** Tells Univer's formulas the names that they may mention. */
export class FormulaNames {
  private readonly commands: ICommandService;
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
        formulaOrRefString: calculableFormula(
          this.workbook,
          item.formula,
          undefined,
          item.scope
        ).slice(1),
        comment: item.comment,
        hidden: !item.visible,
        localSheetId: item.scope?.id ?? "AllDefaultWorkbook",
      })
    );
  }
}
