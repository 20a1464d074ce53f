import { parseStructured, writeStructured, type StructuredPart } from "./structured";
import { tokensOf, type Token } from "./tokens";

/** A formula with some of its pieces replaced; undefined keeps a piece. What cannot be read stays. */
export function rewriteTokens(
  formula: string,
  replace: (token: Token, index: number, tokens: readonly Token[]) => string | undefined
): string {
  let tokens: Token[];
  try {
    tokens = tokensOf(formula);
  } catch {
    return formula;
  }
  const start = formula.startsWith("=") ? "=" : "";
  return start + tokens.map((token, at) => replace(token, at, tokens) ?? token.text).join("");
}

/** A formula after the sheet of references got another name, or was lost ("#REF"). */
export function renameSheetIn(formula: string, before: string, quotedAfter: string): string {
  if (!formula.includes("!")) return formula;
  const lower = before.toLowerCase();
  return rewriteTokens(formula, ({ kind, text }) => {
    if (kind !== "sheet") return undefined;
    const name = text.slice(0, -1);
    const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return plain.toLowerCase() === lower ? `${quotedAfter}!` : undefined;
  });
}

/** A reference to a table as it stands in a formula. */
export interface TableMention {
  /** Whether the table's name stands in front of the brackets. */
  readonly named: boolean;
  /** The brackets; "" where the name stands alone. */
  readonly text: string;
  readonly part: StructuredPart | undefined;
}

/** A formula with references to a table replaced, each together with its brackets; undefined keeps one. */
export function rewriteTable(
  formula: string,
  table: string,
  /** Whether brackets without a name in front mean the table. */
  isInside: boolean,
  replace: (found: TableMention) => string | undefined
): string {
  const lower = table.toLowerCase();
  if (!formula.toLowerCase().includes(lower) && !(isInside && formula.includes("[")))
    return formula;
  return rewriteTokens(formula, (token, at, tokens) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (token.kind === "name" && token.text.toLowerCase() === lower && before?.kind !== "sheet") {
      const text = next?.kind === "structured" ? next.text : "";
      return replace({ named: true, text, part: partOf(text) });
    }
    if (token.kind !== "structured") return undefined;
    const owner = before?.kind === "name" ? before.text.toLowerCase() : undefined;
    const found = { named: owner !== undefined, text: token.text, part: partOf(token.text) };
    // Brackets behind the name were replaced together with it.
    if (owner === lower) return replace(found) === undefined ? undefined : "";
    return owner === undefined && isInside ? replace(found) : undefined;
  });
}

function partOf(text: string): StructuredPart | undefined {
  try {
    return text === "" ? undefined : parseStructured(text);
  } catch {
    return undefined;
  }
}

/** The columns of a part with other names; undefined where none of them changes. */
export function renamedPart(
  part: StructuredPart,
  names: ReadonlyMap<string, string>
): string | undefined {
  const rename = (name: string | undefined) =>
    name === undefined ? undefined : names.get(name.toLowerCase());
  const [first, last] = [rename(part.first), rename(part.last)];
  if (first === undefined && last === undefined) return undefined;
  return writeStructured({
    ...part,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  });
}
