import { FormulaFault } from "./tokens";

/** What stands in the brackets behind a table's name, or alone in the table's own cells. */
export interface StructuredPart {
  /** Parts of the table, such as "#Totals"; none are the data. */
  readonly items: readonly string[];
  /** Only the formula's own row: "@", or "#This Row". */
  readonly ownRow: boolean;
  /** The first column; undefined for all. */
  readonly first?: string;
  /** The last of several columns. */
  readonly last?: string;
}

const itemNames = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];
const unescape = (name: string): string => name.replace(/'(.)/gs, "$1");
const escape = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** The brackets of a list, such as "[#Totals],[n]:[m]", with what stands before each. */
function brackets(list: string): { before: string; inside: string }[] {
  const found: { before: string; inside: string }[] = [];
  const one = /\s*([,:]?)\s*\[((?:'.|[^'[\]])*)\]/gsy;
  let end = 0;
  for (let match = one.exec(list); match; match = one.exec(list)) {
    found.push({ before: match[1] ?? "", inside: match[2] ?? "" });
    end = one.lastIndex;
  }
  if (list.slice(end).trim() !== "") throw new FormulaFault(`"${list}" names no columns`);
  return found;
}

function itemOf(text: string): string | undefined {
  if (text.toUpperCase() === "#REF!") return undefined;
  const item = itemNames.find((name) => name.toLowerCase() === text.trim().toLowerCase());
  if (text.startsWith("#") && !item) throw new FormulaFault(`"${text}" is no part of a table`);
  return item;
}

/** Reads a text such as "[n]", "[@n]", "[#Totals]" or "[[#Headers],[n]:[m]]". */
export function parseStructured(text: string): StructuredPart {
  let inside = text.slice(1, -1);
  const items: string[] = [];
  let ownRow = false;
  const columns: string[] = [];
  if (inside.startsWith("@")) {
    ownRow = true;
    inside = inside.slice(1);
  }
  if (!inside.trim().startsWith("[")) {
    const item = ownRow ? undefined : itemOf(inside);
    if (item) items.push(item);
    else if (inside !== "") columns.push(unescape(inside));
  } else {
    for (const [index, { before, inside: name }] of brackets(inside).entries()) {
      const item = itemOf(name);
      const isRange = before === ":";
      if ((index === 0) !== (before === "") || (isRange && columns.length !== 1))
        throw new FormulaFault(`"${text}" names no columns`);
      if (item && columns.length > 0) throw new FormulaFault(`"${text}" names no columns`);
      if (item) items.push(item);
      else if (columns.length > 0 && !isRange) throw new FormulaFault(`"${text}" is too long`);
      else columns.push(unescape(name));
    }
  }
  const others = items.filter((item) => item !== "#This Row");
  if (others.length < items.length) ownRow = true;
  if (ownRow && others.length > 0) throw new FormulaFault(`"${text}" names rows twice`);
  const [first, last] = columns;
  return {
    items: others,
    ownRow,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** Signs with which a column's name stands in brackets of its own. */
const special = /[\s,:.[\]#'"{}$^&*+=\-<>/@()!%;|~`?\\]/;

/** The text that stands in the brackets behind a table's name, as Excel writes it. */
export function writeStructured({ items, ownRow, first, last }: StructuredPart): string {
  const one = (name: string) => (name === "#REF!" ? "#REF!" : escape(name));
  const columns =
    first === undefined
      ? ""
      : last === undefined
        ? `[${one(first)}]`
        : `[${one(first)}]:[${one(last)}]`;
  if (ownRow) {
    if (first === undefined) return "[@]";
    return last === undefined && !special.test(first) ? `[@${first}]` : `[@${columns}]`;
  }
  if (items.length === 0) {
    if (first === undefined) return "[]";
    const isPlain =
      last === undefined && (first === "#REF!" || !special.test(first.replaceAll(" ", "")));
    return isPlain ? `[${one(first)}]` : `[${columns}]`;
  }
  if (items.length === 1 && first === undefined) return `[${items[0]}]`;
  return `[${[...items.map((item) => `[${item}]`), ...(columns ? [columns] : [])].join(",")}]`;
}
