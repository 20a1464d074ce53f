import { argumentCounts } from "./argument-counts";
import type { FormulaNode } from "./node";
import { FormulaFault, tokensOf, type Token } from "./tokens";

/** Signs between two values, the weakest first. */
const binary: readonly (readonly string[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const longest = 8192;
const deepest = 64;
const known = new Map<string, FormulaNode | FormulaFault>();
const mostKnown = 5000;

/** The tree of a formula; throws where Excel would refuse the formula. */
export function parseFormula(formula: string): FormulaNode {
  let parsed = known.get(formula);
  if (parsed === undefined) {
    parsed = parseAnew(formula);
    if (known.size >= mostKnown) known.clear();
    known.set(formula, parsed);
  }
  if (parsed instanceof FormulaFault) throw parsed;
  return parsed;
}

function parseAnew(formula: string): FormulaNode | FormulaFault {
  try {
    if (formula.length > longest) throw new FormulaFault("the formula is too long");
    return new Parser(tokensOf(formula)).whole();
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

/** Whether a part gives cells and not only a value, so that signs of references may stand beside it. */
function isReference(node: FormulaNode): boolean {
  if (node.kind === "group") return isReference(node.of);
  if (node.kind === "binary") return [":", " ", ","].includes(node.sign);
  if (node.kind === "postfix") return node.sign === "#";
  return ["cells", "name", "structured", "call", "error"].includes(node.kind);
}

/** LET and LAMBDA take names where they give values names. */
function namesAreNames(name: string, given: readonly FormulaNode[]): boolean {
  if (name !== "LET" && name !== "LAMBDA") return true;
  const before = given.slice(0, -1);
  if (name === "LET" && before.length % 2 === 1) return false;
  const named = name === "LET" ? before.filter((_, at) => at % 2 === 0) : before;
  const names = named.map((each) => (each.kind === "name" ? each.text.toLowerCase() : ""));
  return !names.includes("") && new Set(names).size === names.length;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): FormulaNode {
    const node = this.expression(0, true);
    this.skip();
    if (this.at < this.tokens.length) throw this.fault();
    return node;
  }

  private fault(): FormulaFault {
    const token = this.tokens[this.at];
    return new FormulaFault(
      token ? `"${token.text}" stands at a wrong place` : "something is missing"
    );
  }

  private skip(): void {
    while (this.tokens[this.at]?.kind === "space") this.at++;
  }

  /** The sign that comes next, behind spaces. */
  private sign(): string | undefined {
    this.skip();
    const token = this.tokens[this.at];
    return token?.kind === "sign" ? token.text : undefined;
  }

  private expect(sign: string): void {
    if (this.sign() !== sign) throw this.fault();
    this.at++;
  }

  private expression(level: number, unions: boolean): FormulaNode {
    const signs = binary[level];
    if (!signs) return this.signed(unions);
    let left = this.expression(level + 1, unions);
    for (let sign = this.sign(); sign !== undefined && signs.includes(sign); sign = this.sign()) {
      this.at++;
      left = { kind: "binary", sign, left, right: this.expression(level + 1, unions) };
    }
    return left;
  }

  private signed(unions: boolean): FormulaNode {
    let node = this.prefixed(unions);
    while (this.sign() === "%") {
      this.at++;
      node = { kind: "postfix", sign: "%", of: node };
    }
    return node;
  }

  private prefixed(unions: boolean): FormulaNode {
    const sign = this.sign();
    if (sign !== "-" && sign !== "+") return unions ? this.union() : this.intersection();
    this.at++;
    return { kind: "prefix", sign, of: this.prefixed(unions) };
  }

  /** A comma between references; between the arguments of a call it only parts them. */
  private union(): FormulaNode {
    let left = this.intersection();
    while (this.sign() === "," && this.depth > 0) {
      this.at++;
      left = this.joined(",", left, this.intersection());
    }
    return left;
  }

  private intersection(): FormulaNode {
    let left = this.range();
    while (this.tokens[this.at]?.kind === "space") {
      const before = this.at;
      this.skip();
      const token = this.tokens[this.at];
      const opens = token?.kind !== "sign" || token.text === "(" || token.text === "@";
      if (!token || !opens) {
        this.at = before;
        break;
      }
      left = this.joined(" ", left, this.range());
    }
    return left;
  }

  private joined(sign: string, left: FormulaNode, right: FormulaNode): FormulaNode {
    if (!isReference(left) || !isReference(right)) throw this.fault();
    return { kind: "binary", sign, left, right };
  }

  private range(): FormulaNode {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== "sign") return left;
      if (token.text === ":") {
        this.at++;
        left = this.joined(":", left, this.operand());
      } else if (token.text === "#" && isReference(left)) {
        this.at++;
        left = { kind: "postfix", sign: "#", of: left };
      } else if (token.text === "(" && (left.kind === "call" || left.kind === "apply")) {
        this.at++;
        left = { kind: "apply", of: left, arguments: this.arguments() };
      } else return left;
    }
  }

  private operand(): FormulaNode {
    this.skip();
    const token = this.tokens[this.at];
    if (!token) throw this.fault();
    const next = this.tokens[this.at + 1];
    switch (token.kind) {
      case "number":
      case "text":
      case "error":
      case "cells":
      case "structured":
        this.at++;
        return token.kind === "cells"
          ? { kind: "cells", sheet: "", text: token.text }
          : token.kind === "structured"
            ? { kind: "structured", table: "", text: token.text }
            : { kind: token.kind, text: token.text };
      case "sheet":
        if (next?.kind !== "cells" && next?.kind !== "name" && next?.kind !== "error") {
          this.at++;
          throw this.fault();
        }
        this.at += 2;
        if (next.kind === "error") return { kind: "error", text: next.text };
        return { kind: next.kind, sheet: token.text, text: next.text };
      case "function":
        this.at += 2;
        return this.call(token.text);
      case "name":
        this.at++;
        if (next?.kind !== "structured") return { kind: "name", sheet: "", text: token.text };
        this.at++;
        return { kind: "structured", table: token.text, text: next.text };
      default:
        return this.opened(token.text);
    }
  }

  private opened(sign: string): FormulaNode {
    if (sign === "{") return this.array();
    this.at++;
    if (sign === "@") return { kind: "prefix", sign, of: this.range() };
    if (sign !== "(") {
      this.at--;
      throw this.fault();
    }
    if (++this.depth > deepest) throw new FormulaFault("the formula is nested too deep");
    const of = this.expression(0, true);
    this.depth--;
    this.expect(")");
    return { kind: "group", of };
  }

  private call(name: string): FormulaNode {
    const given = this.arguments();
    const plain = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
    const [least, most] = argumentCounts.get(plain) ?? [0, 255];
    if (given.length < least || given.length > most)
      throw new FormulaFault(`${plain} has too few or too many arguments`);
    if (!namesAreNames(plain, given)) throw new FormulaFault(`${plain} gives values no names`);
    return { kind: "call", name, arguments: given };
  }

  private arguments(): FormulaNode[] {
    if (this.sign() === ")") {
      this.at++;
      return [];
    }
    const outer = this.depth;
    const given: FormulaNode[] = [];
    for (;;) {
      this.depth = 0;
      const sign = this.sign();
      given.push(sign === "," || sign === ")" ? { kind: "missing" } : this.expression(0, false));
      if (this.sign() === ",") {
        this.at++;
        continue;
      }
      this.expect(")");
      this.depth = outer;
      return given;
    }
  }

  /** Constants in braces, rows apart by a semicolon and all of one length. */
  private array(): FormulaNode {
    const from = this.at++;
    const rows: number[] = [0];
    for (;;) {
      const sign = this.sign();
      const isSigned = sign === "-" || sign === "+";
      if (isSigned) this.at++;
      this.skip();
      const token = this.tokens[this.at];
      const isConstant =
        token &&
        (isSigned
          ? token.kind === "number"
          : ["number", "text", "error"].includes(token.kind) ||
            (token.kind === "name" && /^(true|false)$/i.test(token.text)));
      if (!isConstant) throw this.fault();
      this.at++;
      rows.push((rows.pop() ?? 0) + 1);
      const end = this.sign();
      this.at++;
      if (end === "}") break;
      if (end === ";") rows.push(0);
      else if (end !== ",") {
        this.at--;
        throw this.fault();
      }
    }
    if (rows.some((count) => count !== rows[0])) throw new FormulaFault("rows differ in length");
    const text = this.tokens.slice(from, this.at).map((token) => token.text);
    return { kind: "array", text: text.join("") };
  }
}
