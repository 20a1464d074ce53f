import { isEntireColumn, isEntireRow } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { clearConditionalFormats } from "../../workbook/conditional-format";
import { clearValidation } from "../../workbook/data-validation";
import { ExcelError } from "../../workbook/excel-error";
import { clearHyperlinks } from "../../workbook/hyperlinks";
import { mergeCells, mergesIn, unmergeCells } from "../../workbook/merges";
import { assertAllowed } from "../../workbook/protection";
import { activateSheet } from "../../workbook/sheets";
import { shiftOf } from "../../workbook/shift";
import { shiftCells } from "../../workbook/shift-cells";
import { clearCells } from "../../workbook/write-cells";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import type { ClassDefinition, ExcelObject } from "../object-class";
import { rangeAreas, special } from "./range-areas";
import { copyFrom, moveTo } from "./range-copy";
import { rangeTables } from "./table-collection";

function permission(range: Anchor, verb: "Insert" | "Delete"): string | undefined {
  if (isEntireRow(range.rect)) return `allow${verb}Rows`;
  return isEntireColumn(range.rect) ? `allow${verb}Columns` : undefined;
}

const clearable = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function merged({ sheet, rect }: Anchor, _args: Arguments, host: Host): ExcelObject | null {
  const merges = mergesIn(sheet, rect);
  // As documented: with more of them Excel gives none.
  if (merges.length > 512) throw new ExcelError("GeneralException");
  return merges.length > 0 ? rangeAreas(sheet, merges, host) : null;
}

function needed(found: ExcelObject | null): ExcelObject {
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

/** Methods of a range that change cells or the selection. */
export const rangeEdits: NonNullable<ClassDefinition<Anchor>["methods"]> = {
  Clear: ({ sheet, rect }, args, { workbook }) => {
    const what = args.choice(0, clearable, "All");
    if (what === "All" || what === "Formats" || what === "Contents")
      clearCells(workbook, sheet, rect, what);
    if (what === "All" || what === "Formats") clearConditionalFormats(workbook, sheet, [rect]);
    if (what === "All") clearValidation(workbook, sheet, [rect]);
    if (what === "Hyperlinks" || what === "RemoveHyperlinks")
      clearHyperlinks(workbook, sheet, rect, what === "RemoveHyperlinks");
    else if (what === "All" && sheet.hyperlinks.length > 0) clearHyperlinks(workbook, sheet, rect);
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
  CopyFrom: copyFrom,
  MoveTo: moveTo,
  Merge: (range, args, host) =>
    mergeCells(host.workbook, range.sheet, range.rect, args.booleanOr(0, false)),
  Unmerge: (range, _args, host) => unmergeCells(host.workbook, range.sheet, range.rect),
  GetMergedAreas: (range, args, host) => needed(merged(range, args, host)),
  GetMergedAreasOrNullObject: merged,
  GetSpecialCells: ({ sheet, rect }, args, host) =>
    needed(special({ sheet, rects: [rect] }, args, host)),
  GetSpecialCellsOrNullObject: ({ sheet, rect }, args, host) =>
    special({ sheet, rects: [rect] }, args, host),
  GetTables: (range, args, host) => rangeTables(host.workbook, range, args.booleanOr(0, false)),
  Calculate: (_range, _args, host) => host.calculation.calculate(false),
  SetDirty: () => undefined,
  _ValidateArraySize: () => undefined,
};
