import type { FormulaNode } from "../formula/node";
import { someNode } from "../formula/node";
import { parseFormula } from "../formula/parse-formula";
import { parseStructured } from "../formula/structured";
import { FormulaFault, tokensOf } from "../formula/tokens";
import {
  around,
  formatRect,
  intersect,
  parseRect,
  quoteSheetName,
  splitSheet,
  type Rect,
} from "./address";
import { isPlainArray, isPlainNumber, numberOf } from "./engine-number";
import { ExcelError } from "./excel-error";
import { findName, namedRange, type NamedItem } from "./named-item";
import type { Sheet } from "./sheet";
import { tableCells, tableOf, type FormulaPlace } from "./table-reference";
import type { Workbook } from "./workbook";

/** Functions that take any number of references, so that several areas in parentheses are several arguments. */
const takesMany = new Set(
  "SUM COUNT COUNTA AVERAGE AVERAGEA MAX MIN MAXA MINA PRODUCT AND OR XOR MEDIAN SUMSQ STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP GCD LCM GEOMEAN HARMEAN CONCAT".split(
    " "
  )
);
/** Functions that look at the values of a reference and not at its place. */
const takesValues = new Set([
  "LARGE",
  "SMALL",
  "PERCENTILE",
  "PERCENTILE.INC",
  "QUARTILE",
  "QUARTILE.INC",
]);
const prefix = /^_XLFN\.(?:_XLWS\.)?/i;

const refuse = (what: string): ExcelError =>
  new ExcelError("NotImplemented", `The workbench does not calculate ${what}.`);

interface Place {
  readonly sheet: Sheet | undefined;
  readonly rect: Rect;
}

/**
 * Says a formula to the engine, which knows fewer ways of writing than Excel: references to tables become those to cells,
 * common cells and several areas are worked out, and signs in front are written as the engine takes them.
 */
