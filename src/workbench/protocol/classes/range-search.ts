import { wholeSheet, type Rect } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { findCells, replaceAll, searchOrder, type Search } from "../../workbook/find-cells";
import { group, showDetails, ungroup, type OutlineAxis } from "../../workbook/outline";
import type { Sheet } from "../../workbook/sheet";
import { isEntireColumn, isEntireRow } from "../../workbook/address";
import { blocksOf } from "../../workbook/special-cells";
import { asBoolean, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import type { ClassDefinition, ExcelObject } from "../object-class";
import { rangeAreas } from "./range-areas";

/** What is looked for, from a text and Excel's criteria. */
function searchOf(args: Arguments, criteriaAt: number): Search & { isBackwards: boolean } {
  const given = (args.raw(criteriaAt) ?? {}) as Record<string, unknown>;
  const text = args.string(0);
  if (text === "") throw new ExcelError("InvalidArgument");
  return {
    text,
    matchCase: asBoolean(given["matchCase"] ?? false),
    completeMatch: asBoolean(given["completeMatch"] ?? false),
    isBackwards:
      oneOf(given["searchDirection"] ?? "Forward", ["Forward", "Backwards"]) === "Backwards",
  };
}

function find({ sheet, rect }: Anchor, args: Arguments, host: Host): ExcelObject | null {
  const search = searchOf(args, 1);
  const cell = searchOrder(sheet, rect, search, search.isBackwards);
  return cell ? host.range(sheet, { row: cell[0], column: cell[1], rows: 1, columns: 1 }) : null;
}

function needed(found: ExcelObject | null): ExcelObject {
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

const findAll = (sheet: Sheet, args: Arguments, host: Host): ExcelObject | null => {
  const found = findCells(sheet, wholeSheet, searchOf(args, 1));
  return found.length > 0 ? rangeAreas(sheet, blocksOf(found), host) : null;
};

const replace = (sheet: Sheet, rect: Rect, args: Arguments, { workbook }: Host): number =>
  replaceAll(workbook, sheet, rect, searchOf(args, 2), args.string(1));

/** Methods of a sheet that look for texts. */
export const sheetSearch: NonNullable<ClassDefinition<Sheet>["methods"]> = {
  FindAll: (sheet, args, host) => needed(findAll(sheet, args, host)),
  FindAllOrNullObject: findAll,
  ReplaceAll: (sheet, args, host) => replace(sheet, wholeSheet, args, host),
};

/** Whether rows or columns are grouped; a block of whole rows has no other choice. */
function axisOf({ rect }: Anchor, args: Arguments): OutlineAxis {
  const byRows = args.choice(0, ["ByRows", "ByColumns"]) === "ByRows";
  const isWhole = isEntireRow(rect) && isEntireColumn(rect);
  if (!isWhole && (byRows ? isEntireColumn(rect) : isEntireRow(rect)))
    throw new ExcelError("InvalidArgument");
  return byRows ? "row" : "column";
}

const details =
  (isShown: boolean) =>
  (range: Anchor, args: Arguments, { workbook }: Host): void =>
    showDetails(workbook, range.sheet, range.rect, axisOf(range, args), isShown);

/** Methods of a range that look for texts and that make outlines. */
export const rangeSearch: NonNullable<ClassDefinition<Anchor>["methods"]> = {
  Find: (range, args, host) => needed(find(range, args, host)),
  FindOrNullObject: find,
  ReplaceAll: ({ sheet, rect }, args, host) => replace(sheet, rect, args, host),
  Group: (range, args, { workbook }) =>
    group(workbook, range.sheet, range.rect, axisOf(range, args)),
  Ungroup: (range, args, { workbook }) =>
    ungroup(workbook, range.sheet, range.rect, axisOf(range, args)),
  HideGroupDetails: details(false),
  ShowGroupDetails: details(true),
};
