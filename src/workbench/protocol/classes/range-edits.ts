import { isEntireColumn, isEntireRow } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { mergeCells, mergesIn, unmergeCells } from "../../workbook/merges";
import { assertAllowed, assertWritable } from "../../workbook/protection";
import { activateSheet } from "../../workbook/sheets";
import { shiftOf } from "../../workbook/shift";
import { shiftCells } from "../../workbook/shift-cells";
import { clearCells } from "../../workbook/write-cells";
import type { ClassDefinition } from "../object-class";
import { rangeAreas } from "./range-areas";
import { copyFrom } from "./range-copy";
import { rangeTables } from "./table-collection";

function permission(range: Anchor, verb: "Insert" | "Delete"): string | undefined {
  if (isEntireRow(range.rect)) return `allow${verb}Rows`;
  return isEntireColumn(range.rect) ? `allow${verb}Columns` : undefined;
}

/** Methods of a range that change cells or the selection. */
export const rangeEdits: NonNullable<ClassDefinition<Anchor>["methods"]> = {
  Clear: (range, args, host) => {
    clearCells(
      host.workbook,
      range.sheet,
      range.rect,
      args.choice(0, ["All", "Formats", "Contents", "Hyperlinks"], "All")
    );
  },
  Insert: (range, args, host) => {
    const direction = args.choice(0, ["Down", "Right"]);
    assertAllowed(range.sheet, permission(range, "Insert"));
    const { sheet, rect } = range;
    shiftCells(
      host.workbook,
      sheet,
      shiftOf(rect, isEntireRow(rect) ? "Down" : isEntireColumn(rect) ? "Right" : direction),
      rect
    );
    return host.range(sheet, rect);
  },
  Delete: (range, args, host) => {
    const direction = args.choice(0, ["Up", "Left"]);
    assertAllowed(range.sheet, permission(range, "Delete"));
    const { sheet, rect } = range;
    shiftCells(
      host.workbook,
      sheet,
      shiftOf(rect, isEntireRow(rect) ? "Up" : isEntireColumn(rect) ? "Left" : direction),
      rect
    );
  },
  Select: (range, _args, host) => {
    activateSheet(host.workbook, range.sheet);
    range.sheet.selection = range.rect;
    host.workbook.emit({ kind: "selection", sheet: range.sheet.id });
  },
  CopyFrom: (range, args, host) => {
    assertWritable(range.sheet, range.rect);
    copyFrom(range, args, host);
  },
  Merge: (range, args, host) =>
    mergeCells(host.workbook, range.sheet, range.rect, args.booleanOr(0, false)),
  Unmerge: (range, _args, host) => unmergeCells(host.workbook, range.sheet, range.rect),
  GetMergedAreasOrNullObject: ({ sheet, rect }) => {
    const merges = mergesIn(sheet, rect);
    // As documented: with more of them Excel gives none.
    if (merges.length > 512) throw new ExcelError("GeneralException");
    return merges.length > 0 ? rangeAreas(sheet, merges) : null;
  },
  GetTables: (range, args, host) => rangeTables(host.workbook, range, args.booleanOr(0, false)),
  Calculate: (_range, _args, host) => host.calculation.calculate(false),
  SetDirty: () => undefined,
  _ValidateArraySize: () => undefined,
};