export class EngineWriter {
  /** Names that LET and LAMBDA give, and those that are being said already. */
  private readonly bound = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly place: FormulaPlace | undefined,
    private readonly home: Sheet | undefined
  ) {}

  write(node: FormulaNode): string {
    switch (node.kind) {
      case "missing":
        return "";
      case "number":
        return numberOf(node.text);
      case "array":
        return tokensOf(node.text, 0)
          .map(({ kind, text }) => (kind === "number" ? String(Number(text)) : text))
          .join("");
      case "cells":
        return this.cells(node.sheet, node.text);
      case "name":
        return this.name(node.sheet, node.text);
      case "structured":
        return this.structured(node.table, node.text);
      case "call":
        return this.call(node.name.replace(prefix, ""), node.arguments);
      case "apply":
        return `${this.write(node.of)}(${node.arguments.map((each) => this.write(each)).join(",")})`;
      case "group":
        return `(${this.write(node.of)})`;
      case "prefix":
        return this.prefixed(node.sign, node.of);
      case "postfix":
        if (node.sign === "#") throw refuse(`the spilled range ${this.write(node.of)}#`);
        return `(${this.write(node.of)}/100)`;
      case "binary":
        return this.binary(node.sign, node.left, node.right);
      default:
        return node.text;
    }
  }

  private cells(sheet: string, text: string): string {
    if (sheet.toUpperCase() === "#REF!") return "#REF!";
    if (/[:[]/.test(sheet)) throw refuse(`references to other workbooks or to several sheets`);
    // A sheet that is not there is lost, as one that was deleted.
    if (sheet !== "" && !this.workbook.findSheet(splitSheet(sheet + text).sheet ?? ""))
      return "#REF!";
    return sheet + text;
  }

  private name(sheet: string, text: string): string {
    if (/[:[]/.test(sheet)) throw refuse(`references to other workbooks or to several sheets`);
    const home = sheet === "" ? this.home : this.workbook.findSheet(splitSheet(sheet).sheet ?? "");
    const item = this.bound.has(text.toLowerCase()) ? undefined : this.named(text, home);
    const cells = item && namedRange(this.workbook, item);
    if (cells) return reference(cells);
    if (item)
      return this.inside(
        text,
        () => `(${this.write(parseFormula(`=(${item.formula.slice(1)})`))})`
      );
    // The name of a table alone means its data.
    const table = sheet === "" ? tableOf(this.workbook, text, undefined) : undefined;
    return table ? this.structured(text, "[]") : sheet + text;
  }

  /** Does work in which a name means nothing of the workbook. */
  private inside(name: string, work: () => string): string {
    const lower = name.toLowerCase();
    if (this.bound.has(lower)) return work();
    this.bound.add(lower);
    try {
      return work();
    } finally {
      this.bound.delete(lower);
    }
  }

  private named(name: string, home = this.home): NamedItem | undefined {
    const own = home && findName(this.workbook, home, name);
    return own ?? findName(this.workbook, undefined, name);
  }

  private structured(name: string, text: string): string {
    const table = tableOf(this.workbook, name, this.place);
    if (!table) throw new FormulaFault(`there is no table "${name}"`);
    const found = tableCells(table, parseStructured(text), this.place);
    if (!found) throw new FormulaFault(`"${text}" is no column of ${table.name}`);
    return typeof found === "string" ? found : reference({ sheet: table.sheet, rect: found });
  }

  private call(name: string, given: readonly FormulaNode[]): string {
    const upper = name.toUpperCase();
    if (this.bound.has(name.toLowerCase())) throw refuse(`calls of ${name}, a function within`);
    if (upper === "LET" || upper === "LAMBDA") {
      const names = given.slice(0, -1).filter((_, at) => upper === "LAMBDA" || at % 2 === 0);
      const written = () =>
        `${name}(${given.map((each) => this.plainName(each, names)).join(",")})`;
      return names.reduce<() => string>(
        (work, each) => () => this.inside(each.kind === "name" ? each.text : "", work),
        written
      )();
    }
    const written = given.flatMap((each) => {
      const areas = this.areas(each);
      if (areas.length < 2) return [this.write(each)];
      if (takesMany.has(upper)) return areas.map((area) => this.write(area));
      if (takesValues.has(upper))
        return [`VSTACK(${areas.map((area) => `TOCOL(${this.write(area)},1)`).join(",")})`];
      throw refuse(`several areas in ${upper}`);
    });
    return `${name}(${written.join(",")})`;
  }

  private plainName(node: FormulaNode, names: readonly FormulaNode[]): string {
    return node.kind === "name" && names.includes(node) ? node.text : this.write(node);
  }

  /** The areas of a reference such as "(A1:A2,B1:B2)". */
  private areas(node: FormulaNode): readonly FormulaNode[] {
    if (node.kind === "group") {
      const inside = this.areas(node.of);
      return inside.length > 1 ? inside : [node];
    }
    if (node.kind !== "binary" || node.sign !== ",") return [node];
    return [...this.areas(node.left), ...this.areas(node.right)];
  }

  private prefixed(sign: string, of: FormulaNode): string {
    if (sign === "@") return this.single(of);
    if (sign === "+") return this.write(of);
    return of.kind === "number" ? `(-${numberOf(of.text)})` : `(0-${this.write(of)})`;
  }

  /** The one cell in the formula's row or column. */
  private single(of: FormulaNode): string {
    const found = this.where(of);
    if (!found) return this.write(of);
    const { sheet, rect } = found;
    if (rect.rows === 1 && rect.columns === 1) return reference(found);
    const { place } = this;
    if (!place) return "#VALUE!";
    const cell =
      rect.columns === 1
        ? intersect(rect, { ...rect, row: place.row, rows: 1 })
        : rect.rows === 1
          ? intersect(rect, { ...rect, column: place.column, columns: 1 })
          : undefined;
    return cell ? reference({ sheet, rect: cell }) : "#VALUE!";
  }

  private binary(sign: string, left: FormulaNode, right: FormulaNode): string {
    if (sign === ",") throw refuse("several areas outside of a function");
    if (sign !== " " && sign !== ":") return `(${this.write(left)}${sign}${this.write(right)})`;
    const [a, b] = [this.where(left), this.where(right)];
    if (!a || !b) {
      if (sign === ":") return `${this.write(left)}:${this.write(right)}`;
      throw refuse("common cells of references that are not written as cells");
    }
    if (a.sheet !== (b.sheet ?? a.sheet)) return "#VALUE!";
    if (sign === ":") return reference({ sheet: a.sheet, rect: around(a.rect, b.rect) });
    const common = intersect(a.rect, b.rect);
    return common ? reference({ sheet: a.sheet, rect: common }) : "#NULL!";
  }

  /** The cells that a part means, where they can be told without calculating. */
  private where(node: FormulaNode): Place | undefined {
    if (node.kind === "group") return this.where(node.of);
    if (node.kind === "structured") {
      const text = this.structured(node.table, node.text);
      return text.startsWith("#") ? undefined : this.workbook.resolve(text);
    }
    if (node.kind === "cells") {
      const rect = parseRect(node.text);
      if (!rect || node.sheet.toUpperCase() === "#REF!") return undefined;
      return node.sheet === ""
        ? { sheet: this.home, rect }
        : this.workbook.resolve(node.sheet + node.text);
    }
    if (node.kind !== "name") return undefined;
    const item = this.named(node.text);
    return item && namedRange(this.workbook, item);
  }
}

const reference = ({ sheet, rect }: Place): string =>
  `${sheet ? `${quoteSheetName(sheet.name)}!` : ""}${formatRect(rect, true)}`;

/** Whether a part is one that the engine does not take as Excel writes it. */
function isForeign(node: FormulaNode): boolean {
  if (node.kind === "number") return !isPlainNumber(node.text);
  if (node.kind === "array") return !isPlainArray(node.text);
  if (node.kind === "name") return !/^(true|false)$/i.test(node.text);
  if (node.kind === "structured" || node.kind === "postfix" || node.kind === "apply") return true;
  if (node.kind === "prefix") return node.of.kind !== "number" || node.sign !== "-";
  if (node.kind === "call") return prefix.test(node.name) || node.name.toUpperCase() === "LAMBDA";
  if (node.kind === "cells") return node.sheet !== "";
  return node.kind === "binary" && [" ", ",", ":"].includes(node.sign);
}

const plain = new WeakMap<FormulaNode, boolean>();

/** The formula as the engine takes it; throws where the formula means nothing at its place or cannot be calculated. */
export function engineFormula(
  workbook: Workbook,
  formula: string,
  place: FormulaPlace | undefined,
  home: Sheet | undefined = place?.sheet
): string {
  const node = parseFormula(formula);
  let isPlain = plain.get(node);
  if (isPlain === undefined) plain.set(node, (isPlain = !someNode(node, isForeign)));
  if (isPlain) return formula;
  // A function that is not called is no value.
  if (node.kind === "call" && node.name.toUpperCase().replace(/^_XLFN\./, "") === "LAMBDA")
    return "=#CALC!";
  return `=${new EngineWriter(workbook, place, home).write(node)}`;
}

/** What the engine shows for a formula that lost what it names. */
export function calculableFormula(
  workbook: Workbook,
  formula: string,
  place: FormulaPlace | undefined,
  home?: Sheet
): string {
  try {
    return engineFormula(workbook, formula, place, home ?? place?.sheet);
  } catch (error) {
    if (error instanceof FormulaFault || error instanceof ExcelError) return "=#REF!";
    throw error;
  }
}
