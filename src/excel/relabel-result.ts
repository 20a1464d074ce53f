import { fail } from "../problem/problem";
import { withoutCovered } from "../sheet/merged-cells";
import type { Kind, Placed } from "../sheet/placed";
import { relabelPlan } from "../sheet/relabel-plan";
import type { ApplyOptions } from "./apply-plan";
import { commitRefresh } from "./commit-refresh";
import { runInExcel } from "./excel-problem";
import { findPlaces } from "./find-places";
import { inTurn } from "./in-turn";
import { readFigures } from "./kept-figures";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";

/** How a change of language ends; without the kept figures nobody can tell a label from a text. */
export type Relabelled = "done" | "gone" | "notKept";

/**
 * Writes labels, headings, symbols and states of a result in another language, out of what the
 * workbook keeps: nothing is asked of the service.
 * @param changedOf what is kept of the result from then on
 */
export function relabelResult<P extends Placed, A>(
  result: P,
  kind: Kind<P, A>,
  changedOf: (answer: A) => P,
  options: ApplyOptions
): Promise<Relabelled> {
  const work = async (context: Excel.RequestContext): Promise<Relabelled> => {
    const place = (await findPlaces(context, [result.id])).get(result.id);
    if (!place) return "gone";
    if (place.isProtected) fail("excelSheetProtected", { sheet: place.sheet });
    const kept = await readFigures(context, result.id, "current", kind);
    if (!kept) return "notKept";
    const { answer } = kept;
    const changed = changedOf(answer);
    const [before, after] = [kind.lay(result, answer), kind.lay(changed, answer)];
    const found = await readPlace(context, place, before.block, options);
    const writes = withoutCovered(relabelPlan(before.block, after.block, found), found);
    const plan = { writes, removedRows: [], removedColumns: [], addedColumns: [], addedRows: [] };
    await commitRefresh(
      context,
      {
        ...{ place, found, plan, result: changed, answer, previous: null, kind },
        ...{ before, after },
      },
      options
    );
    return "done";
  };
  return inTurn(() => whileStill(() => runInExcel("", work)));
}
