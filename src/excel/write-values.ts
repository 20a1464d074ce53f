import type { Area, CellValue } from "../sheet/sheet-plan";

/** Well under the limit of 5 MB, which also counts what the request itself needs. */
const blockBytes = 1_500_000;

/** Rows that go to Excel in one request. */
export interface Block {
  readonly area: Area;
  readonly values: (string | number | null)[][];
}

/** Cuts values into blocks by their measured size, so that no request exceeds what Excel takes. */
export function* blocksOf(area: Area, rows: readonly CellValue[][]): Generator<Block> {
  let values: (string | number | null)[][] = [];
  let bytes = 0;
  let start = 0;
  for (const row of rows) {
    const input = row.map(cellInput);
    const size = sizeOf(input);
    if (values.length && bytes + size > blockBytes) {
      yield block(area, start, values);
      start += values.length;
      values = [];
      bytes = 0;
    }
    values.push(input);
    bytes += size;
  }
  if (values.length) yield block(area, start, values);
}

function block(area: Area, start: number, values: Block["values"]): Block {
  return { area: { ...area, row: area.row + start, rows: values.length }, values };
}

/** Words that Excel takes for truth values, in the languages of our users. */
const truthValues = /^(true|false|истина|ложь)$/i;

/**
 * What is handed to Excel for a cell. Text gets a leading apostrophe, which Excel takes off: else
 * "=1+1" would become a formula, "1-6" a date and "00123" a number. Only text that begins with a
 * letter and has no digit can be none of these and is written as it is.
 */
export function cellInput(value: CellValue): string | number | null {
  if (typeof value !== "string" || value === "") return value;
  const plain = /^\p{L}\P{Nd}*$/u.test(value) && !truthValues.test(value);
  return plain ? value : `'${value}`;
}

const encoder = new TextEncoder();

function sizeOf(row: readonly (string | number | null)[]): number {
  return encoder.encode(JSON.stringify(row)).length + 1;
}
