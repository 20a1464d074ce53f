import { formatRect, parseRect, quoteSheetName, splitSheet, type Rect } from "./address";
import { checkNameFormula } from "./readable-formula";
import { ExcelError } from "./excel-error";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A defined name; its formula starts with "=" and follows inserted and deleted cells. */
export interface NamedItem {
  readonly id: string;
  readonly name: string;
  /** The sheet the name belongs to; undefined for the whole workbook. */
  readonly scope: Sheet | undefined;
  formula: string;
  comment: string;
  visible: boolean;
}

const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** Whether Excel takes a text for a name: one that cannot be read as cells, neither as "A1" nor as "R1C1". */
export function isName(text: string): boolean {
  const looksLikeCell = parseRect(text) !== undefined || /^(?=[RC])(R\d*)?(C\d*)?$/i.test(text);
  const isTruth = /^(?:true|false)$/i.test(text);
  return valid.test(text) && text.length <= 255 && !looksLikeCell && !isTruth;
}

/** Defines a name for a formula, a constant or an address. */
export function addName(
  workbook: Workbook,
  scope: Sheet | undefined,
  name: string,
  formula: string,
  comment = ""
): NamedItem {
  if (!isName(name)) throw new ExcelError("InvalidArgument");
  const isTable = workbook.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (isTable || findName(workbook, scope, name)) throw new ExcelError("ItemAlreadyExists");
  checkNameFormula(formula);
  const item: NamedItem = {
    id: name,
    name,
    scope,
    formula: formula.startsWith("=") ? formula : `=${formula}`,
    comment,
    visible: true,
  };
  workbook.names.push(item);
  workbook.emit({ kind: "names" });
  return item;
}

/** The formula that refers to a block from anywhere. */
export const referenceTo = (sheet: Sheet, rect: Rect): string =>
  `=${quoteSheetName(sheet.name)}!${formatRect(rect, true)}`;

/** A name of the workbook, or of one sheet, in any case. */
export function findName(
  workbook: Workbook,
  scope: Sheet | undefined,
  name: string
): NamedItem | undefined {
  return workbook.names.find(
    (item) => item.scope === scope && item.name.toLowerCase() === name.toLowerCase()
  );
}

export function deleteName(workbook: Workbook, item: NamedItem): void {
  const at = workbook.names.indexOf(item);
  if (at < 0) throw new ExcelError("ItemNotFound");
  workbook.names.splice(at, 1);
  workbook.emit({ kind: "names" });
}

/** The block a name refers to; undefined for constants, formulas and lost references. */
export function namedRange(
  workbook: Workbook,
  item: NamedItem
): { sheet: Sheet; rect: Rect } | undefined {
  const { sheet: name, rest } = splitSheet(item.formula.slice(1));
  const sheet = name === undefined ? item.scope : workbook.findSheet(name);
  const rect = parseRect(rest);
  return sheet && rect ? { sheet, rect } : undefined;
}

/** The constants of a name that stands for an array, row by row, such as `={1,2;"a",TRUE}`. */
export function nameArray({ formula }: NamedItem): (number | string | boolean)[][] | undefined {
  const [, body] = /^=\s*\{(.*)\}\s*$/s.exec(formula) ?? [];
  if (body === undefined) return undefined;
  const rows: (number | string | boolean)[][] = [[]];
  const part = /\s*("(?:[^"]|"")*"|[^,;"]+)\s*([,;]|$)/gy;
  for (let found = part.exec(body); found; found = part.exec(body)) {
    rows.at(-1)?.push(constant((found[1] ?? "").trim()));
    if (found[2] === ";") rows.push([]);
    if (found[2] === "") break;
  }
  const isWhole = rows.every(({ length }) => length > 0 && length === rows[0]?.length);
  return isWhole ? rows : undefined;
}

function constant(text: string): number | string | boolean {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Excel's type and value of a name. */
export function nameValue(workbook: Workbook, item: NamedItem): { type: string; value: unknown } {
  const body = item.formula.slice(1);
  if (namedRange(workbook, item)) return { type: "Range", value: body };
  if (nameArray(item)) return { type: "Array", value: body };
  if (body.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (/^".*"$/s.test(body))
    return { type: "String", value: body.slice(1, -1).replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(body))
    return { type: "Boolean", value: body.toUpperCase() === "TRUE" };
  if (body !== "" && Number.isFinite(Number(body))) return { type: "Double", value: Number(body) };
  return { type: "String", value: body };
}
