import type { Catalogue } from "../catalogue/catalogue";
import { figureGrid } from "../sheet/figure-grid";
import { handEdits } from "../sheet/hand-edits";
import { matchPlace } from "../sheet/match-place";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { readFigures } from "./kept-figures";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";
import type { WorkbookResult } from "./workbook-results";

/** Larger places are not read only to look for edits: a refresh looks at each. */
const mostCells = 100_000;

/** How many figures of a result a person has edited; null where that is not looked at. */
export async function editedFigures(
  { result: { id, layout } }: Pick<WorkbookResult, "result">,
  catalogue: Catalogue,
  signal: AbortSignal
): Promise<number | null> {
  const look = async (context: Excel.RequestContext) => {
    const place = (await findPlaces(context, [id])).get(id);
    if (!place || place.area.rows * place.area.columns > mostCells) return null;
    const kept = await readFigures(context, id, "current", catalogue);
    if (!kept) return null;
    const found = await readPlace(context, place, kept.table, layout, { signal });
    const grid = figureGrid(kept.table, layout, catalogue);
    const match = matchPlace(grid, found);
    return handEdits({ before: grid, after: grid, found, match, next: match }).length;
  };
  return whileStill(() => runInExcel("", look));
}
