import type { MissingLines } from "../sheet/found-place";
import { placeId, placeIds } from "../sheet/placed";
import type { Kind, Placed } from "../sheet/placed";
import { blockEdits } from "./block-edits";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { readFigures } from "./kept-figures";
import { readBlocks } from "./read-blocks";
import { whileStill } from "./while-still";

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
    const laid = kind.lay(result, kept.answer);
    const read = await readBlocks(context, id, laid, places, { signal });
    // A person may have deleted the sheet of one of them.
    const away = laid.blocks.filter(({ name }) => !places.has(placeId(id, name)));
    return {
      edited: blockEdits(read).length,
      lacking: {
        rows:
          read.reduce((sum, { match: { missingRows } }) => sum + missingRows, 0) +
          away.reduce((sum, { block: { rowCount } }) => sum + rowCount, 0),
        columns: read.reduce((sum, { match }) => sum + match.missingColumns.length, 0),
      },
    };
  };
  return whileStill(() => runInExcel("", look));
}
