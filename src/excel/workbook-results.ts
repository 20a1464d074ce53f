import type { Catalogue } from "../catalogue/catalogue";
import type { DataTable } from "../query/data-table";
import { figureChanges } from "../query/figure-changes";
import type { FigureChange } from "../query/figure-changes";
import { figureGrid } from "../sheet/figure-grid";
import { matchPlace } from "../sheet/match-place";
import { namesOf, placeName } from "../sheet/place-names";
import type { ApplyOptions } from "./apply-plan";
import { runInExcel } from "./excel-problem";
import { findPlaces, placeRange } from "./find-places";
import { findResults } from "./found-results";
import type { FoundResult } from "./found-results";
import { inTurn } from "./in-turn";
import { dropFigures, readFigures } from "./kept-figures";
import { forgetResult } from "./placed-results";
import type { PlacedResult } from "./placed-results";
import { readPlace } from "./read-place";
import { refreshResult } from "./refresh-result";
import type { RefreshDecisions, Refreshed } from "./refresh-result";
import { whileStill } from "./while-still";

/** A result of the workbook and where it stands. */
export type WorkbookResult = FoundResult;

/** Every result that the workbook keeps. */
export function workbookResults(): Promise<WorkbookResult[]> {
  return runInExcel("", findResults);
}

/** Shows a result: its sheet, with its first cell selected. */
export async function goToResult({ place, result }: WorkbookResult): Promise<void> {
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
export async function unlinkResult({ result }: WorkbookResult): Promise<void> {
  const work = async (context: Excel.RequestContext) => {
    const names = namesOf(result.id).map((name) =>
      context.workbook.names.getItemOrNullObject(name)
    );
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    await dropFigures(context, result.id);
    await forgetResult(context, result.id);
  };
  await inTurn(() => runInExcel("", work));
}

/** What the last refresh of a result changed; null where the earlier figures are not kept. */
export interface LastChanges {
  readonly before: DataTable;
  readonly after: DataTable;
  readonly changes: readonly FigureChange[];
}

export function lastChanges(id: string, catalogue: Catalogue): Promise<LastChanges | null> {
  return runInExcel("", async (context) => {
    const before = await readFigures(context, id, "previous", catalogue);
    const after = await readFigures(context, id, "current", catalogue);
    if (!before || !after) return null;
    const changes = figureChanges(before.table, after.table);
    return { before: before.table, after: after.table, changes };
  });
}

/**
 * Puts the figures from before the last refresh back, with what stood over them. Null where they
 * are not kept. Numbers that were edited since are asked about as at a refresh.
 * @param keepAs what is kept of the result, given the figures that come back
 */
export async function putBack(
  keepAs: (table: DataTable) => PlacedResult,
  id: string,
  catalogue: Catalogue,
  edited: RefreshDecisions["edited"],
  options: ApplyOptions
): Promise<Refreshed | null> {
  const previous = await runInExcel("", (context) =>
    readFigures(context, id, "previous", catalogue)
  );
  if (!previous) return null;
  const { table, overlay } = previous;
  // What stands in copies is a person's; merged cells are asked about at a refresh only.
  const decisions: RefreshDecisions = {
    ...{ edited: edited ?? null, missing: "leave", copies: "leave", hidden: "write" },
  };
  return refreshResult({ result: keepAs(table), table, overlay, catalogue, decisions }, options);
}

/** Selects the cell of a figure; false where it cannot be found any more. */
export function goToFigure(
  { result }: Pick<WorkbookResult, "result">,
  figure: number,
  catalogue: Catalogue
): Promise<boolean> {
  const go = async (context: Excel.RequestContext) => {
    const place = (await findPlaces(context, [result.id])).get(result.id);
    if (!place) return false;
    const kept = await readFigures(context, result.id, "current", catalogue);
    if (!kept) return false;
    const grid = figureGrid(kept.table, result.layout, catalogue);
    const found = await readPlace(context, place, kept.table, result.layout);
    const { rowAt, columnAt } = matchPlace(grid, found);
    const row = grid.rowOf(figure);
    const column = grid.columns.findIndex((_, index) => grid.placeOf(row, index) === figure);
    const rowOnSheet = rowAt[row] ?? -1;
    const columnOnSheet = columnAt[column] ?? -1;
    if (rowOnSheet < 0 || columnOnSheet < 0) return false;
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    sheet.activate();
    placeRange(context, result.id).getCell(rowOnSheet, columnOnSheet).select();
    await context.sync();
    return true;
  };
  return whileStill(() => runInExcel("", go));
}
