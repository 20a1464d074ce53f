import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SqlStatement } from "../../src/sql/sql-statement";

/** Where the cases stand. */
export const casesFolder = join(__dirname, "../cases");

const writing = process.env["NEDB_WRITE_CASES"] === "1";

/** Compares a text with a file of a case, which is written anew where that was asked for. */
export function expectFile(name: string, file: string, actual: string): void {
  const path = join(casesFolder, name, file);
  if (writing) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, "utf8") : `no file ${path}`);
}

/** A statement as a person reads it: its clauses line by line, then its values. */
export function statementText({ text, parameters }: SqlStatement): string {
  const clauses = text.replace(/ (FROM|WHERE|AND (?!year)) ?/g, "\n$1 ");
  return `${clauses.trimEnd()}\n-- ${JSON.stringify(parameters)}\n`;
}
