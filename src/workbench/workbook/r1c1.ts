import { columnIndex, columnLetters, sheetColumns, sheetRows } from "./address";
import { ExcelError } from "./excel-error";
import { replaceReferences } from "./shift-formula";

const a1End = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;
const index = String.raw`(?:\d+|\[-?\d+\])?`;
const end = `[Rr]${index}[Cc]${index}|[Rr]${index}|[Cc]${index}`;
// As in formulas of the other kind: texts, sheet prefixes, references, names and what stands in brackets.
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?((?:${end})(?::(?:${end}))?)(?![\p{L}\p{N}_(!.\[])|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*`,
  "gu"
);
const r1c1End = new RegExp(`^(?:[Rr](${index}))?(?:[Cc](${index}))?$`);

/** A formula in which places are counted from its cell: "=A1+$B$2" in B2 is "=R[-1]C[-1]+R2C2". */
export function toR1C1(formula: string, row: number, column: number): string {
  const one = (place: string): string => {
    const [, first, letters = "", second, number = ""] = a1End.exec(place) ?? [];
    const across = letters && `C${relative(columnIndex(letters), column, first)}`;
    const down = number && `R${relative(Number(number) - 1, row, letters ? second : first)}`;
    return down + across;
  };
  return replaceReferences(formula, ({ whole, cells }) => {
    const [first = "", second] = cells.split(":").map(one);
    const isLine = /^\$?[A-Za-z]+:|^\$?\d+:/.test(cells);
    // A single row or column is written once.
    const text =
      second === undefined || (isLine && first === second) ? first : `${first}:${second}`;
    return whole.slice(0, whole.length - cells.length) + text;
  });
}

const relative = (at: number, from: number, mark: string | undefined): string =>
  mark === "$" ? String(at + 1) : at === from ? "" : `[${at - from}]`;

/** The same formula with the cells' addresses; what leaves the sheet comes in at its other side, as in Excel. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    token,
    (whole: string, prefix: string | undefined, places: string | undefined, at: number) => {
      if (places === undefined) {
        // Here "A1" is no reference, and no name can be called so.
        const isFunction = formula[at + whole.length] === "(";
        if (!isFunction && /^[A-Za-z]{1,3}\d{1,7}$/.test(whole))
          throw new ExcelError("InvalidArgument");
        return whole;
      }
      const ends = places.split(":").map((place) => toA1(place, row, column));
      const isLine = ends.every((place) => /^\$?(?:[A-Z]+|\d+)$/.test(place));
      const [first = "", second = isLine ? first : undefined] = ends;
      return `${prefix ?? ""}${second === undefined ? first : `${first}:${second}`}`;
    }
  );
}

function toA1(place: string, row: number, column: number): string {
  const [, down, across] = r1c1End.exec(place) ?? [];
  const letters = across === undefined ? "" : absolute(across, column, sheetColumns);
  const number = down === undefined ? "" : absolute(down, row, sheetRows);
  const columnText = letters && markOf(across) + columnLetters(Number(letters));
  return columnText + (number && `${markOf(down)}${Number(number) + 1}`);
}

const markOf = (given: string | undefined): string => (/^\d/.test(given ?? "") ? "$" : "");

/** A place from zero, as text, so that a row or column that is not named stays empty. */
function absolute(given: string, from: number, size: number): string {
  if (!/^\d/.test(given)) return String((from + Number(given.slice(1, -1)) + size) % size);
  const at = Number(given) - 1;
  if (at < 0 || at >= size) throw new ExcelError("InvalidArgument");
  return String(at);
}
