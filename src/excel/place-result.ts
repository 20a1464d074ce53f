import type { Language } from "../i18n/language";
import { fail } from "../problem/problem";
import type { Kind, Laid, Placed } from "../sheet/placed";
import { onOwnSheet, resultArea, withWidths } from "../sheet/result-sheet";
import type { SheetPlan } from "../sheet/sheet-plan";
import { applyPlan, cellsOf } from "./apply-plan";
import type { ApplyOptions, Ground } from "./apply-plan";
import { checkAbout, writeAbout } from "./about-sheet";
import { runInExcel, whenReady } from "./excel-problem";
import { dropNames } from "./find-places";
import { freeName } from "./free-name";
import { inTurn } from "./in-turn";
import { checkSize, columnOf, lookAtSelection } from "./look-at-selection";
import type { Obstacles } from "./look-at-selection";
import { dropFigures, keepFigures } from "./kept-figures";
import { forgetResult, keepResult, readResult } from "./placed-results";
import { rangeOf } from "./ranges";
import { dropCells, restoreCells, saveCells } from "./saved-cells";
import type { SavedCells } from "./saved-cells";
import { settleFormulas } from "./settle-formulas";

/** A sheet with a result on it. */
export interface PlacedSheet {
  readonly id: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** Of all sheets that it came with; of none where it went onto one that was there. */
  readonly sheetIds: readonly string[];
}

export type Placing =
  | { readonly kind: "placed"; readonly placed: PlacedSheet }
  /** Something is where the result would go: nothing was written. */
  | ({ readonly kind: "occupied" } & Obstacles);

/** What goes where, and what the workbook keeps of it. */
export interface ResultToPlace<P extends Placed, A> {
  readonly answer: A;
  readonly kind: Kind<P, A>;
  readonly result: P;
  readonly place: "newSheet" | "selection";
  /** Whether what stands at the selected place may go. */
  readonly overwrite: boolean;
}

/**
 * Writes a result and keeps its question and figures in the workbook. Either all of it is there in
 * the end, or the workbook is as before: a failure or a cancel takes everything back.
 */
export function placeResult<P extends Placed, A>(
  input: ResultToPlace<P, A>,
  options: ApplyOptions
): Promise<Placing> {
  return inTurn(() => placeInTurn(input, options));
}

async function placeInTurn<P extends Placed, A>(
  input: ResultToPlace<P, A>,
  options: ApplyOptions
): Promise<Placing> {
  const { signal } = options;
  signal.throwIfAborted();
  await whenReady(signal);
  const { answer, result, kind, place } = input;
  const laid = kind.lay(result, answer);
  for (const { block } of laid.blocks) checkSize(resultArea(block, onOwnSheet(result.id)));
  if (place === "newSheet") {
    return { kind: "placed", placed: await onNewSheet(input, laid, options) };
  }
  return atSelection(input, laid, options);
}

async function onNewSheet<P extends Placed, A>(
  input: ResultToPlace<P, A>,
  laid: Laid,
  options: ApplyOptions
): Promise<PlacedSheet> {
  const { id } = input.result;
  const plans = laid.sheets();
  const started: StartedSheet[] = [];
  const placed = (): PlacedSheet => {
    const [first] = started;
    if (!first) throw new Error("a result without a sheet was placed");
    const { sheet, sheetId } = first;
    return { id, sheet, sheetId, sheetIds: started.map((one) => one.sheetId) };
  };
  try {
    for (const plan of plans) {
      started.push(await runInExcel(plan.sheetName, (context) => addSheet(context, plan)));
    }
    const { sheet: name, sheetId } = placed();
    await runInExcel(name, async (context) => {
      const { worksheets } = context.workbook;
      const pages = plans.map((plan, at) => ({
        ...{ plan, sheet: worksheets.getItem(started[at]!.sheetId), ground: "fresh" as const },
      }));
      await write(context, pages, laid, input, options);
      // Somebody who went to another sheet meanwhile is not called back.
      const active = worksheets.getActiveWorksheet();
      active.load("id");
      await context.sync();
      if (active.id === started[0]!.startedOn) worksheets.getItem(sheetId).activate();
      await context.sync();
    });
  } catch (error) {
    if (started.length) await takeAway(placed(), laid.language);
    throw error;
  }
  return placed();
}

