import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type ICommandInfo,
  type Injector,
} from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  OtherFormulaMarkDirty,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { circularCells } from "../workbook/circular";
import type { Workbook } from "../workbook/workbook";
import { dirties, dirtyData, moves } from "./dirty";
import type { EngineFormulas } from "./engine-formulas";
import { enteredValues, type EnteredCell } from "./entered-formulas";
import { unitId } from "./ids";

const local = { onlyLocal: true } as const;
/** A calculation that never ends must not block the batch. */
const patience = 30_000;

/**
 * Lets Univer's engine calculate, one run after the other: its own trigger forgets what changes while it calculates and
 * knows no manual mode.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly conversions: ReturnType<IActiveDirtyManagerService["getDirtyConversionMap"]>;
  private changes: Readonly<ICommandInfo>[] = [];
  private entered: EnteredCell[] = [];
  private running: Promise<void> | undefined;
  private isScheduled = false;
  private isAsked = false;
  private hadFormulas = false;
  private hasCircle = false;
  private isInterrupted = false;
  private ended: () => void = () => {};

  constructor(
    private readonly workbook: Workbook,
    private readonly injector: Injector,
    private readonly formulas: EngineFormulas
  ) {
    this.commands = injector.get(ICommandService);
    const dirty = injector.get(IActiveDirtyManagerService);
    this.conversions = dirty.getDirtyConversionMap();
    // Univer's own trigger asks here what makes formulas dirty.
    dirty.get = () => undefined;
    const runtime = injector.get(IFormulaRuntimeService);
    const enable = runtime.enableCycleDependency.bind(runtime);
    runtime.enableCycleDependency = () => {
      this.hasCircle = true;
      enable();
    };
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
        if (functionsExecutedState !== undefined) this.ended();
      } else if (dirties(command, options, this.conversions)) this.hear(command);
    });
  }

  private get isManual(): boolean {
    return this.workbook.calculationMode === "Manual" && !this.isAsked;
  }

  private hear(command: Readonly<ICommandInfo>): void {
    this.changes.push(command);
    // Rules of formats and entries have formulas too.
    if (command.id === OtherFormulaMarkDirty.id) this.hadFormulas = true;
    // Results would come to where their formulas stood.
    if (this.running && moves(command)) {
      this.isInterrupted = true;
      this.commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {}, local);
    }
    if (command.id === SetRangeValuesMutation.id && this.workbook.calculationMode === "Manual")
      this.entered.push(...this.formulas.enteredBy(command.params as never));
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      void this.settle();
    });
  }

  /** Asks for a calculation, also in manual mode; `all` calculates every formula and not only what changed. */
  ask(all: boolean): void {
    this.isAsked = true;
    if (all) this.formulas.rewriteAll();
  }

  /** Ends when every formula that should be calculated shows its value. */
  async settle(): Promise<void> {
    this.hadFormulas ||= this.workbook.formulaCount > 0;
    if (!this.hadFormulas) this.changes = [];
    while (this.running || this.isDue()) {
      this.running ??= this.run().finally(() => (this.running = undefined));
      await this.running;
    }
    if (this.changes.length === 0) this.isAsked = false;
  }

  private isDue(): boolean {
    return this.isManual ? this.entered.length > 0 : this.changes.length > 0;
  }

  private async run(): Promise<void> {
    await this.injector.get(LifecycleService).onStage(LifecycleStages.Ready);
    const entered = this.entered.splice(0);
    if (this.isManual)
      return enteredValues(this.injector.get(ICalculateFormulaService), this.commands, entered);
    const dirty = dirtyData(this.changes.splice(0), this.conversions);
    if (this.isInterrupted) dirty.forceCalculation = true;
    this.isInterrupted = false;
    const before = this.formulas.circular.size;
    if (before > 0) this.formulas.breakCircles(circularCells(this.workbook));
    this.hasCircle = false;
    await this.calculate(dirty);
    // Excel gives 0 to what refers to itself.
    if (this.sawCircle()) this.formulas.breakCircles(circularCells(this.workbook));
  }

  private sawCircle(): boolean {
    return this.hasCircle;
  }

  private async calculate(dirty: ReturnType<typeof dirtyData>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<void>((resolve) => {
      this.ended = resolve;
      timer = setTimeout(() => {
        console.warn(`Formulas of ${unitId} were not calculated in time.`);
        resolve();
      }, patience);
    });
    this.formulas.handOver(() =>
      this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, local)
    );
    await end;
    clearTimeout(timer);
  }
}
