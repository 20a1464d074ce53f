import { rewriteTable } from "../formula/rewrite";
import { between, intersect, isInside, quoteSheetName, type Rect } from "./address";
import { changeReference, replaceReferences } from "./shift-formula";
import type { Sheet } from "./sheet";
import { isInTable, type FormulaPlace } from "./table-reference";
import type { Workbook } from "./workbook";

/** A block of a sheet. */
export interface Block {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** Cells that go from one place to another; both blocks have one size. */
export interface Move {
  readonly from: Block;
  readonly to: Block;
}

/** Whether all of a block lies in another one. */
export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersect(outer, inner);
  return common?.rows === inner.rows && common.columns === inner.columns;
}

/** A block where its cells are after a move. */
export const carried = (rect: Rect, { from, to }: Move): Rect => ({
  ...rect,
  row: rect.row + to.rect.row - from.rect.row,
  column: rect.column + to.rect.column - from.rect.column,
});

/** A block of which the first or the last rows move along their columns grows or shrinks with them; the same for columns. */
function stretched(rect: Rect, move: Move): Rect | undefined {
  const { from, to } = move;
  const part = intersect(rect, from.rect);
  if (!part || from.sheet !== to.sheet) return undefined;
  const [last, right] = [rect.row + rect.rows - 1, rect.column + rect.columns - 1];
  const [down, across] = [to.rect.row - from.rect.row, to.rect.column - from.rect.column];
  const isWide = part.columns === rect.columns && across === 0;
  const isTall = part.rows === rect.rows && down === 0;
  if (!isWide && !isTall) return undefined;
  let grown = rect;
  if (isWide && part.row === rect.row) grown = between(rect.row + down, rect.column, last, right);
  else if (isWide && part.row + part.rows - 1 === last)
    grown = between(rect.row, rect.column, last + down, right);
  else if (isTall && part.column === rect.column)
    grown = between(rect.row, rect.column + across, last, right);
  else if (isTall && part.column + part.columns - 1 === right)
    grown = between(rect.row, rect.column, last, right + across);
  return isInside(grown) ? grown : undefined;
}

/** Where what a reference names lies after a move; undefined where other cells have come over it. */
function placeAfter(block: Block, move: Move): Block | undefined {
  const { from, to } = move;
  if (block.sheet === from.sheet && contains(from.rect, block.rect))
    return { sheet: to.sheet, rect: carried(block.rect, move) };
  const other = block.sheet === from.sheet ? stretched(block.rect, move) : undefined;
  if (other) return { sheet: block.sheet, rect: other };
  return block.sheet === to.sheet && contains(to.rect, block.rect) ? undefined : block;
}

/** A formula after cells were moved; `home` is the sheet it stands on before the move, `after` the one where it stands then. */
export function followMove(
  workbook: Workbook,
  formula: string,
  move: Move,
  home: Sheet | undefined,
  after = home,
  /** Which references follow; a formula of many cells means others in each of them. */
  follows: (cells: string) => boolean = () => true
): string {
  return replaceReferences(formula, ({ whole, sheet: name, cells }) => {
    const sheet = name === undefined ? home : workbook.findSheet(name);
    if (!sheet || !follows(cells)) return whole;
    let place: Sheet = sheet;
    const reference = changeReference(cells, (rect) => {
      const found = placeAfter({ sheet, rect }, move);
      place = found?.sheet ?? place;
      return found?.rect;
    });
    const isUnsaid = name === undefined && place === after;
    const isSame = name !== undefined && place === sheet;
    const prefix = whole.slice(0, whole.length - cells.length);
    return (isUnsaid || isSame ? prefix : `${quoteSheetName(place.name)}!`) + reference;
  });
}

/** A formula that leaves its table says the table's name where it needed none. */
export function namingTables(
  workbook: Workbook,
  formula: string,
  move: Move,
  before: FormulaPlace,
  after: FormulaPlace
): string {
  const table = workbook.tables.find((each) => isInTable(each, before));
  if (!table || isInTable(table, after) || contains(move.from.rect, table.rect)) return formula;
  return rewriteTable(formula, table.name, true, ({ named, text }) =>
    named ? undefined : table.name + text
  );
}
