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
    const said = [content, ...replies.map((reply) => reply.content)].join("\n");
    const draw = () => {
      const at = mark("comment-mark");
      at.append(mark("comment-corner", said));
      return at;
    };
    return { key: JSON.stringify([id, cell, said]), ...cell, draw };
  });
}

/** The lines along grouped rows and columns, one for each level. */
export function outlineMarks({ active }: Workbook): Mark[] {
  const one = (axis: "row" | "column", index: number, level: number): Mark => ({
    key: JSON.stringify(["outline", active.id, axis, index, level]),
    row: axis === "row" ? index : 0,
    column: axis === "row" ? 0 : index,
    draw: () => {
      const at = mark(`outline-${axis}`);
      at.style.setProperty("--level", String(level));
      return at;
    },
  });
  const rows = [...active.rowLevels].filter(([row]) => !active.isRowHidden(row));
  const columns = [...active.columnLevels].filter(([column]) => !active.hiddenColumns.has(column));
  return [
    ...rows.map(([index, level]) => one("row", index, level)),
    ...columns.map(([index, level]) => one("column", index, level)),
  ];
}
