import { fail } from "../problem/problem";
import { summedUp } from "../sheet/figures-behind";
import { leftOut } from "../sheet/left-out";
import { linesName, placeName, tableName } from "../sheet/place-names";
import { placeId, placeIds, without } from "../sheet/placed";
import type { Kind, Kinds, LaidBlock, Placed } from "../sheet/placed";
import { linesAbove, resultArea, withWidths } from "../sheet/result-sheet";
import type { Placement } from "../sheet/result-sheet";
import type { Area } from "../sheet/sheet-plan";
import { checkAbout, writeAbout } from "./about-sheet";
import { applyPlan } from "./apply-plan";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel, whenReady } from "./excel-problem";
import { checkUnprotected, findPlaces } from "./find-places";
import type { FoundArea } from "./find-places";
import { inTurn } from "./in-turn";
import { dropFigures, keepFigures, keptFiguresOf, readFigures } from "./kept-figures";
import type { KeptFigures } from "./kept-figures";
import { keepResult, keptResults, readResult } from "./placed-results";
import { areaOf, loadArea, overlap, rangeOf } from "./ranges";
import { dropCells, restoreCells, saveCells } from "./saved-cells";
import type { SavedCells } from "./saved-cells";
import { settleFormulas } from "./settle-formulas";
import { lookAround } from "./surroundings";
import { allOrNothing } from "./undo";
import type { Undo } from "./undo";

/** An answer that takes the place of a result, in whatever shape that had. */
export interface ResultToLay<P extends Placed, A> {
  readonly result: P;
  readonly answer: A;
  readonly kind: Kind<P, A>;
}

/**
 * Lays a result down in its place as a new load would: what it was is cleared, looks included, and
 * kept so that it can be laid back. Cells beside it are never written over. False where the place
 * is gone; after a failure or a cancel everything is as before.
 */
export function layAnew<P extends Placed, A>(
  input: ResultToLay<P, A>,
  options: ApplyOptions
): Promise<boolean> {
  return inTurn(async () => {
    const { id } = input.result;
    await whenReady(options.signal);
    return runInExcel("", async (context) => {
      const place = (await findPlaces(context, [id])).get(id);
      const known = await readResult(context, id);
      if (!place || !known) return false;
      const kept = await readFigures(context, id, "current", input.kind);
      // Without its figures nobody could lay it back.
      const before = kept && without(known, "before");
      // All of it is new: nothing is left out of it, and nothing is copied in it.
      const whole = without(input.result, "left", "before", "behind", "copies");
      const result = before ? { ...whole, before } : whole;
      await lay(context, { ...input, result }, kept, options);
      return true;
    });
  });
}

/** Lays a result back as it was before it was loaded anew; false where that is not known. */
export function layBack<P extends Placed, A>(
  id: string,
  kinds: Kinds<P, A>,
  options: ApplyOptions
): Promise<boolean> {
  return inTurn(async () => {
    await whenReady(options.signal);
    return runInExcel("", async (context) => {
      const place = (await findPlaces(context, [id])).get(id);
      const before = (await readResult(context, id))?.before;
      const result = before ? kinds.read(before) : null;
      if (!place || !result) return false;
      const kind = kinds.of(result);
      const kept = await readFigures(context, id, "previous", kind);
      if (!kept) return false;
      await lay(context, { result, answer: kept.answer, kind }, null, options);
      return true;
    });
  });
}