/** Takes a result with its sheet out of the workbook again. */
export async function takeAway(
  { id, sheet: name, sheetIds }: PlacedSheet,
  language: Language
): Promise<void> {
  await runInExcel(name, async (context) => {
    await forget(context, id, language);
    const sheets = sheetIds.map((sheetId) =>
      context.workbook.worksheets.getItemOrNullObject(sheetId)
    );
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

async function atSelection<P extends Placed, A>(
  input: ResultToPlace<P, A>,
  laid: Laid,
  options: ApplyOptions
): Promise<Placing> {
  const { id } = input.result;
  const { language } = laid;
  const [only, ...others] = laid.blocks;
  if (!only || others.length) throw new Error("several blocks have no place at one cell");
  const target = await runInExcel("", (context) => lookAtSelection(context, only.block, id));
  const { area, placement, sheet } = target;
  if (target.isProtected) fail("excelSheetProtected", { sheet });
  checkSize(area);
  const { obstacles } = target;
  if (obstacles && !input.overwrite) return { kind: "occupied", ...obstacles };
  const bare = only.plan(placement);
  const widths = only.block.columns.map(({ width }) => width);
  // Nobody has set the columns of an empty sheet: labels would be cut.
  const plan = target.widths ? withWidths(bare, area.column, widths) : bare;
  // Before this is there nothing may be taken back: that would clear what was never saved.
  const saved = await runInExcel(sheet, (context): Promise<SavedCells | null> => {
    const worksheet = context.workbook.worksheets.getItem(target.sheetId);
    return target.isTouched ? saveCells(context, worksheet, area) : Promise.resolve(null);
  });
  try {
    await runInExcel(sheet, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(target.sheetId);
      if (obstacles?.merged.length) rangeOf(worksheet, area).unmerge();
      if (obstacles?.address) rangeOf(worksheet, area).clear();
      await write(context, [{ plan, sheet: worksheet, ground: "used" }], laid, input, options);
      await dropCells(context, saved);
    });
  } catch (error) {
    await runInExcel(sheet, async (context) => {
      await forget(context, id, language);
      const worksheet = context.workbook.worksheets.getItem(target.sheetId);
      target.widths?.forEach((width, at) => {
        columnOf(worksheet, area, at).format.columnWidth = width;
      });
      await restoreCells(context, worksheet, area, saved, id);
      await dropCells(context, saved);
    });
    throw error;
  }
  return { kind: "placed", placed: { id, sheet, sheetId: target.sheetId, sheetIds: [] } };
}

/** A plan and the sheet that it goes onto. */
interface Page {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly ground: Ground;
}

/** Writes plans, question, figures and the sheet about the data, with events off. */
async function write<P extends Placed, A>(
  context: Excel.RequestContext,
  pages: readonly Page[],
  laid: Laid,
  { answer, kind, result }: ResultToPlace<P, A>,
  options: ApplyOptions
): Promise<void> {
  const { signal } = options;
  await checkAbout(context);
  context.runtime.enableEvents = false;
  try {
    const cells = pages.map(({ plan }) => cellsOf(plan));
    const total = cells.reduce((sum, count) => sum + count, 0);
    let before = 0;
    for (const [at, { plan, sheet, ground }] of pages.entries()) {
      const onProgress = (written: number) => options.onProgress(before + written, total);
      await applyPlan(context, sheet, plan, { signal, onProgress }, ground);
      before += cells[at]!;
    }
    // A failure takes the whole result away: there is nothing to undo here.
    await settleFormulas(context, result.id, laid, [], options, []);
    await keepFigures(context, result.id, "current", { answer, overlay: [] }, kind);
    const blocks = laid.blocks.map(({ name }) => name);
    await keepResult(context, blocks.length > 1 ? { ...result, blocks } : result);
    signal.throwIfAborted();
    await writeAbout(context, laid.language);
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

/** Takes back what a result has left in the workbook beside its cells. */
async function forget(
  context: Excel.RequestContext,
  id: string,
  language: Language
): Promise<void> {
  await dropNames(context, id);
  const isKept = (await readResult(context, id)) !== undefined;
  await forgetResult(context, id);
  await dropFigures(context, id);
  if (isKept) await writeAbout(context, language);
}

/** Shows a sheet again. */
export async function goToSheet({ sheet, sheetId }: PlacedSheet): Promise<void> {
  await runInExcel(sheet, async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  });
}

interface StartedSheet {
  readonly sheet: string;
  readonly sheetId: string;
  /** The sheet that the person was on. */
  readonly startedOn: string;
}

async function addSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<StartedSheet> {
  const { worksheets } = context.workbook;
  const name = await freeName(context, plan.sheetName);
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const sheet = worksheets.add(name);
  sheet.load("id,name");
  await context.sync();
  return { sheet: sheet.name, sheetId: sheet.id, startedOn: active.id };
}
