import { onSheet } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { copyMerges } from "../../workbook/merges";
import { moveFormula } from "../../workbook/shift-formula";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { notFound } from "../object-class";
import { otherRange } from "./range-moves";

/** Copies formulas, values and formats of a block; relative references of the formulas move along. */
export function copyFrom(range: Anchor, args: Arguments, host: Host): void {
  const what = args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if (what === "Link" || args.booleanOr(2, false) || args.booleanOr(3, false))
    throw notFound("Range", "copyFrom with these options");
  const { sheet: from, rect } = otherRange(range, args, 0, host);
  const target = onSheet({
    ...range.rect,
    rows: Math.max(range.rect.rows, rect.rows),
    columns: Math.max(range.rect.columns, rect.columns),
  });
  const taken = Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.columns }, (_, c) => {
      const [row, column] = [rect.row + (r % rect.rows), rect.column + (c % rect.columns)];
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
      if (what !== "Formats")
        range.sheet.cells.setContent(row, column, cell.value, cell.formula, cell.quoted);
      if (what === "All" || what === "Formats") range.sheet.cells.setStyle(row, column, cell.style);
    })
  );
  if (what === "All" || what === "Formats")
    copyMerges(host.workbook, { sheet: from, rect }, { sheet: range.sheet, rect: target });
  host.workbook.emit({
    kind: "cells",
    sheet: range.sheet.id,
    rect: target,
    edited: what !== "Formats",
    styled: true,
  });
}
