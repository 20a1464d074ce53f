import { Direction, ICommandService, type Injector, type Univer } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import type { Change, Origin } from "../workbook/change";
import type { Chart } from "../workbook/chart";
import type { Workbook } from "../workbook/workbook";
import { chartImage } from "./chart/chart-image";
import { ChartLayer } from "./chart/chart-layer";
import { Calculation } from "./calculation";
import { repairEngine } from "./engine-repairs";
import { EngineFormulas } from "./engine-formulas";
import { AcrossText } from "./across-text";
import { refreshFormulaBar } from "./formula-bar";
import { commentMarks } from "./cell-marks";
import { openListByKey } from "./entry-list";
import { entryMarks } from "./entry-marks";
import { grid, toRange, unitId } from "./ids";
import { univerLocale } from "./locales";
import { MarkLayer } from "./mark-layer";
import { markWords } from "./mark-words";
import { Mirror } from "./mirror";
import { OutlineGutter } from "./outline-gutter";
import { Pull } from "./pull";
import { drawRules } from "./rule-look";
import { RulePictures } from "./rule-pictures";
import { drawTables } from "./table-look";
import { startUniver } from "./univer";

/** What the grid tells the page. */
export interface GridEvents {
  /** The person starts or ends typing into a cell. */
  readonly onEditing: (on: boolean) => void;
  /** The person tried to change a locked cell, or entered what its validation forbids, which is said then. */
  readonly onRefused: (message?: string) => void;
}

/** The drawn grid: shows the workbook, takes the person's work into it and calculates its formulas. */
export class Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly mirror: Mirror;
  private readonly formulas: EngineFormulas;
  private readonly calculation: Calculation;
  private readonly charts: ChartLayer;
  private readonly across: AcrossText;
  private readonly outline: OutlineGutter;
  private isScheduled = false;

  constructor(
    container: HTMLElement,
    workbook: Workbook,
    private language: keyof typeof univerLocale,
    events: GridEvents
  ) {
    ({ univer: this.univer, injector: this.injector } = startUniver(container, workbook, language));
    this.charts = new ChartLayer(container, workbook, this.injector);
    this.across = new AcrossText(workbook, this.injector);
    this.outline = new OutlineGutter(container, workbook, this.injector, () => events.onRefused());
    this.writeNumbersAs(language);
    repairEngine(this.injector);
    this.formulas = new EngineFormulas(workbook, this.injector);
    this.calculation = new Calculation(workbook, this.injector, this.formulas);
    this.mirror = new Mirror(workbook, this.injector, this.formulas);
    let refusing = false;
    new Pull(workbook, this.injector, (sheet, rect, alert) => {
      refusing = true;
      workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false, styled: true });
      refusing = false;
      const said = alert && [alert.title, alert.message].filter((text) => text !== "").join(": ");
      events.onRefused(alert && (said || markWords[this.language].invalid));
    });
    drawTables(workbook, this.injector);
    drawRules(workbook, this.injector);
    new RulePictures(workbook, this.injector);
    const { injector } = this;
    const inCells = () => [...this.across.marks(), ...commentMarks(workbook)];
    new MarkLayer(container, workbook, injector, inCells);
    const back = { refused: () => events.onRefused(), leave: () => this.focus() };
    const entries = () => entryMarks(workbook, markWords[this.language].list, back);
    new MarkLayer(container, workbook, injector, entries, "marks entries");
    openListByKey(container);
    refreshFormulaBar(this.injector);
    workbook.onChange((change, origin) => {
      if (refusing || this.shows(change, origin)) this.schedule(change);
    });
    this.commands.onCommandExecuted((command) => {
      if (command.id === "sheet.operation.set-cell-edit-visible")
        events.onEditing((command.params as { visible: boolean }).visible);
    });
  }

  /** Kazakh and Russian write numbers alike: groups apart by a space, a decimal comma. */
  private writeNumbersAs(language: keyof typeof univerLocale): void {
    const numbers = this.injector.get(SheetsNumfmtCellContentController);
    numbers.setNumfmtLocal(language === "en" ? "en" : "ru");
    this.charts.setLocale(language === "en" ? "en" : "ru");
    this.across.locale = language === "en" ? "en" : "ru";
    this.outline.speak(language);
  }

  private get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  /** What a person did at the grid is drawn already; what follows from it (headers, names, tables) is not. */
  private shows(change: Change, origin: Origin): boolean {
    if (origin === "calculation") return false;
    if (origin !== "person") return true;
    return (
      (change.kind === "cells" && !change.edited) ||
      change.kind === "tables" ||
      change.kind === "names"
    );
  }

  private schedule(change: Change): void {
    this.mirror.hear(change);
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      this.mirror.flush();
    });
  }

  /** Whether there were cells that depend on themselves when the formulas were last calculated. */
  get hasCircles(): boolean {
    return this.formulas.circular.size > 0;
  }

  /** Ends when everything is drawn and every formula shows its value. */
  async settle(): Promise<void> {
    if (!this.mirror.isEmpty) this.mirror.flush();
    await this.calculation.settle();
  }

  /** Asks for a calculation, also where the mode is manual; `all` is for every formula, not only for what changed. */
  calculate(all: boolean): void {
    if (!this.mirror.isEmpty) this.mirror.flush();
    this.calculation.ask(all);
    void this.calculation.settle();
  }

  /** Runs one of Univer's commands, as its own toolbar would. */
  async command(id: string, params: object = {}): Promise<void> {
    await this.commands.executeCommand(id, params);
  }

  /** Inserts or deletes the rows or columns of the selection, as a person would, with undo; the selection stays. */
  async shift(workbook: Workbook, verb: "insert" | "remove", axis: "row" | "col"): Promise<void> {
    const sheet = workbook.active;
    const { selection } = sheet;
    const whole =
      axis === "row"
        ? { ...selection, column: 0, columns: grid.columns }
        : { ...selection, row: 0, rows: grid.rows };
    const direction = axis === "row" ? Direction.UP : Direction.LEFT;
    await this.commands.executeCommand(`sheet.command.${verb}-${axis}-by-range`, {
      unitId,
      subUnitId: sheet.id,
      range: toRange(whole),
      direction,
    });
    workbook.by("test", () => {
      sheet.selection = selection;
      workbook.emit({ kind: "selection", sheet: sheet.id });
    });
  }

  /** A chart as a PNG of the size asked for, in base64. */
  chartImage(chart: Chart, size: Parameters<typeof chartImage>[1]): Promise<string> {
    return chartImage(this.charts.pictureOf(chart), size);
  }

  /** Puts the focus into the sheet, so that keys reach its cells. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  setLanguage(language: keyof typeof univerLocale): void {
    this.language = language;
    this.univer.setLocale(univerLocale[language]);
    this.writeNumbersAs(language);
  }
}
