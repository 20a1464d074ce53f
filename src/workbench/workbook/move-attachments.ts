import type { Rect } from "./address";
import { attachmentsOf, dropAttachments, type Attachments } from "./attachments";
import { newFormatId, type ConditionalFormat } from "./conditional-format";
import { followRule, type Validation } from "./data-validation";
import { followRules } from "./follow-rules";
import { carried, followMove, type Move } from "./moved-references";
import { moveFormula } from "./shift-formula";
import type { Workbook } from "./workbook";

/** A rule's formula as it stands in the first of the moved cells, and then as it names the same from their new place. */
const followed =
  (workbook: Workbook, move: Move, home: Pick<Rect, "row" | "column">, first: Rect) =>
  (formula: string): string => {
    const there = moveFormula(formula, first.row - home.row, first.column - home.column);
    return followMove(workbook, there, move, move.from.sheet, move.to.sheet);
  };

/** A moved format: what it was a part of, and what is other than in that. */
type MovedFormat = readonly [ConditionalFormat, Partial<ConditionalFormat>];

function movedFormats(workbook: Workbook, { formats }: Attachments, move: Move): MovedFormat[] {
  return formats.flatMap(({ whole, rects }) => {
    const [first] = rects;
    if (!first) return [];
    const { row, column } = carried(first, move);
    const rules = followRules(whole, followed(workbook, move, whole.home, first));
    const placed = rects.map((rect) => carried(rect, move));
    return [[whole, { ...rules, home: { row, column }, rects: placed }] as const];
  });
}

function movedValidations(
  workbook: Workbook,
  { validations }: Attachments,
  move: Move
): Validation[] {
  return validations.flatMap(({ whole, rects }) => {
    const [first] = rects;
    if (!first) return [];
    const { row, column } = carried(first, move);
    const rule = followRule(whole, followed(workbook, move, whole.home, first));
    return [{ ...rule, home: { row, column }, rects: rects.map((rect) => carried(rect, move)) }];
  });
}

/** Whether a moved part reads from its cells as the whole does, so that the two are still one. */
function saysTheSame(whole: ConditionalFormat, change: Partial<ConditionalFormat>): boolean {
  const home = change.home ?? whole.home;
  const [down, across] = [home.row - whole.home.row, home.column - whole.home.column];
  const rules = followRules(whole, (formula) => moveFormula(formula, down, across));
  return JSON.stringify(rules) === JSON.stringify(followRules({ ...whole, ...change }, (f) => f));
}

/** Hangs formats on the moved cells; on the same sheet they keep their places in its order. */
function hangFormats(
  workbook: Workbook,
  moved: readonly MovedFormat[],
  { from, to }: Move,
  order: readonly ConditionalFormat[]
): void {
  const ranks = new Map(order.map((format, at) => [format, at]));
  for (const [whole, change] of moved) {
    const isSplit = whole.rects.length > 0;
    if (isSplit && from.sheet === to.sheet && saysTheSame(whole, change)) {
      whole.rects = [...whole.rects, ...(change.rects ?? [])];
      continue;
    }
    const part = isSplit ? { ...structuredClone(whole), id: newFormatId(workbook) } : whole;
    ranks.set(part, ranks.get(whole) ?? 0);
    to.sheet.conditionalFormats.push(Object.assign(part, change));
  }
  if (from.sheet === to.sheet)
    to.sheet.conditionalFormats.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** Takes what hangs on the cells that move, and what hung where they come to; the answer hangs it on them again. */
export function takeAttachments(workbook: Workbook, move: Move): () => void {
  const { from, to } = move;
  const taken = attachmentsOf(from.sheet, from.rect);
  const order = [...from.sheet.conditionalFormats];
  const formats = movedFormats(workbook, taken, move);
  const validations = movedValidations(workbook, taken, move);
  dropAttachments(from.sheet, from.rect);
  dropAttachments(to.sheet, to.rect);
  return () => {
    const { sheet } = to;
    const links = taken.links.map((link) => ({ ...link, rect: carried(link.rect, move) }));
    sheet.hyperlinks = [...sheet.hyperlinks, ...links];
    for (const comment of taken.comments) {
      const { row, column } = carried({ ...comment.cell, rows: 1, columns: 1 }, move);
      comment.sheet = sheet;
      comment.cell = { row, column };
    }
    sheet.comments = [...sheet.comments, ...taken.comments];
    sheet.validations = [...sheet.validations, ...validations];
    hangFormats(workbook, formats, move, order);
  };
}
