import { cellFinder } from "../sheet/cell-finder";
import { formulaWrites } from "../sheet/formula-writes";
import type { CellName } from "../sheet/formula-writes";
import { placeId } from "../sheet/placed";
import type { Laid } from "../sheet/placed";
import type { ApplyOptions } from "./apply-plan";
import { findPlaces } from "./find-places";
import { readBlocks, standingBlock } from "./read-blocks";
import type { Undo } from "./undo";
import { writeColumns } from "./write-columns";

/**
 * Prints the formulas of a thing for where the cells that they need stand now, and writes those that
 * are not so already. Comes last of all that moves cells.
 * @param staying formulas over which a person has put something that stays
 */
export async function settleFormulas(
  context: Excel.RequestContext,
  id: string,
  laid: Laid,
  staying: readonly CellName[],
  { signal }: Pick<ApplyOptions, "signal">,
  undo: Undo[]
): Promise<void> {
  if (!laid.blocks.some(({ block }) => block.formulaAt)) return;
  const ids = laid.blocks.map(({ name }) => placeId(id, name));
  const read = await readBlocks(context, id, laid, await findPlaces(context, ids), { signal });
  const standing = read.map(standingBlock);
  const finder = cellFinder(standing);
  for (const [at, block] of standing.entries()) {
    const { place, found } = read[at]!;
    const writes = formulaWrites(block, found, finder, staying);
    const options = { signal, onProgress: () => undefined };
    if (writes.length) await writeColumns(context, { place, writes, found }, options, undo);
  }
}
