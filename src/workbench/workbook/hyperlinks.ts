import { intersect, subtract, touches, type Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import type { Sheet } from "./sheet";
import { shiftRect, type Shift } from "./shift";
import type { Workbook } from "./workbook";
import { changeStyle, writeCells } from "./write-cells";

/** A link that some cells carry, to an address or to a place in the workbook. */
export interface Hyperlink {
  readonly rect: Rect;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** What a link is made of; without a text the cells show what they held, or else where the link leads. */
export interface HyperlinkInput extends Omit<Hyperlink, "rect"> {
  readonly textToDisplay?: string;
}

const isIn = (inner: Rect, outer: Rect): boolean => {
  const common = intersect(inner, outer);
  return common?.rows === inner.rows && common.columns === inner.columns;
};

/** The link that all cells of a block carry. */
export function hyperlinkOf(sheet: Sheet, rect: Rect): Hyperlink | undefined {
  return sheet.hyperlinks.find((link) => isIn(rect, link.rect));
}

function dropLinks(sheet: Sheet, rect: Rect): void {
  if (!sheet.hyperlinks.some((link) => touches(link.rect, rect))) return;
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    subtract(link.rect, rect).map((rest) => ({ ...link, rect: rest }))
  );
}

/** Gives the cells of a block a link, its text and its look. */
export function setHyperlink(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  { textToDisplay, ...link }: HyperlinkInput
): void {
  assertAllowed(sheet, "allowInsertHyperlinks");
  const target = link.address ?? link.documentReference;
  if (!target) throw new ExcelError("InvalidArgument");
  const isEmpty = sheet.cells.usedRect(true, rect) === undefined;
  const text = textToDisplay ?? (isEmpty ? target : undefined);
  if (text !== undefined) writeCells(workbook, sheet, rect, text);
  const style = workbook.styles.named.get("hyperlink");
  if (style) style.isListed = true;
  // Excel's style for links leaves what else was given to the text.
  changeStyle(workbook, sheet, rect, (own) => {
    const kept = Object.entries(own).filter(([key]) => key !== "fontColor" && key !== "underline");
    return { ...Object.fromEntries(kept), ...(style ? { named: style.name } : {}) };
  });
  dropLinks(sheet, rect);
  sheet.hyperlinks = [...sheet.hyperlinks, { ...link, rect }];
}

/** Takes the links of a block away and leaves text and look; `withLook` takes the formats along. */
export function clearHyperlinks(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  withLook = false
): void {
  assertAllowed(sheet, "allowInsertHyperlinks");
  const linked = sheet.hyperlinks.flatMap((link) => intersect(link.rect, rect) ?? []);
  dropLinks(sheet, rect);
  if (withLook) for (const part of linked) changeStyle(workbook, sheet, part, () => ({}));
}

/** Lets links move and grow with their cells. */
export function shiftHyperlinks(sheet: Sheet, shift: Shift): void {
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const rect = shiftRect(link.rect, shift);
    return rect ? [{ ...link, rect }] : [];
  });
}
