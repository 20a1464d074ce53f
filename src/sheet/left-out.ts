import type { Block } from "./block";
import type { RefreshedPlace } from "./figures-behind";
import { placeId } from "./placed";
import type { LaidBlock } from "./placed";
import { onOwnSheet } from "./result-sheet";

/** What is told of blocks that have no place: no figure of them is refreshed. */
export function leftOut(id: string, blocks: readonly LaidBlock[]): RefreshedPlace[] {
  return blocks.map((laid) => {
    const figures = figuresIn(laid.block);
    // The sheet that it had when it was new.
    const { sheetName } = laid.plan(onOwnSheet(placeId(id, laid.name)));
    return {
      ...{ figures: 0, left: { rows: 0, columns: 0 }, cells: 0 },
      behind: { figures, where: figures > 0 ? [sheetName] : [], more: 0 },
    };
  });
}

function figuresIn({ columns, rowCount }: Block): number {
  return rowCount * columns.filter(({ role }) => role === "figure").length;
}
