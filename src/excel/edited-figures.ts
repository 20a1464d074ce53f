import { placeIds } from "../sheet/placed";
import type { Kind, Placed } from "../sheet/placed";
import { blockEdits } from "./block-edits";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { readFigures } from "./kept-figures";
import { readBlocks } from "./read-blocks";
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
    const places = await findPlaces(context, placeIds(result));
    const cells = [...places.values()].map(({ area }) => area.rows * area.columns);
    if (!places.has(id) || cells.reduce((sum, each) => sum + each) > mostCells) return null;
    const kept = await readFigures(context, id, "current", kind);
    if (!kept) return null;
    const read = await readBlocks(context, id, kind.lay(result, kept.answer), { signal });
    return blockEdits(read).length;
  };
  return whileStill(() => runInExcel("", look));
}
