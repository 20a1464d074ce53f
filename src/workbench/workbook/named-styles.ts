import { wholeSheet, around, type Rect } from "./address";
import { normalStyle, type NamedStyle } from "./built-in-styles";
import { ExcelError } from "./excel-error";
import type { Sheet } from "./sheet";
import { entriesOf, groupOf, type Style, type StyleChange, type StyleGroup } from "./style";
import type { Workbook } from "./workbook";
import { changeStyle } from "./write-cells";

const longestName = 255;
/** Excel's enumerated texts of which the workbench does not know how they look. */
const unknownLooks = /^Emphasis[123]$/i;

/** The named styles that a workbook lists, in the order of their names. */
export function listedStyles({ styles }: Workbook): NamedStyle[] {
  const listed = [...styles.named.values()].filter(({ isListed }) => isListed);
  return listed.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** A style by its name or by Excel's enumerated text for it, in any case. */
export function findNamedStyle({ styles }: Workbook, name: string): NamedStyle | undefined {
  const lower = name.toLowerCase();
  const byText = () =>
    [...styles.named.values()].find(({ builtIn }) => builtIn?.toLowerCase() === lower);
  const found = styles.named.get(lower) ?? byText();
  if (!found && unknownLooks.test(name))
    throw new ExcelError("NotImplemented", `The workbench does not know the style ${name}.`);
  return found;
}

/** Adds a style that looks as Normal does. */
export function addNamedStyle(workbook: Workbook, name: string): NamedStyle {
  if (name.trim() === "" || name.length > longestName) throw new ExcelError("InvalidArgument");
  if (findNamedStyle(workbook, name)) throw new ExcelError("ItemAlreadyExists");
  const { look, includes } = workbook.styles.named.get(normalStyle.toLowerCase()) as NamedStyle;
  const style = { name, builtIn: undefined, includes: new Set(includes), look, isListed: true };
  workbook.styles.named.set(name.toLowerCase(), style);
  return style;
}

/** Draws what looks otherwise since a named style has changed. */
function renew(workbook: Workbook): void {
  const ids = workbook.styles.renew();
  if (ids.size === 0) return;
  for (const sheet of workbook.sheets) {
    let rect: Rect | undefined;
    sheet.cells.forEach(wholeSheet, (row, column) => {
      if (!ids.has(sheet.styleId(row, column))) return;
      const cell = { row, column, rows: 1, columns: 1 };
      rect = rect ? around(rect, cell) : cell;
    });
    if (rect) workbook.emit({ kind: "cells", sheet: sheet.id, rect, edited: false, styled: true });
    workbook.emit({ kind: "sizes", sheet: sheet.id });
  }
}

/** Changes a style, and with it the cells that have it, save in what they were given themselves. */
export function changeNamedStyle(
  workbook: Workbook,
  style: NamedStyle,
  change: (look: Style) => Style
): void {
  const before = style.look;
  style.look = change(before);
  // As Excel's own dialog does, what is chosen for a style becomes a part of it.
  for (const key of Object.keys(style.look) as (keyof Style)[])
    if (style.look[key] !== before[key]) style.includes.add(groupOf[key]);
  renew(workbook);
}

/** Says whether a style has a part of the look. */
export function includeGroup(
  workbook: Workbook,
  style: NamedStyle,
  group: StyleGroup,
  isIncluded: boolean
): void {
  if (isIncluded) style.includes.add(group);
  else style.includes.delete(group);
  renew(workbook);
}

/** Deletes a style; its cells have Normal then. Normal itself stays. */
export function deleteNamedStyle(workbook: Workbook, style: NamedStyle): void {
  if (style.name === normalStyle) throw new ExcelError("InvalidOperation");
  workbook.styles.forget(style);
  renew(workbook);
}

/** Gives cells a style: its parts of the look take the place of what the cells had, the others stay as they are. */
export const wear =
  (style: NamedStyle): StyleChange =>
  (_own, seen) => ({
    ...entriesOf(seen, (group) => !style.includes.has(group)),
    ...(style.name === normalStyle ? {} : { named: style.name }),
  });

/** Gives the cells of a block a style. */
export function applyNamedStyle(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  style: NamedStyle
): void {
  style.isListed = true;
  changeStyle(workbook, sheet, rect, wear(style));
}
