import { placeName } from "../sheet/place-names";
import { placeIds } from "../sheet/placed";
import type { Kind, Kinds, Placed } from "../sheet/placed";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel, whenReady } from "./excel-problem";
import { dropNames, findPlaces, placeRange } from "./find-places";
import { findResults } from "./found-results";
import type { FoundResult } from "./found-results";
import { inTurn } from "./in-turn";
import { dropFigures, readFigures } from "./kept-figures";
import { forgetResult, readResult } from "./placed-results";
import type { KeptResults } from "./placed-results";
import { readBlocks } from "./read-blocks";
import { refreshResult } from "./refresh-result";
import type { RefreshDecisions, Refreshed } from "./refreshed";
import { whileStill } from "./while-still";

/** Every result that the workbook keeps, those that these kinds can read. */
export async function workbookResults<P extends Placed>({
  read,
}: Pick<Kinds<P, never>, "read">): Promise<KeptResults<FoundResult<P>>> {
  const found = await runInExcel("", findResults);
  const results = found.results.flatMap(({ result: kept, ...where }) => {
    const result = read(kept);
    return result ? [{ result, ...where }] : [];
  });
  return { results, unread: found.unread + found.results.length - results.length };
}

/**
 * A result as the workbook keeps it by now; null where these kinds cannot read it. Throws the
 * signal's reason when cancelled while Excel takes no requests.
 */
export async function keptResult<P extends Placed>(
  { read }: Pick<Kinds<P, never>, "read">,
  id: string,
  signal: AbortSignal
): Promise<P | null> {
  await whenReady(signal);
  const kept = await runInExcel("", (context) => readResult(context, id));
  return kept ? read(kept) : null;
}

/** Shows a result: its sheet, with its first cell selected. */
export async function goToResult({ place, result }: FoundResult): Promise<void> {
  if (!place) return;
  await runInExcel(place.sheet, async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    sheet.activate();
    const name = context.workbook.names.getItem(placeName(result.id));
    name.getRange().getCell(0, 0).select();
    await context.sync();
  });
}

/** Forgets a result; its figures stay on the sheet as plain cells. */
export async function unlinkResult({ result }: FoundResult): Promise<void> {
  const work = async (context: Excel.RequestContext) => {
    await dropNames(context, result.id);
    await dropFigures(context, result.id);
    await forgetResult(context, result.id);
  };
  await inTurn(() => runInExcel("", work));
}

/** The answers before and after the last refresh of a result; null where one is not kept. */
export function lastAnswers<P extends Placed, A>(
  id: string,
  kind: Kind<P, A>
): Promise<{ readonly before: A; readonly after: A } | null> {
  return runInExcel("", async (context) => {
    const before = await readFigures(context, id, "previous", kind);
    const after = await readFigures(context, id, "current", kind);
    return before && after && { before: before.answer, after: after.answer };
  });
}

/**
 * Puts the figures from before the last refresh back, with what stood over them. Null where they
 * are not kept. Numbers that were edited since are asked about as at a refresh.
 * @param keepAs what is kept of the result, given the answer that comes back
 */
export async function putBack<P extends Placed, A>(
  keepAs: (answer: A) => P,
  id: string,
  kind: Kind<P, A>,
  edited: RefreshDecisions["edited"],
  options: ApplyOptions
): Promise<Refreshed<A> | null> {
  const previous = await runInExcel("", (context) => readFigures(context, id, "previous", kind));
  if (!previous) return null;
  const { answer, overlay } = previous;
  // What stands in copies is a person's; merged cells are asked about at a refresh only.
  const decisions: RefreshDecisions = {
    ...{ edited: edited ?? null, missing: "leave", copies: "leave", hidden: "write" },
  };
  return refreshResult({ result: keepAs(answer), answer, overlay, kind, decisions }, options);
}

/** Selects the cell of a figure; false where it cannot be found any more. */
export function goToFigure<P extends Placed, A>(
  { result }: Pick<FoundResult<P>, "result">,
  figure: number,
  kind: Kind<P, A>
): Promise<boolean> {
  const go = async (context: Excel.RequestContext) => {
    const kept = await readFigures(context, result.id, "current", kind);
    if (!kept) return false;
    const laid = kind.lay(result, kept.answer);
    const places = await findPlaces(context, placeIds(result));
    for (const { laid: of, place, match } of await readBlocks(context, result.id, laid, places)) {
      const { block } = of;
      const row = block.rowOf(figure);
      const column = block.columns.findIndex((_, index) => block.placeOf(row, index) === figure);
      const { rowAt, columnAt } = match;
      const rowOnSheet = rowAt[row] ?? -1;
      const columnOnSheet = columnAt[column] ?? -1;
      if (rowOnSheet < 0 || columnOnSheet < 0) continue;
      context.workbook.worksheets.getItem(place.sheetId).activate();
      placeRange(context, place).getCell(rowOnSheet, columnOnSheet).select();
      await context.sync();
      return true;
    }
    return false;
  };
  return whileStill(() => runInExcel("", go));
}
