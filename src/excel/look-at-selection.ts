import { fail } from "../problem/problem";
import type { Block } from "../sheet/block";
import { resultArea } from "../sheet/result-sheet";
import type { Placement } from "../sheet/result-sheet";
import type { Area } from "../sheet/sheet-plan";
import { hiddenLines } from "./hidden-cells";
import { mergedIn } from "./merged-areas";
import { overlap, rangeOf } from "./ranges";
import { lookAround } from "./surroundings";

/** What is in the way of a result, or keeps it from being seen. */
export interface Obstacles {
  readonly sheet: string;
  /** The cells that are not empty; null where all are. */
  readonly address: string | null;
  /** Addresses of merged areas, which would be taken apart. */
  readonly merged: readonly string[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Fails where an area would go beyond the end of a sheet. */
export function checkSize({ row, column, rows, columns }: Area): void {
  if (row + rows > mostRows || column + columns > mostColumns) {
    fail("excelSheetFull", { rows, columns });
  }
}

/** The selected place, and what stands there. */
export interface Target {
  readonly sheet: string;
  readonly sheetId: string;
  readonly placement: Placement;
  readonly area: Area;
  readonly isProtected: boolean;
  /** Whether anything stands there, be it only a format. */
  readonly isTouched: boolean;
  /** Null where nothing is in the way. */
  readonly obstacles: Obstacles | null;
  /** Of the columns of a sheet on which nothing stands, in points; null elsewhere. */
  readonly widths: readonly number[] | null;
}

/** Wider tables keep the columns that they find: their widths are not asked one by one. */
const mostWidened = 200;

/** A cell that tells the width of a column of an area. */
export function columnOf(sheet: Excel.Worksheet, area: Area, at: number): Excel.Range {
  return rangeOf(sheet, { ...area, column: area.column + at, rows: 1, columns: 1 });
}

async function widthsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area
): Promise<number[] | null> {
  const used = sheet.getUsedRangeOrNullObject(false);
  await context.sync();
  if (!used.isNullObject || area.columns > mostWidened) return null;
  const formats = Array.from({ length: area.columns }, (_, at) => {
    const { format } = columnOf(sheet, area, at);
    format.load("columnWidth");
    return format;
  });
  await context.sync();
  return formats.map(({ columnWidth }) => columnWidth);
}

/** Looks at what stands where a block would go at the selected cell. */
export async function lookAtSelection(
  context: Excel.RequestContext,
  grid: Block,
  id: string
): Promise<Target> {
  const first = context.workbook.getActiveCell();
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  first.load("rowIndex,columnIndex");
  sheet.load("id,name");
  sheet.protection.load("protected");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = first;
  const placement = { id, row, column, ownSheet: false, gap: 0 };
  const area = resultArea(grid, placement);
  checkSize(area);
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true);
  const touched = rangeOf(sheet, area).getUsedRangeOrNullObject(false);
  used.load("address");
  await context.sync();
  const { others } = await lookAround(context, { sheetId: sheet.id, area }, id);
  if (others.some((other) => overlap(other, area))) fail("excelNoRoom", { sheet: sheet.name });
  const address = used.isNullObject ? null : used.address.split("!").at(-1)!;
  const merged = await mergedIn(context, rangeOf(sheet, area));
  const hidden = await hiddenLines(context, () => rangeOf(sheet, area), area);
  const obstacles: Obstacles = {
    ...{ sheet: sheet.name, address, merged: merged.map((one) => one.address) },
    ...{ hiddenRows: hidden.rows.size, hiddenColumns: hidden.columns.size },
  };
  const isFree = address === null && !merged.length && hidden.rows.size + hidden.columns.size === 0;
  return {
    ...{ sheet: sheet.name, sheetId: sheet.id, placement, area },
    ...{ isProtected: sheet.protection.protected, obstacles: isFree ? null : obstacles },
    isTouched: !touched.isNullObject,
    widths: await widthsOf(context, sheet, area),
  };
}
