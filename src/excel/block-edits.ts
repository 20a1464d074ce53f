import { cellFinder } from "../sheet/cell-finder";
import { formulaEdits } from "../sheet/formula-writes";
import type { FormulaEdit } from "../sheet/formula-writes";
import { handEdits } from "../sheet/hand-edits";
import type { HandEdit } from "../sheet/hand-edits";
import { standingBlock } from "./read-blocks";
import type { ReadBlock } from "./read-blocks";

/** What a person has put over formulas of a thing. */
export function editedFormulas(read: readonly ReadBlock[]): readonly FormulaEdit[] {
  if (!read.some(({ laid }) => laid.block.formulaAt)) return [];
  const standing = read.map(standingBlock);
  const finder = cellFinder(standing);
  return standing.flatMap((one, at) => formulaEdits(one, read[at]!.found, finder));
}

/** What a person has put over figures, states and formulas of a thing. */
export function blockEdits(read: readonly ReadBlock[]): readonly HandEdit[] {
  const figures = read.flatMap(({ laid: { block }, found, match }) =>
    handEdits({ before: block, after: block, found, match, next: match })
  );
  return [...figures, ...editedFormulas(read).map(({ edit }) => edit)];
}
