import { BooleanNumber, CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { errorOf, type CellValue } from "../workbook/cell-value";
import { parseNumber, textFormat } from "../workbook/number-format";
import type { Sheet } from "../workbook/sheet";

/** A cell's content for Univer, with its type said, so that Univer guesses nothing. */
export function toUniverCell(sheet: Sheet, row: number, column: number): ICellData {
  const value = sheet.cells.value(row, column);
  const f = sheet.cells.formula(row, column) ?? null;
  if (value === null) return { v: null, t: null, f, p: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, f, p: null };
  if (typeof value === "boolean")
    return {
      v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      t: CellValueType.BOOLEAN,
      f,
      p: null,
    };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING, f, p: null };
  const forced =
    sheet.cells.isQuoted(row, column) ||
    sheet.numberFormat(row, column) === textFormat ||
    parseNumber(value) !== undefined;
  return { v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING, f, p: null };
}

/** A cell's value as Univer holds it. */
export function fromUniverCell(given: Nullable<Nullable<ICellData>>): {
  value: CellValue;
  formula?: string;
  quoted: boolean;
} {
  const cell = given || undefined;
  if (!cell) return { value: null, quoted: false };
  const text = cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const quoted = cell.t === CellValueType.FORCE_STRING;
  const formula =
    cell.f === null || cell.f === undefined || cell.f === "" ? {} : { formula: cell.f };
  const raw = text ?? cell.v ?? null;
  let value: CellValue = raw;
  if (cell.t === CellValueType.BOOLEAN) value = Number(raw) === 1;
  else if (raw === "") value = null;
  else if (
    cell.t === CellValueType.NUMBER &&
    typeof raw === "string" &&
    Number.isFinite(Number(raw))
  )
    value = Number(raw);
  else if (typeof raw === "string" && !quoted) value = errorOf(raw) ?? raw;
  return { value, quoted, ...formula };
}
