import {
  BooleanNumber,
  RANGE_TYPE,
  type IRange,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import * as univer from "@univerjs/sheets";
import type { Rect } from "../workbook/address";
import { sheetColumns, sheetRows } from "../workbook/address";
import { dressCopy } from "../workbook/copy-sheet";
import type { Deletions } from "../workbook/deletions";
import { hide } from "../workbook/hide";
import { shiftOf } from "../workbook/shift";
import { shiftCells } from "../workbook/shift-cells";
import { Sheet } from "../workbook/sheet";
import { activateSheet, deleteSheet, moveSheet, renameSheet } from "../workbook/sheets";
import type { Workbook } from "../workbook/workbook";
import { points } from "./ids";

/** What a pull works with. */
export interface PullContext {
  readonly workbook: Workbook;
  readonly univer: UniverWorkbook;
  readonly pullSheet: (sheet: Sheet) => void;
  readonly deletions: Deletions;
  /** Whether the person undoes something, or does it again. */
  readonly isUndoing: boolean;
  /** The sheet that the person has copied, while its copy comes. */
  readonly copied: Sheet | undefined;
}

interface Params {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
  readonly ranges?: IRange[];
  readonly name: string;
  readonly color?: string;
  readonly hidden: BooleanNumber;
  readonly index: number;
  readonly sheet: { id: string; name: string };
  readonly selections: { range: IRange }[];
  readonly from: { subUnitId: string };
  readonly to: { subUnitId: string };
  readonly columnData?: Record<number, unknown>;
  readonly showGridlines: BooleanNumber;
}

type PullOne = (params: Params, context: PullContext) => void;

const clamp = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(value, most) : most;
const rectOf = (range: IRange): Rect => {
  const row = range.startRow || 0;
  const column = range.startColumn || 0;
  const rows = clamp(range.endRow, sheetRows - 1) - row + 1;
  const columns = clamp(range.endColumn, sheetColumns - 1) - column + 1;
  return { row, column, rows: Math.max(1, rows), columns: Math.max(1, columns) };
};

const onSheet =
  (work: (sheet: Sheet, params: Params, context: PullContext) => void): PullOne =>
  (params, context) => {
    const sheet = context.workbook.findSheet(params.subUnitId);
    if (sheet) work(sheet, params, context);
  };

const freeze = (sheet: Sheet, book: UniverWorkbook): void => {
  const { xSplit, ySplit } = book.getSheetBySheetId(sheet.id)?.getFreeze() ?? {
    xSplit: 0,
    ySplit: 0,
  };
  sheet.frozen = xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : undefined;
};

const shift = (direction: "Down" | "Up" | "Right" | "Left"): PullOne =>
  onSheet((sheet, { range }, { workbook, univer: book, deletions, isUndoing }) => {
    const byRow = direction === "Down" || direction === "Up";
    const whole = byRow
      ? { ...rectOf(range), column: 0, columns: sheetColumns }
      : { ...rectOf(range), row: 0, rows: sheetRows };
    const change = shiftOf(whole, direction);
    const work = () => shiftCells(workbook, sheet, change, whole);
    if (!change.insert) deletions.remember(workbook, sheet, change, work);
    else if (isUndoing) deletions.undo(workbook, sheet, change, work);
    else work();
    // The grid moves its freeze line by a mutation of its own, before or after.
    freeze(sheet, book);
  });

const reread = onSheet((sheet, _params, { pullSheet }) => pullSheet(sheet));

const sizes = onSheet((sheet, { ranges, columnData }, { univer: book }) => {
  const worksheet = book.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  for (const range of ranges ?? []) {
    const rect = rectOf(range);
    for (
      let row = rect.row;
      range.rangeType !== RANGE_TYPE.COLUMN &&
      row < rect.row + Math.min(rect.rows, 5000) &&
      rect.rows < worksheet.getRowCount();
      row++
    )
      sheet.rowHeights.set(row, points(worksheet.getRowHeight(row)));
    for (
      let column = rect.column;
      column < rect.column + rect.columns && rect.columns < worksheet.getColumnCount();
      column++
    )
      sheet.columnWidths.set(column, points(worksheet.getColumnWidth(column)));
  }
  for (const column of Object.keys(columnData ?? {}))
    sheet.columnWidths.set(Number(column), points(worksheet.getColumnWidth(Number(column))));
});

const pullHidden = (axis: "row" | "column", hidden: boolean): PullOne =>
  onSheet((sheet, { ranges }) => {
    for (const range of ranges ?? []) hide(sheet, rectOf(range), axis, hidden);
  });

const pullMerges = onSheet((sheet, _params, { univer: book }) => {
  sheet.merges = (book.getSheetBySheetId(sheet.id)?.getMergeData() ?? []).map(rectOf);
});

const order: PullOne = ({ subUnitId }, { workbook, univer: book }) => {
  const at = book.getSheetOrders().indexOf(subUnitId);
  const sheet = workbook.findSheet(subUnitId);
  if (sheet && at >= 0 && workbook.sheets.indexOf(sheet) !== at) moveSheet(workbook, sheet, at);
};

const insertSheet: PullOne = ({ index, sheet: added }, { workbook, pullSheet, copied }) => {
  const sheet = new Sheet(added.id, added.name, workbook.styles);
  workbook.sheets.splice(index, 0, sheet);
  workbook.emit({ kind: "sheet-added", sheet: sheet.id });
  pullSheet(sheet);
  // What hangs on the cells and the sheet, the grid does not know.
  if (copied) workbook.by("test", () => dressCopy(workbook, copied, sheet));
};

/** What a person does to the sheets, by Univer's mutation. */
export const structuralPulls: Readonly<Record<string, PullOne | undefined>> = {
  [univer.InsertRowMutation.id]: shift("Down"),
  [univer.RemoveRowMutation.id]: shift("Up"),
  [univer.InsertColMutation.id]: shift("Right"),
  [univer.RemoveColMutation.id]: shift("Left"),
  [univer.MoveRowsMutation.id]: reread,
  [univer.MoveColsMutation.id]: reread,
  [univer.ReorderRangeMutation.id]: reread,
  [univer.MoveRangeMutation.id]: ({ from, to }, { workbook, pullSheet }) => {
    for (const id of new Set([from.subUnitId, to.subUnitId])) {
      const sheet = workbook.findSheet(id);
      if (sheet) pullSheet(sheet);
    }
  },
  [univer.SetWorksheetColWidthMutation.id]: sizes,
  [univer.SetWorksheetRowHeightMutation.id]: sizes,
  [univer.SetColHiddenMutation.id]: pullHidden("column", true),
  [univer.SetColVisibleMutation.id]: pullHidden("column", false),
  [univer.SetRowHiddenMutation.id]: pullHidden("row", true),
  [univer.SetRowVisibleMutation.id]: pullHidden("row", false),
  [univer.AddWorksheetMergeMutation.id]: pullMerges,
  [univer.RemoveWorksheetMergeMutation.id]: pullMerges,
  [univer.SetFrozenMutation.id]: onSheet((sheet, _params, { univer: book }) => freeze(sheet, book)),
  [univer.ToggleGridlinesMutation.id]: onSheet(
    (sheet, { showGridlines }) => void (sheet.showGridlines = showGridlines === BooleanNumber.TRUE)
  ),
  [univer.SetWorksheetNameMutation.id]: onSheet((sheet, { name }, { workbook }) => {
    if (sheet.name !== name) renameSheet(workbook, sheet, name);
  }),
  [univer.SetTabColorMutation.id]: onSheet(
    (sheet, { color }) => void (sheet.tabColor = color ?? "")
  ),
  [univer.SetWorksheetHideMutation.id]: onSheet(
    (sheet, { hidden }) =>
      void (sheet.visibility = hidden === BooleanNumber.TRUE ? "Hidden" : "Visible")
  ),
  [univer.SetWorksheetOrderMutation.id]: order,
  [univer.InsertSheetMutation.id]: insertSheet,
  [univer.RemoveSheetMutation.id]: onSheet((sheet, _params, { workbook }) =>
    deleteSheet(workbook, sheet)
  ),
  [univer.SetWorksheetActiveOperation.id]: onSheet((sheet, _params, { workbook }) =>
    activateSheet(workbook, sheet)
  ),
  [univer.SetSelectionsOperation.id]: onSheet((sheet, { selections }, { workbook }) => {
    const range = selections.at(-1)?.range;
    if (!range) return;
    const rect = rectOf(range);
    const same = JSON.stringify(rect) === JSON.stringify(sheet.selection);
    sheet.selection = rect;
    if (!same) workbook.emit({ kind: "selection", sheet: sheet.id });
  }),
};
