import { intersect, subtract, touches, without, type Rect } from "./address";
import { copyOf, type Comment } from "./comments";
import { newFormatId, type ConditionalFormat } from "./conditional-format";
import { followRule, type Validation } from "./data-validation";
import { followRules, rehome } from "./follow-rules";
import type { Hyperlink } from "./hyperlinks";
import type { Sheet } from "./sheet";
import { moveFormula } from "./shift-formula";
import type { Workbook } from "./workbook";

/** What hangs on cells beside their contents and their looks. */
export type AttachmentKind = "links" | "comments" | "formats" | "validations";

/** Something that holds for several blocks, and those of them that are meant. */
interface Part<T> {
  readonly whole: T;
  readonly rects: readonly Rect[];
}

/** What hangs on the cells of a block, cut to the block. */
export interface Attachments {
  readonly links: readonly Hyperlink[];
  readonly comments: readonly Comment[];
  readonly formats: readonly Part<ConditionalFormat>[];
  readonly validations: readonly Part<Validation>[];
}

function partsOf<T extends { readonly rects: readonly Rect[] }>(
  all: readonly T[],
  block: Rect
): Part<T>[] {
  return all.flatMap((whole) => {
    const rects = whole.rects.flatMap((rect) => intersect(rect, block) ?? []);
    return rects.length > 0 ? [{ whole, rects }] : [];
  });
}

const isAt = (block: Rect, { cell }: Comment): boolean =>
  touches(block, { ...cell, rows: 1, columns: 1 });

/** What hangs on the cells of a block. */
export function attachmentsOf(sheet: Sheet, block: Rect): Attachments {
  return {
    links: sheet.hyperlinks.flatMap((link) => {
      const rect = intersect(link.rect, block);
      return rect ? [{ ...link, rect }] : [];
    }),
    comments: sheet.comments.filter((comment) => isAt(block, comment)),
    formats: partsOf(sheet.conditionalFormats, block),
    validations: partsOf(sheet.validations, block),
  };
}

/** Takes what hangs on the cells of a block away. */
export function dropAttachments(
  sheet: Sheet,
  block: Rect,
  kinds: readonly AttachmentKind[] = ["links", "comments", "formats", "validations"]
): void {
  if (kinds.includes("links"))
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
      subtract(link.rect, block).map((rect) => ({ ...link, rect }))
    );
  if (kinds.includes("comments"))
    sheet.comments = sheet.comments.filter((comment) => !isAt(block, comment));
  if (kinds.includes("formats")) {
    for (const format of sheet.conditionalFormats) {
      if (!format.rects.some((rect) => touches(rect, block))) continue;
      format.rects = format.rects.flatMap((rect) => subtract(rect, block));
      rehome(format);
    }
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  }
  if (kinds.includes("validations")) sheet.validations = without(sheet.validations, [block]);
}

/** The formulas of a rule as they are in another cell. */
const rehomed =
  (home: Pick<Rect, "row" | "column">, at: Pick<Rect, "row" | "column">) => (formula: string) =>
    moveFormula(formula, at.row - home.row, at.column - home.column);

/** Validations of a sheet with one of them for more cells; what is asked in these is read from each cell anyway. */
function reaching(
  validations: readonly Validation[],
  { rects: _, ...asked }: Validation,
  rects: readonly Rect[]
): readonly Validation[] {
  const isSame = (other: Validation) =>
    (Object.keys(asked) as (keyof typeof asked)[]).every((key) => other[key] === asked[key]);
  const known = validations.find(isSame);
  const others = validations.filter((other) => other !== known);
  return [...others, { ...asked, rects: [...(known?.rects ?? []), ...rects] }];
}

/**
 * Hangs copies on other cells; `to` says where a block of the source goes. On the same sheet a rule only holds for more
 * cells then, as in Excel.
 */
export function copyAttachments(
  workbook: Workbook,
  { links, comments, formats, validations }: Attachments,
  [from, target]: readonly [Sheet, Sheet],
  to: (rect: Rect) => readonly Rect[],
  kinds: readonly AttachmentKind[]
): void {
  if (kinds.includes("links")) {
    const copies = links.flatMap((link) => to(link.rect).map((rect) => ({ ...link, rect })));
    target.hyperlinks = [...target.hyperlinks, ...copies];
  }
  if (kinds.includes("comments")) {
    const copies = comments.flatMap((comment) =>
      to({ ...comment.cell, rows: 1, columns: 1 }).map(({ row, column }) =>
        copyOf(workbook, comment, target, { row, column })
      )
    );
    target.comments = [...target.comments, ...copies];
  }
  if (kinds.includes("formats"))
    for (const { whole, rects } of formats)
      copyFormat(workbook, whole, rects.flatMap(to), [from, target]);
  if (!kinds.includes("validations")) return;
  for (const { whole, rects } of validations) {
    const placed = rects.flatMap(to);
    const [first] = placed;
    if (!first) continue;
    const home = { row: first.row, column: first.column };
    const copy =
      from === target ? whole : { ...followRule(whole, rehomed(whole.home, home)), home };
    target.validations = reaching(target.validations, copy, placed);
  }
}

function copyFormat(
  workbook: Workbook,
  whole: ConditionalFormat,
  rects: readonly Rect[],
  [from, target]: readonly [Sheet, Sheet]
): void {
  const [home] = rects;
  if (!home) return;
  if (from === target) {
    whole.rects = [...whole.rects, ...rects];
    // One whose own cells were all copied over has left its sheet.
    if (!target.conditionalFormats.includes(whole)) target.conditionalFormats.push(whole);
    return;
  }
  const copy = { ...structuredClone(whole), id: newFormatId(workbook), rects, home };
  const rules = followRules(copy, rehomed(whole.home, home));
  target.conditionalFormats.push(Object.assign(copy, rules));
}
