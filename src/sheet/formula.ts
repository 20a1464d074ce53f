import type { Area, CellValue } from "./sheet-plan";

/** The labels of a row, and the headings of a column: what a cell is called, wherever it stands. */
export type RowKey = readonly CellValue[];
export type ColumnKey = readonly CellValue[];

/**
 * What a cell computes out of others. Cells are named by what they are called, never by where they
 * stand: a person may have sorted, moved or inserted meanwhile.
 */
export type Formula =
  | {
      readonly is: "at";
      readonly block: string;
      readonly row: RowKey;
      readonly column: ColumnKey;
    }
  /** Side by side: the figures of a row, or a column over all rows. */
  | {
      readonly is: "along";
      readonly block: string;
      readonly row: RowKey | "all";
      readonly column: ColumnKey | "figures";
    }
  | { readonly is: "value"; readonly value: number | string }
  | { readonly is: "call"; readonly name: FunctionName; readonly of: readonly Formula[] }
  | { readonly is: "sign"; readonly sign: Sign; readonly of: readonly [Formula, Formula] };

export type FunctionName =
  "SUM" | "IF" | "AND" | "OR" | "ISNUMBER" | "COUNT" | "RANK" | "ROUND" | "ABS";

export type Sign = "+" | "-" | "*" | "/" | "=" | "<>" | "<" | ">" | "<=" | ">=" | "&";

/** A cell that computes. */
export interface FormulaCell {
  readonly formula: Formula;
  /** What stands there where a cell that it needs is gone; nothing where absent. */
  readonly else?: CellValue;
}

/** Cells of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Where cells stand now; null where one that is named is gone. */
export interface CellFinder {
  at(block: string, row: RowKey, column: ColumnKey): SheetArea | null;
  along(block: string, row: RowKey | "all", column: ColumnKey | "figures"): SheetArea[] | null;
}

/**
 * The text of a formula in a cell of a sheet, in Excel's own notation, the same in every locale;
 * null where a cell that it needs is gone. The only place where text of formulas is made.
 */
export function printFormula(formula: Formula, find: CellFinder, sheet: string): string | null {
  const text = printed(formula, find, sheet);
  return text === null ? null : `=${text}`;
}

/** Functions that take any number of areas. */
const takesMany: readonly FunctionName[] = ["SUM", "COUNT", "AND", "OR"];

function printed(
  formula: Formula,
  find: CellFinder,
  sheet: string,
  within?: FunctionName
): string | null {
  switch (formula.is) {
    case "value":
      return valueText(formula.value);
    case "at": {
      const found = find.at(formula.block, formula.row, formula.column);
      return found && addressText(found, sheet);
    }
    case "along": {
      const found = find.along(formula.block, formula.row, formula.column);
      if (!found?.length) return null;
      const text = found.map((area) => addressText(area, sheet)).join(",");
      return found.length === 1 || (within && takesMany.includes(within)) ? text : `(${text})`;
    }
    case "call": {
      const parts = formula.of.map((part) => printed(part, find, sheet, formula.name));
      return parts.includes(null) ? null : `${formula.name}(${parts.join(",")})`;
    }
    case "sign": {
      const texts = formula.of.map((part) => {
        const text = printed(part, find, sheet);
        return text !== null && part.is === "sign" ? `(${text})` : text;
      });
      return texts.includes(null) ? null : texts.join(formula.sign);
    }
  }
}

function valueText(value: number | string): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (!Number.isFinite(value)) throw new Error(`${value} cannot stand in a formula`);
  return String(value);
}

function addressText({ sheet: of, area }: SheetArea, sheet: string): string {
  const { row, column, rows, columns } = area;
  const first = columnLetters(column) + String(row + 1);
  const last = columnLetters(column + columns - 1) + String(row + rows);
  const address = first === last ? first : `${first}:${last}`;
  return of === sheet ? address : `${quotedSheet(of)}!${address}`;
}

/** Names that Excel itself writes without quotation marks; all others it quotes. */
const plainName = /^[\p{L}_][\p{L}\p{Nd}_.]*$/u;
const likeAddress = /^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i;

function quotedSheet(name: string): string {
  if (plainName.test(name) && !likeAddress.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** The letters of a column, counted from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Whether a cell holds a formula, in whatever way Excel writes it. */
export function sameFormula(found: CellValue | undefined, expected: string): boolean {
  return typeof found === "string" && bare(found) === bare(expected);
}

/**
 * Whether a formula computes the same out of cells, wherever these are: rows that come, go and are
 * sorted change the addresses of a formula that nobody has touched.
 */
export function isSameKind(found: string, expected: string): boolean {
  return skeleton(found) === skeleton(expected);
}

const references = /(?:[\p{L}\p{Nd}_.]+!)?(?:#REF!|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)/gu;

function skeleton(formula: string): string {
  const text = rewritten(formula, (part) => plain(part).replace(references, ""), "");
  // A range that a row of a person's divides is two of them.
  return text
    .replace(/\((,*)\)/g, "()")
    .replace(/,+(?=\))/g, "")
    .replaceAll("()", "");
}

/** Blanks, quotation marks of sheets and `$` may come and go without another meaning. */
function bare(formula: string): string {
  return rewritten(formula, plain, null);
}

const plain = (text: string) => text.replace(/[\s$]/g, "").toUpperCase();

/** Texts, and names of sheets in quotation marks: what stands in them is no part of the formula. */
const quotedParts = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/**
 * A formula with another text for all that stands in no quotation marks.
 * @param sheet what takes the place of a sheet's quoted name; null for the name itself
 */
function rewritten(
  formula: string,
  change: (text: string) => string,
  sheet: string | null
): string {
  const parts = formula.split(quotedParts).map((part, at) => {
    if (at % 2 === 0) return change(part);
    if (part.startsWith('"')) return part;
    return sheet ?? `${part.slice(1, -2).replaceAll("''", "'").toUpperCase()}!`;
  });
  return parts.join("");
}
