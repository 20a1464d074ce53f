import { intersect, onSheet, type Rect } from "./address";
import {
  attachmentsOf,
  copyAttachments,
  dropAttachments,
  type AttachmentKind,
} from "./attachments";
import { mergesIn } from "./merges";
import type { Block } from "./moved-references";
import { assertAllowed, assertWritable } from "./protection";
import { moveFormula, turnFormula } from "./shift-formula";
import { blocksOf } from "./special-cells";
import { renewHeaders } from "./table-headers";
import type { Workbook } from "./workbook";

/** Which part of cells is copied. */
export type CopiedPart = "All" | "Formulas" | "Values" | "Formats";

/** How cells are copied. */
export interface CopyManner {
  readonly part: CopiedPart;
  /** Empty cells leave what stands where they would go. */
  readonly skipsBlanks: boolean;
  /** Rows become columns. */
  readonly isTurned: boolean;
}

/** What goes along beside contents and looks: all of it, with the formats only the rules of formats. */
const attached: Readonly<Record<CopiedPart, readonly AttachmentKind[]>> = {
  All: ["links", "comments", "formats", "validations"],
  Formats: ["formats"],
  Formulas: [],
  Values: [],
};

/** How often a block is repeated along an axis: only whole copies fit a larger target. */
const extent = (target: number, source: number): number =>
  target > source && target % source === 0 ? target : source;

/** A block as it lies once rows are columns. */
const turned = ({ row, column, rows, columns }: Rect): Rect => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

/** Where the parts of a block come to lie when it is copied over a target, as often as it fits. */
class Layout {
  readonly target: Rect;
  private readonly size: Rect;

  constructor(
    private readonly source: Rect,
    place: Rect,
    private readonly isTurned: boolean
  ) {
    this.size = isTurned ? turned(source) : source;
    const { rows, columns } = this.size;
    this.target = onSheet({
      ...place,
      rows: extent(place.rows, rows),
      columns: extent(place.columns, columns),
    });
  }

  /** The cell of the source that comes to a cell of the target, both counted from their corners. */
  origin(r: number, c: number): [number, number] {
    const [down, across] = [r % this.size.rows, c % this.size.columns];
    const { row, column } = this.source;
    return this.isTurned ? [row + across, column + down] : [row + down, column + across];
  }

  /** Where a part of the source comes to lie; copies side by side are one block where they may be. */
  places(part: Rect, joined: boolean): Rect[] {
    const { source, size, target } = this;
    const own = { ...part, row: part.row - source.row, column: part.column - source.column };
    const { row, column, rows, columns } = this.isTurned ? turned(own) : own;
    const isTall = joined && rows === size.rows;
    const isWide = joined && columns === size.columns;
    const found: Rect[] = [];
    for (let down = 0; down < target.rows; down += isTall ? target.rows : size.rows)
      for (
        let across = 0;
        across < target.columns;
        across += isWide ? target.columns : size.columns
      )
        found.push({
          row: target.row + down + row,
          column: target.column + across + column,
          rows: isTall ? target.rows : rows,
          columns: isWide ? target.columns : columns,
        });
    return found;
  }
}

/** Copies cells to a place; relative references of their formulas move along. */
export function copyCells(
  workbook: Workbook,
  from: Block,
  to: Block,
  { part, skipsBlanks, isTurned }: CopyManner
): void {
  const { rect } = from;
  const layout = new Layout(rect, to.rect, isTurned);
  const { target } = layout;
  assertWritable(to.sheet, target);
  if (part === "Formats") assertAllowed(to.sheet, "allowFormatCells");
  const follow: typeof turnFormula = isTurned
    ? turnFormula
    : (formula, [row, column], to) => moveFormula(formula, to[0] - row, to[1] - column);
  const isFilled = (row: number, column: number) =>
    from.sheet.value(row, column) !== null || from.sheet.cells.formula(row, column) !== undefined;
  const hung = skipsBlanks ? blocksOf(filledIn(from, isFilled)) : [rect];
  const taken = Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.columns }, (_, c) => {
      const [row, column] = layout.origin(r, c);
      const formula = part === "Values" ? undefined : from.sheet.cells.formula(row, column);
      return {
        value: from.sheet.value(row, column),
        formula: formula && follow(formula, [row, column], [target.row + r, target.column + c]),
        quoted: from.sheet.cells.isQuoted(row, column),
        style: from.sheet.styleId(row, column),
      };
    })
  );
  const parts = hung.map((block) => attachmentsOf(from.sheet, block));
  const merges = mergesIn(from.sheet, rect);
  const looks = part === "All" || part === "Formats";
  taken.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const [row, column] = [target.row + r, target.column + c];
      if (skipsBlanks && cell.value === null && cell.formula === undefined) return;
      if (part !== "Formats")
        to.sheet.cells.setContent(row, column, cell.value, cell.formula, cell.quoted);
      if (looks) to.sheet.cells.setStyle(row, column, cell.style);
    })
  );
  if (looks) {
    const kept = to.sheet.merges.filter((merge) => !intersect(merge, target));
    const copies = merges.flatMap((merge) => layout.places(merge, false));
    if (copies.length > 0 || kept.length < to.sheet.merges.length) {
      to.sheet.merges = [...kept, ...copies];
      workbook.emit({ kind: "merged", sheet: to.sheet.id });
    }
    for (const block of hung)
      for (const place of layout.places(block, true))
        dropAttachments(to.sheet, place, attached[part]);
    for (const each of parts)
      copyAttachments(
        workbook,
        each,
        [from.sheet, to.sheet],
        (one) => layout.places(one, true),
        attached[part]
      );
    workbook.emit({ kind: "marks", sheet: to.sheet.id });
  }
  workbook.emit({
    kind: "cells",
    sheet: to.sheet.id,
    rect: target,
    edited: part !== "Formats",
    styled: true,
  });
  if (part !== "Formats") renewHeaders(workbook, to.sheet, target);
}

function filledIn(
  { sheet, rect }: Block,
  isFilled: (row: number, column: number) => boolean
): [number, number][] {
  const found: [number, number][] = [];
  sheet.cells.forEach(rect, (row, column) => {
    if (isFilled(row, column)) found.push([row, column]);
  });
  return found;
}
