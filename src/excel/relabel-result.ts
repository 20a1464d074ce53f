import { cellName } from "../sheet/formula-writes";
import { withoutCovered } from "../sheet/merged-cells";
import { placeIds } from "../sheet/placed";
import type { Kind, Placed } from "../sheet/placed";
import { relabelPlan } from "../sheet/relabel-plan";
import type { ApplyOptions } from "./apply-plan";
import { editedFormulas } from "./block-edits";
import { commitRefresh } from "./commit-refresh";
import type { BlockToCommit } from "./commit-refresh";
import { runInExcel } from "./excel-problem";
import { checkUnprotected, findPlaces } from "./find-places";
import { inTurn } from "./in-turn";
import { readFigures } from "./kept-figures";
import { readBlocks } from "./read-blocks";
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
    const places = await findPlaces(context, placeIds(result));
    if (!places.has(result.id)) return "gone";
    checkUnprotected(places.values());
    const kept = await readFigures(context, result.id, "current", kind);
    if (!kept) return "notKept";
    const { answer } = kept;
    const changed = changedOf(answer);
    const [before, laid] = [kind.lay(result, answer), kind.lay(changed, answer)];
    const read = await readBlocks(context, result.id, before, places, options);
    const blocks = read.map(({ laid: old, place, found, match }): BlockToCommit => {
      const after = laid.blocks.find(({ name }) => name === old.name)!;
      const writes = withoutCovered(relabelPlan(old.block, after.block, found, match), found);
      const plan = { writes, removedRows: [], removedColumns: [], addedColumns: [], addedRows: [] };
      return { place, found, plan, apart: [], before: old, after };
    });
    const stayingFormulas = editedFormulas(read).map(({ name, at, index }) => {
      const block = laid.blocks.find((one) => one.name === name.block)!;
      return cellName(block, at, index);
    });
    await commitRefresh(
      context,
      { blocks, laid, result: changed, answer, previous: null, kind, stayingFormulas },
      options
    );
    return "done";
  };
  return inTurn(() => whileStill(() => runInExcel("", work)));
}
