import { handEdits } from "../sheet/hand-edits";
import { matchPlace } from "../sheet/match-place";
import type { Kind, Placed } from "../sheet/placed";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { readFigures } from "./kept-figures";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";

/** Larger places are not read only to look for edits: a refresh looks at each. */
const mostCells = 100_000;

/** How many figures of a result a person has edited; null where that is not looked at. */
export async function editedFigures<P extends Placed, A>(
  result: P,
  kind: Kind<P, A>,
  signal: AbortSignal
): Promise<number | null> {
  const look = async (context: Excel.RequestContext) => {
    const { id } = result;
    const place = (await findPlaces(context, [id])).get(id);
    if (!place || place.area.rows * place.area.columns > mostCells) return null;
    const kept = await readFigures(context, id, "current", kind);
    if (!kept) return null;
    const { block } = kind.lay(result, kept.answer);
    const found = await readPlace(context, place, block, { signal });
    const match = matchPlace(block, found);
    return handEdits({ before: block, after: block, found, match, next: match }).length;
  };
  return whileStill(() => runInExcel("", look));
}
