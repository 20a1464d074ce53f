import { fail } from "../problem/problem";
import type { FoundPlace, MergedArea } from "../sheet/found-place";
import type { CellName } from "../sheet/formula-writes";
import type { Laid, LaidBlock, Placed } from "../sheet/placed";
import type { PlaceChange } from "../sheet/place-change";
import { shapeSteps } from "../sheet/shape-steps";
import type { ShapeStep, Surroundings } from "../sheet/shape-steps";
import { checkAbout, hasAbout, removeAbout, writeAbout } from "./about-sheet";
import type { ApplyOptions } from "./apply-plan";
import { changeShape } from "./change-shape";
import { checkUnprotected, findPlaces } from "./find-places";
import type { FoundArea } from "./find-places";
import { dropFigures, keepFigures, keptFiguresOf } from "./kept-figures";
import type { KeptFigures, Packing } from "./kept-figures";
import { unmerge } from "./merged-areas";
import { keepResult, keptResults } from "./placed-results";
import { redrawChart } from "./redraw-chart";
import { refreshLines } from "./refresh-lines";
import { settleFormulas } from "./settle-formulas";
import { lookAround } from "./surroundings";
import { allOrNothing } from "./undo";
import { PlaceMoved } from "./while-still";
import { writeColumns } from "./write-columns";

/** What the place of a block becomes. */
export interface BlockToCommit {
  readonly place: FoundArea;
  readonly found: FoundPlace;
  readonly plan: PlaceChange;
  /** Merged cells that are taken apart first. */
  readonly apart: readonly MergedArea[];
  /** As the place was laid out last, and as it is from now on. */
  readonly before: LaidBlock;
  readonly after: LaidBlock;
}

/** What the places of a thing become, and what the workbook keeps of it from then on. */
export interface RefreshToCommit<A> {
  readonly blocks: readonly BlockToCommit[];
  readonly laid: Laid;
  readonly result: Placed;
  readonly answer: A;
  /** The figures from before, which are kept where they are known; null leaves those kept earlier. */
  readonly previous: KeptFigures<A> | "none" | null;
  readonly kind: Packing<A>;
  /** Formulas over which a person keeps something. */
  readonly stayingFormulas: readonly CellName[];
}

/**
 * Writes a refresh: cells that change, the workbook's own keeping, the lines above, the sheet about
 * the data, and rows and columns that come and go. After a failure or a cancel everything is as
 * before.
 */
export async function commitRefresh<A>(
  context: Excel.RequestContext,
  { blocks, laid, result, answer, previous, kind, stayingFormulas }: RefreshToCommit<A>,
  options: ApplyOptions
): Promise<void> {
  const { id } = result;
  const { language } = laid;
  checkUnprotected(blocks.map(({ place }) => place));
  await checkAbout(context);
  context.runtime.enableEvents = false;
  try {
    await allOrNothing(async (undo) => {
      const hadAbout = await hasAbout(context);
      // Comes last when all is taken back: it tells what is kept by then.
      undo.push(() => (hadAbout ? writeAbout(context, language) : removeAbout(context)));
      undo.push(await keptFiguresOf(context, id), await keptResults(context));
      if (previous === "none") await dropFigures(context, id);
      else if (previous) await keepFigures(context, id, "previous", previous, kind);
      await keepFigures(context, id, "current", { answer, overlay: [] }, kind);
      await keepResult(context, result);
      for (const { place, found, plan, apart, after } of blocks) {
        await unmerge(context, place, apart, found.rows, undo);
        await writeColumns(context, { place, writes: plan.writes, found }, options, undo);
        await refreshLines(context, place.id, after.lines(), undo);
      }
      await writeAbout(context, language);
      options.signal.throwIfAborted();
      for (const { place, plan } of blocks) {
        const shape = await planShape(context, place, plan);
        const sheet = context.workbook.worksheets.getItem(place.sheetId);
        if (shape) await changeShape(context, sheet, { id: place.id, plan, ...shape }, undo);
      }
      await settleFormulas(context, id, laid, stayingFormulas, options, undo);
      for (const { place, before, after } of blocks) {
        await redrawChart(context, place.id, before, after);
      }
    });
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

/** How a place gets its new rows and columns; null where they stay the same. */
async function planShape(
  context: Excel.RequestContext,
  { id, sheet, area }: FoundArea,
  plan: PlaceChange
): Promise<{ readonly steps: readonly ShapeStep[]; readonly around: Surroundings } | null> {
  const { removedRows, removedColumns, addedColumns, addedRows } = plan;
  if (![removedRows, removedColumns, addedColumns, addedRows].some(({ length }) => length)) {
    return null;
  }
  const now = (await findPlaces(context, [id])).get(id);
  if (now?.area.rows !== area.rows || now.area.columns !== area.columns) {
    throw new PlaceMoved(sheet);
  }
  const around = await lookAround(context, now, id);
  const steps = shapeSteps(plan, around);
  return steps ? { steps, around } : fail("excelNoRoom", { sheet });
}
