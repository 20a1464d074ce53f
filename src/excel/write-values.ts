import type { Area, CellValue, Rows } from "../sheet/sheet-plan";

/** Well under the limit of 5 MB, which also counts what the request itself needs. */
const blockBytes = 1_500_000;

/** A cell as it is handed to Excel. */
export type CellInput = string | number | null;

/** Rows that go to Excel in one request. */
export interface ValuesPart {
  readonly area: Area;
  readonly values: CellInput[][];
}

/**
 * Cuts values into blocks by their measured size, so that no request exceeds what Excel takes.
 * @param inputOf how a text is handed over: as data, or as what a place holds
 */
export function* blocksOf(
  area: Area,
  rows: Rows,
  inputOf: typeof cellInput = cellInput
): Generator<ValuesPart> {
  let values: CellInput[][] = [];
  let bytes = 0;
  let start = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at)!;
    const input = new Array<CellInput>(row.length);
    // Brackets and commas.
    let size = row.length + 2;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] ?? null;
      if (typeof cell === "string") {
        const text = textInput(cell, inputOf);
        input[column] = text.input;
        size += text.bytes;
      } else {
        input[column] = cell;
        size += cell === null ? 4 : numberBytes;
      }
    }
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

function block(area: Area, start: number, values: ValuesPart["values"]): ValuesPart {
  return { area: { ...area, row: area.row + start, rows: values.length }, values };
}

/** As many as a figure of the country takes, with room to spare. */
const numberBytes = 12;

interface TextInput {
  readonly input: string;
  readonly bytes: number;
}

/** Labels come again in each row: looking at them once is enough. */
const known = new Map<string, TextInput>();
const knownLimit = 20_000;

function textInput(text: string, inputOf: typeof cellInput): TextInput {
  const found = known.get(text);
  if (found && inputOf === cellInput) return found;
  const input = inputOf(text) as string;
  const made = { input, bytes: encoder.encode(JSON.stringify(input)).length };
  if (inputOf !== cellInput) return made;
  if (known.size >= knownLimit) known.clear();
  known.set(text, made);
  return made;
}

/** Words that Excel takes for truth values, in the languages of our users. */
const truthValues = /^(true|false|истина|ложь)$/i;

/**
 * What is handed to Excel for a cell. Text gets a leading apostrophe, which Excel takes off: else
 * "=1+1" would become a formula, "1-6" a date and "00123" a number. Only text that begins with a
 * letter and has no digit can be none of these and is written as it is.
 */
export function cellInput(value: CellValue): CellInput {
  if (typeof value !== "string" || value === "") return value;
  const plain = /^\p{L}\P{Nd}*$/u.test(value) && !truthValues.test(value);
  return plain ? value : `'${value}`;
}

/**
 * What is handed to Excel for a cell of a place, where text that begins with "=" is a formula and
 * text that only looks so carries its apostrophe already.
 */
export function placeInput(value: CellValue): CellInput {
  return typeof value === "string" && /^'?=/.test(value) ? value : cellInput(value);
}

const encoder = new TextEncoder();
