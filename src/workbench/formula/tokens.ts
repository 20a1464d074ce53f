/** What a piece of a formula is. */
export type TokenKind =
  | "space"
  | "number"
  | "text"
  | "error"
  | "sheet"
  | "cells"
  | "function"
  | "name"
  | "structured"
  | "sign";

/** A piece of a formula as it is written; pieces together are the formula again. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

/** A formula that Excel does not take. */
export class FormulaFault extends Error {}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const notMore = String.raw`(?![\p{L}\p{N}_.(!\\?])`;
const plainSheet = String.raw`(?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!`;
const kinds: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /[ \t\r\n\u00A0]+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  [
    "sheet",
    new RegExp(String.raw`'(?:[^']|'')+'!|#REF!(?=\$?[A-Za-z]{1,3}\$?\d)|${plainSheet}`, "uy"),
  ],
  [
    "error",
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)/iuy,
  ],
  [
    "cells",
    new RegExp(
      String.raw`${cell}:${cell}${notMore}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${notMore}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])|${cell}${notMore}`,
      "uy"
    ),
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["function", /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["sign", /<>|<=|>=|[-+*/^&=<>%:,;(){}@#]/uy],
];

const localKinds: typeof kinds = kinds.map(([kind, pattern]) =>
  kind === "number"
    ? [kind, /(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?/uy]
    : kind === "error"
      ? [kind, /#(?:[\p{L}/0]+[!?]|N\/A|Н\/Д)/uy]
      : [kind, pattern]
);

/** Where the bracket that opens at a place is closed; an apostrophe takes what follows it as it is. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  throw new FormulaFault("a bracket is not closed");
}

/** The pieces of a formula, without its "=". */
export function tokensOf(
  formula: string,
  from = formula.startsWith("=") ? 1 : 0,
  /** "local" where numbers have a decimal comma and errors Russian names. */
  writing: "english" | "local" = "english"
): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < formula.length) {
    const all = writing === "english" ? kinds : localKinds;
    // In "Sheet1!A1:Sheet1!B2" the second sheet begins behind the colon.
    const isBehindSheet = tokens.at(-1)?.kind === "sheet";
    const token = tokenAt(
      formula,
      at,
      isBehindSheet ? all.filter(([kind]) => kind !== "sheet") : all
    );
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number, patterns: typeof kinds): Token {
  if (formula[at] === "[") {
    // A table's columns, unless the brackets are those of another workbook.
    const end = closing(formula, at);
    const isBook = /^[\p{L}_][\p{L}\p{N}_.]*!/u.test(formula.slice(end));
    if (!isBook) return { kind: "structured", text: formula.slice(at, end), at };
  }
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0], at };
  }
  throw new FormulaFault(`"${formula[at]}" stands at a wrong place`);
}
