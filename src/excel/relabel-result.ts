import type { Catalogue } from "../catalogue/catalogue";
import { fail } from "../problem/problem";
import { figureGrid } from "../sheet/figure-grid";
import type { AboutLines } from "../sheet/about-data";
import type { Layout } from "../sheet/layout";
import { withoutCovered } from "../sheet/merged-cells";
import { relabelPlan } from "../sheet/relabel-plan";
import type { DataTable } from "../query/data-table";
import type { ApplyOptions } from "./apply-plan";
import { commitRefresh } from "./commit-refresh";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { inTurn } from "./in-turn";
import { readFigures } from "./kept-figures";
import type { PlacedResult } from "./placed-results";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";

/** How a change of language ends; without the kept figures nobody can tell a label from a text. */
export type Relabelled = "done" | "gone" | "notKept";

/**
 * Writes labels, headings, symbols and states of a result in another language, out of what the
 * workbook keeps: nothing is asked of the service.
 */
export function relabelResult(
  result: PlacedResult,
  language: Layout["language"],
  catalogue: Catalogue,
  aboutOf: (table: DataTable, layout: Layout) => AboutLines,
  options: ApplyOptions
): Promise<Relabelled> {
  const work = async (context: Excel.RequestContext): Promise<Relabelled> => {
    const place = (await findPlaces(context, [result.id])).get(result.id);
    if (!place) return "gone";
    if (place.isProtected) fail("excelSheetProtected", { sheet: place.sheet });
    const kept = await readFigures(context, result.id, "current", catalogue);
    if (!kept) return "notKept";
    const layout = { ...result.layout, language };
    const before = figureGrid(kept.table, result.layout, catalogue);
    const after = figureGrid(kept.table, layout, catalogue);
    const found = await readPlace(context, place, kept.table, result.layout, options);
    const writes = withoutCovered(relabelPlan(before, after, found), found);
    const plan = { writes, removedRows: [], removedColumns: [], addedColumns: [], addedRows: [] };
    const changed = { ...result, layout, about: aboutOf(kept.table, layout) };
    await commitRefresh(
      context,
      {
        ...{ place, found, plan, result: changed, table: kept.table, previous: null, catalogue },
        drawn: { table: kept.table, layout: result.layout },
      },
      options
    );
    return "done";
  };
  return inTurn(() => whileStill(() => runInExcel("", work)));
}
