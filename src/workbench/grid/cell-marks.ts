import { wholeCell } from "../workbook/merges";
import type { Workbook } from "../workbook/workbook";
import type { Mark } from "./mark-layer";

function mark(className: string, label?: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  if (label !== undefined) {
    made.title = label;
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", label);
  }
  return made;
}

/** The corners of cells with comments; what is said shows under the mouse. */
export function commentMarks({ active }: Workbook): Mark[] {
  return active.comments.map(({ id, cell, content, replies }) => {
    const said = () => [content, ...replies.map((reply) => reply.content)].join("\n");
    return {
      ...wholeCell(active, cell.row, cell.column),
      // Only asked where the cell is seen.
      get key() {
        return JSON.stringify([id, cell, said()]);
      },
      draw: () => {
        const at = mark("comment-mark");
        at.append(mark("comment-corner", said()));
        return at;
      },
    };
  });
}