async function lay<P extends Placed, A>(
  context: Excel.RequestContext,
  { result, answer, kind }: ResultToLay<P, A>,
  previous: KeptFigures<A> | null,
  options: ApplyOptions
): Promise<void> {
  const { id } = result;
  const laid = kind.lay(result, answer);
  const { language } = laid;
  const places = await findPlaces(context, placeIds(result));
  checkUnprotected(places.values());
  await checkAbout(context);
  context.runtime.enableEvents = false;
  try {
    await allOrNothing(async (undo) => {
      undo.push(() => writeAbout(context, language));
      undo.push(await keptFiguresOf(context, id), await keptResults(context));
      const saved: SavedCells[] = [];
      const away: LaidBlock[] = [];
      for (const block of laid.blocks) {
        const place = places.get(placeId(id, block.name));
        if (place) saved.push(await layBlock(context, place, block, options, undo));
        else away.push(block);
      }
      const { behind } = summedUp(leftOut(id, away));
      await settleFormulas(context, id, laid, [], options, undo);
      await dropFigures(context, id);
      await keepFigures(context, id, "current", { answer, overlay: [] }, kind);
      if (previous) await keepFigures(context, id, "previous", previous, kind);
      await keepResult(context, behind.figures > 0 ? { ...result, behind } : result);
      options.signal.throwIfAborted();
      await writeAbout(context, language);
      for (const cells of saved) await dropCells(context, cells);
    });
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

/** Lays a block down where it stood; what stood there is given back, to be let go in the end. */
async function layBlock(
  context: Excel.RequestContext,
  place: FoundArea,
  laid: LaidBlock,
  options: ApplyOptions,
  undo: Undo[]
): Promise<SavedCells> {
  const { block } = laid;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const marks = await readMarks(context, place);
  const placement = placementOf(place, marks.lines);
  const area = resultArea(block, placement);
  const old = oldArea(place, placement);
  await checkRoom(context, place, old, area);
  const added = block.columns.slice(old.columns).map(({ width }) => width);
  const plan = laid.plan(placement);
  const widened = added.length ? withWidths(plan, area.column + old.columns, added) : plan;
  const whole = {
    ...area,
    rows: Math.max(area.rows, old.rows),
    columns: Math.max(area.columns, old.columns),
  };
  const saved = await saveCells(context, sheet, whole);
  undo.push(async () => {
    await dropMarks(context, place.id);
    await restoreCells(context, sheet, whole, saved, place.id);
    putMarks(context, sheet, place.id, marks);
    await dropCells(context, saved);
  });
  await dropMarks(context, place.id);
  rangeOf(sheet, old).clear();
  await applyPlan(context, sheet, widened, options);
  return saved;
}

/** What marks a result on its sheet beside its cells. */
interface Marks {
  readonly place: Area;
  readonly lines: Area | null;
  readonly table: { readonly area: Area; readonly style: string } | null;
}

async function readMarks(context: Excel.RequestContext, place: FoundArea): Promise<Marks> {
  const { id, area } = place;
  const lines = context.workbook.names.getItemOrNullObject(linesName(id)).getRangeOrNullObject();
  loadArea(lines);
  lines.load("worksheet/id");
  const table = context.workbook.tables.getItemOrNullObject(tableName(id));
  table.load("style");
  await context.sync();
  const range = table.isNullObject ? null : table.getRange();
  if (range) loadArea(range);
  await context.sync();
  const isHere = !lines.isNullObject && lines.worksheet.id === place.sheetId;
  return {
    place: area,
    lines: isHere ? areaOf(lines) : null,
    table: range && { area: areaOf(range), style: table.style },
  };
}

async function dropMarks(context: Excel.RequestContext, id: string): Promise<void> {
  const names = [placeName(id), linesName(id)].map((name) =>
    context.workbook.names.getItemOrNullObject(name)
  );
  const table = context.workbook.tables.getItemOrNullObject(tableName(id));
  await context.sync();
  for (const name of names) if (!name.isNullObject) name.delete();
  if (!table.isNullObject) table.convertToRange();
  await context.sync();
}

function putMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  { place, lines, table }: Marks
): void {
  context.workbook.names.add(placeName(id), rangeOf(sheet, place));
  if (lines) context.workbook.names.add(linesName(id), rangeOf(sheet, lines));
  if (!table) return;
  const again = sheet.tables.add(rangeOf(sheet, table.area), true);
  again.name = tableName(id);
  again.style = table.style;
}

/** The new headings stand where the old ones did, with the lines above where they were. */
function placementOf({ id, sheet, area }: FoundArea, lines: Area | null): Placement {
  const gap = lines ? area.row - lines.row - linesAbove : 0;
  const row = lines && gap >= 0 ? lines.row : area.row - linesAbove;
  if (row < 0) fail("excelNoRoom", { sheet });
  return { id, row, column: area.column, ownSheet: false, gap: Math.max(gap, 0) };
}

function oldArea({ area }: FoundArea, { row }: Placement): Area {
  return { ...area, row, rows: area.row + area.rows - row };
}

/** What stands beside a result is somebody's own: it is never written over. */
async function checkRoom(
  context: Excel.RequestContext,
  place: FoundArea,
  old: Area,
  area: Area
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const below = { ...area, row: old.row + old.rows, rows: area.rows - old.rows };
  const beside = { ...area, column: old.column + old.columns, columns: area.columns - old.columns };
  const used = [below, beside]
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map((one) => rangeOf(sheet, one).getUsedRangeOrNullObject(true));
  for (const range of used) range.load("address");
  await context.sync();
  const { others } = await lookAround(context, place, place.id);
  if (used.some((range) => !range.isNullObject) || others.some((other) => overlap(other, area))) {
    fail("excelNoRoom", { sheet: place.sheet });
  }
}
