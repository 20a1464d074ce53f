import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { Calculation } from "../../src/workbench/grid/calculation";
import { EngineFormulas } from "../../src/workbench/grid/engine-formulas";
import { repairEngine } from "../../src/workbench/grid/engine-repairs";
import { unitId } from "../../src/workbench/grid/ids";
import { Mirror } from "../../src/workbench/grid/mirror";
import { Pull } from "../../src/workbench/grid/pull";
import { emptySheet } from "../../src/workbench/grid/univer-sheet";
import { parseRect } from "../../src/workbench/workbook/address";
import { plainValue } from "../../src/workbench/workbook/cell-value";
import { readFormulas } from "../../src/workbench/workbook/read-cells";
import { Workbook } from "../../src/workbench/workbook/workbook";
import { writeCells } from "../../src/workbench/workbook/write-cells";

/** A workbook whose formulas are calculated as in the page, without a page. */
export interface CalculatedWorkbook {
  readonly workbook: Workbook;
  /** Writes into the active sheet, as an add-in does. */
  readonly write: (address: string, input: unknown) => void;
  /** What a cell of the active sheet holds once everything is calculated. */
  readonly value: (address: string) => Promise<string | number | boolean>;
  readonly formula: (address: string) => unknown;
  readonly calculate: (all: boolean) => void;
}

let last: Univer | undefined;

/** Starts the grid's engine, its mirror and its pull over a workbook, and draws nothing. */
export function calculatedWorkbook(): CalculatedWorkbook {
  // The engine keeps formulas beyond one workbook, together with where they are calculated.
  last?.dispose();
  const workbook = new Workbook();
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.ERROR });
  last = univer;
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, emptySheet(sheet)])),
    styles: {},
  });
  const injector = univer.__getInjector();
  repairEngine(injector);
  const formulas = new EngineFormulas(workbook, injector);
  const calculation = new Calculation(workbook, injector, formulas);
  const mirror = new Mirror(workbook, injector, formulas);
  new Pull(workbook, injector, () => {});
  workbook.onChange((change, origin) => {
    if (origin !== "calculation") mirror.hear(change);
  });
  const place = (address: string) => parseRect(address)!;
  return {
    workbook,
    write: (address, input) =>
      workbook.by("add-in", () => writeCells(workbook, workbook.active, place(address), input)),
    value: async (address) => {
      if (!mirror.isEmpty) mirror.flush();
      await calculation.settle();
      const { row, column } = place(address);
      return plainValue(workbook.active.value(row, column));
    },
    formula: (address) => readFormulas(workbook.active, place(address))[0]?.[0],
    calculate: (all) => {
      if (!mirror.isEmpty) mirror.flush();
      calculation.ask(all);
    },
  };
}
