import type { MissingLines } from "../sheet/found-place";
import { matchPlace } from "../sheet/match-place";
import { placeIds } from "../sheet/placed";
import type { Kind, Placed } from "../sheet/placed";
import { blockEdits } from "./block-edits";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { readFigures } from "./kept-figures";
import { readBlocks } from "./read-blocks";
import { whileStill } from "./while-still";

/** Larger places are not read only to look for edits: a refresh looks at each. */
export const mostCells = 100_000;

/** What a person has done to a result since its last refresh. */
export interface WorkedOn {
  /** Figures, states and formulas over which something else stands. */
  readonly edited: number;
  /** Rows and columns that are gone. */
  readonly lacking: MissingLines;
}

/**
 * Looks at what a person has done to a result; null where that is not looked at.
 * @param most places of more cells are not read
 */
export async function workedOn<P extends Placed, A>(
  result: P,
  kind: Kind<P, A>,
  most: number,
  signal: AbortSignal
): Promise<WorkedOn | null> {
  const look = async (context: Excel.RequestContext) => {
    const { id } = result;
    const places = await findPlaces(context, placeIds(result));
    const cells = [...places.values()].map(({ area }) => area.rows * area.columns);
    if (!places.has(id) || cells.reduce((sum, each) => sum + each) > most) return null;
    const kept = await readFigures(context, id, "current", kind);
    if (!kept) return null;
    const read = await readBlocks(context, id, kind.lay(result, kept.answer), { signal });
    const matches = read.map(({ laid: { block }, found }) => matchPlace(block, found));
    return {
      edited: blockEdits(read).length,
      lacking: {
        rows: matches.reduce((sum, { missingRows }) => sum + missingRows, 0),
        columns: matches.reduce((sum, { missingColumns }) => sum + missingColumns.length, 0),
      },
    };
  };
  return whileStill(() => runInExcel("", look));
}
