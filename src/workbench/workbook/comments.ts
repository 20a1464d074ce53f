import type { Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import { shiftRect, type Shift } from "./shift";
import type { Workbook } from "./workbook";

/** An answer to a comment. */
export interface CommentReply {
  readonly id: string;
  content: string;
  readonly created: Date;
}

/** A comment at one cell, with its answers. */
export interface Comment {
  readonly id: string;
  sheet: Sheet;
  cell: Pick<Rect, "row" | "column">;
  content: string;
  isResolved: boolean;
  readonly created: Date;
  readonly replies: CommentReply[];
}

/** Who has written what is written here. */
export const commentAuthor = { name: "Workbench", email: "" };

function newId(workbook: Workbook): string {
  return `{${workbook.nextId().toString(16).toUpperCase().padStart(8, "0")}-C0DE-0000-0000}`;
}

const nonEmpty = (content: string): string => {
  if (content === "") throw new ExcelError("InvalidArgument");
  return content;
};

/** Every comment of a workbook, or of one sheet. */
export function commentsOf(workbook: Workbook, sheet?: Sheet): Comment[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap(({ comments }) => comments);
}

/** A comment by its id, on one sheet or on any. */
export function commentNamed(workbook: Workbook, sheet: Sheet | undefined, key: string) {
  const sheets = sheet ? [sheet] : workbook.sheets;
  for (const { comments } of sheets) {
    const found = comments.find(({ id }) => id === key);
    if (found) return found;
  }
  return undefined;
}

/** Puts a comment at a cell that has none yet. */
export function addComment(
  workbook: Workbook,
  sheet: Sheet,
  { row, column, rows, columns }: Rect,
  content: string
): Comment {
  assertAllowed(sheet, "allowEditObjects");
  const isTaken = sheet.comments.some(({ cell }) => cell.row === row && cell.column === column);
  if (rows * columns !== 1 || isTaken) throw new ExcelError("InvalidArgument");
  const comment: Comment = {
    id: newId(workbook),
    sheet,
    cell: { row, column },
    content: nonEmpty(content),
    isResolved: false,
    created: new Date(),
    replies: [],
  };
  sheet.comments = [...sheet.comments, comment];
  workbook.emit({ kind: "marks", sheet: sheet.id });
  return comment;
}

export function deleteComment(workbook: Workbook, comment: Comment): void {
  const { sheet } = comment;
  assertAllowed(sheet, "allowEditObjects");
  sheet.comments = sheet.comments.filter((other) => other !== comment);
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

export function addReply(workbook: Workbook, comment: Comment, content: string): CommentReply {
  assertAllowed(comment.sheet, "allowEditObjects");
  const reply = { id: newId(workbook), content: nonEmpty(content), created: new Date() };
  comment.replies.push(reply);
  return reply;
}

/** Changes what a comment or an answer says, or whether a comment is done with. */
export function changeComment<T extends object>(
  workbook: Workbook,
  sheet: Sheet,
  target: T,
  change: Partial<T>
): void {
  assertAllowed(sheet, "allowEditObjects");
  Object.assign(target, change);
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** A comment with its answers once more, at another cell. */
export function copyOf(
  workbook: Workbook,
  comment: Comment,
  sheet: Sheet,
  cell: Comment["cell"]
): Comment {
  const replies = comment.replies.map((reply) => ({ ...reply, id: newId(workbook) }));
  return { ...comment, id: newId(workbook), sheet, cell, replies };
}

/** Lets comments move with their cells; those of deleted cells are gone. */
export function shiftComments(sheet: Sheet, shift: Shift): void {
  sheet.comments = sheet.comments.filter((comment) => {
    const moved = shiftRect({ ...comment.cell, rows: 1, columns: 1 }, shift);
    if (moved) comment.cell = { row: moved.row, column: moved.column };
    return moved !== undefined;
  });
}
