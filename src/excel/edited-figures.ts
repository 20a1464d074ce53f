import type { Catalogue } from "../catalogue/catalogue";
import { figureGrid } from "../sheet/figure-grid";
import { handEdits } from "../sheet/hand-edits";
import { matchPlace } from "../sheet/match-place";
import { runInExcel } from "./excel-problem";
import { readFigures } from "./kept-figures";
import { readPlace } from "./read-place";
import type { WorkbookResult } from "./workbook-results";

/** Larger places are not read only to look for edits: a refresh looks at each. */
const mostCells = 100_000;

/** How many figures of a result a person has edited; null where that is not looked at. */
export async function editedFigures(
  { result, place }: WorkbookResult,
  catalogue: Catalogue,
  signal: AbortSignal
): Promise<number | null> {
  if (!place || place.area.rows * place.area.columns > mostCells) return null;
  return runInExcel(place.sheet, async (context) => {
    const kept = await readFigures(context, result.id, "current", catalogue);
    if (!kept) return null;
    const found = await readPlace(context, place, kept.table, result.layout, signal);
    const grid = figureGrid(kept.table, result.layout, catalogue);
    const match = matchPlace(grid, found);
    return handEdits({ before: grid, after: grid, found, match, next: match }).length;
  });
}
