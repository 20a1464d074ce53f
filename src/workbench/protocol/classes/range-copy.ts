import { onSheet, type Rect } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { copyMerges } from "../../workbook/merges";
import { assertWritable } from "../../workbook/protection";
import { moveFormula } from "../../workbook/shift-formula";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { notFound } from "../object-class";
import { otherRange } from "./range-moves";

/** How often a block is repeated along an axis: only whole copies fit a larger target. */
const extent = (target: number, source: number): number =>
  target > source && target % source === 0 ? target : source;

/** Copies formulas, values and formats of a block; relative references of the formulas move along. */
export function copyFrom(range: Anchor, args: Arguments, host: Host): void {
  const what = args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if (what === "Link") throw notFound("Range", "copyFrom of links");
  const [skipsBlanks, isTurned] = [args.booleanOr(2, false), args.booleanOr(3, false)];
  const { sheet: from, rect } = otherRange(range, args, 0, host);
  const size = isTurned ? { rows: rect.columns, columns: rect.rows } : rect;
  const target = onSheet({
    ...range.rect,
    rows: extent(range.rect.rows, size.rows),
    columns: extent(range.rect.columns, size.columns),
  });
  assertWritable(range.sheet, target);
  const taken = Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.columns }, (_, c) => {
      const [down, across] = [r % size.rows, c % size.columns];
      const row = rect.row + (isTurned ? across : down);
      const column = rect.column + (isTurned ? down : across);
      const formula = what === "Values" ? undefined : from.cells.formula(row, column);
      return {
        value: from.value(row, column),
        formula: formula && moveFormula(formula, target.row + r - row, target.column + c - column),
        quoted: from.cells.isQuoted(row, column),
        style: from.styleId(row, column),
      };
    })
  );
  taken.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const [row, column] = [target.row + r, target.column + c];
      if (skipsBlanks && cell.value === null && cell.formula === undefined) return;
      if (what !== "Formats")
        range.sheet.cells.setContent(row, column, cell.value, cell.formula, cell.quoted);
      if (what === "All" || what === "Formats") range.sheet.cells.setStyle(row, column, cell.style);
    })
  );
  if ((what === "All" || what === "Formats") && !isTurned)
    copyMerges(host.workbook, { sheet: from, rect }, { sheet: range.sheet, rect: target });
  host.workbook.emit({
    kind: "cells",
    sheet: range.sheet.id,
    rect: target,
    edited: what !== "Formats",
    styled: true,
  });
}

/** Moves the cells of a block with all that is in them; what stood at the other place is gone. */
export function moveTo({ sheet, rect }: Anchor, args: Arguments, { workbook }: Host): void {
  const place = args.range(0) ?? workbook.resolve(args.string(0), sheet);
  const target: Rect = onSheet({ ...place.rect, rows: rect.rows, columns: rect.columns });
  assertWritable(sheet, rect);
  assertWritable(place.sheet, target);
  const isInTable = workbook.tables.some(({ sheet: home }) => home === sheet);
  if (sheet.merges.length > 0 || isInTable) throw notFound("Range", "moveTo of tables or merges");
  if (workbook.formulaCount > 0) throw notFound("Range", "moveTo beside formulas");
  if (target.row < 0) throw new ExcelError("InvalidArgument");
  const cells: { row: number; column: number; cell: ReturnType<typeof sheet.cells.take> }[] = [];
  for (let row = 0; row < rect.rows; row++)
    for (let column = 0; column < rect.columns; column++)
      cells.push({ row, column, cell: sheet.cells.take(rect.row + row, rect.column + column) });
  for (const { row, column, cell } of cells) {
    const [r, c] = [target.row + row, target.column + column];
    place.sheet.cells.setContent(r, c, cell.value, cell.formula, cell.quoted);
    place.sheet.cells.setStyle(r, c, cell.style);
  }
  const told = { kind: "cells", edited: true, styled: true } as const;
  workbook.emit({ ...told, sheet: sheet.id, rect });
  workbook.emit({ ...told, sheet: place.sheet.id, rect: target });
}
