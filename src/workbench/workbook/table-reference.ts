import { parseStructured, type StructuredPart } from "../formula/structured";
import { formatRect, quoteSheetName, type Rect } from "./address";
import { ExcelError } from "./excel-error";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** The place of a formula's cell. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Blocks of a table's parts. */
export const tableParts = {
  header(table: Table): Rect {
    if (!table.showHeaders) throw new ExcelError("ItemNotFound");
    return { ...table.rect, rows: 1 };
  },
  body(table: Table): Rect {
    const top = table.showHeaders ? 1 : 0;
    return {
      ...table.rect,
      row: table.rect.row + top,
      rows: table.rect.rows - top - (table.showTotals ? 1 : 0),
    };
  },
  totals(table: Table): Rect {
    if (!table.showTotals) throw new ExcelError("ItemNotFound");
    return { ...table.rect, row: table.rect.row + table.rect.rows - 1, rows: 1 };
  },
};

/** Whether a formula stands in a table. */
export function isInTable({ sheet, rect }: Table, place: FormulaPlace | undefined): boolean {
  return (
    place?.sheet === sheet &&
    place.row >= rect.row &&
    place.row < rect.row + rect.rows &&
    place.column >= rect.column &&
    place.column < rect.column + rect.columns
  );
}

/** The table that a reference means: the one that it names, or the one around the formula's cell. */
export function tableOf(
  workbook: Workbook,
  name: string,
  place: FormulaPlace | undefined
): Table | undefined {
  const lower = name.toLowerCase();
  if (name !== "") return workbook.tables.find((table) => table.name.toLowerCase() === lower);
  return workbook.tables.find((table) => isInTable(table, place));
}

/** The cells that a reference to a table means, or the error that it gives; undefined where it names no column of it. */
export function tableCells(
  table: Table,
  { items, ownRow, first, last }: StructuredPart,
  place: FormulaPlace | undefined
): Rect | "#REF!" | "#VALUE!" | undefined {
  if (first === "#REF!" || last === "#REF!") return "#REF!";
  const find = (name: string) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  const from = first === undefined ? 0 : find(first);
  const to =
    last === undefined ? (first === undefined ? table.columns.length - 1 : from) : find(last);
  if (from < 0 || to < 0) return undefined;
  const column = table.rect.column + Math.min(from, to);
  const columns = Math.abs(to - from) + 1;
  const body = tableParts.body(table);
  if (ownRow) {
    const isInside =
      place?.sheet === table.sheet && place.row >= body.row && place.row < body.row + body.rows;
    return isInside ? { row: place.row, rows: 1, column, columns } : "#VALUE!";
  }
  const wanted = new Set(items.length === 0 ? ["#Data"] : items);
  if (wanted.has("#All")) return { ...table.rect, column, columns };
  const parts: Rect[] = [];
  if (wanted.has("#Headers") && table.showHeaders) parts.push(tableParts.header(table));
  if (wanted.has("#Data")) parts.push(body);
  if (wanted.has("#Totals") && table.showTotals) parts.push(tableParts.totals(table));
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return parts[0] && rows > 0 ? { row: parts[0].row, rows, column, columns } : "#REF!";
}

/** What stands for a reference to a table once it is only cells. */
export function cellsInstead(table: Table, place: FormulaPlace | undefined, text: string): string {
  const part = parseStructured(text === "" ? "[]" : text);
  const found = tableCells(table, part, place);
  if (found === undefined || typeof found === "string") return found ?? "#REF!";
  const cells = formatRect(found, true);
  const isOwnRow = part.ownRow ? cells.replace(/\$(?=\d)/g, "") : cells;
  return `${quoteSheetName(table.sheet.name)}!${isOwnRow}`;
}
