import { problem } from "../../problem/problem";
import { RowFindings } from "./finding";
import type { Extract, ExtractCell, Finding } from "./finding";
import type { Rows } from "./read-rows";

/** Gives the field of a row under a column; "" where the column is absent. */
export type Field = (column: string) => string;

/** Reads each row of a file with a known header; a header that does not fit ends the reading. */
export function readCells(
  { header: written, rows }: Rows,
  required: readonly string[],
  optional: readonly string[],
  readCell: (field: Field, line: number, row: RowFindings) => ExtractCell | null
): Extract {
  const known = [...required, ...optional];
  // Capitals in a column's name mean nothing.
  const header = written.map(
    (name) => known.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name
  );
  const { problems, at } = readHeader(header, required, optional);
  if (problems.length) {
    const findings = problems.map((item): Finding => ({
      severity: "error",
      line: 1,
      column: null,
      value: null,
      problem: item,
    }));
    return { cells: [], findings };
  }
  const cells: ExtractCell[] = [];
  const findings: Finding[] = [];
  for (const { line, fields } of rows) {
    const row = new RowFindings(line);
    if (fields.length === header.length) {
      const cell = readCell((column) => fields[at.get(column) ?? -1] ?? "", line, row);
      if (cell) cells.push(cell);
    } else {
      const lengths = { expected: header.length, found: fields.length };
      row.error(null, null, problem("rowLengthWrong", lengths));
    }
    findings.push(...row.found);
  }
  return { cells, findings };
}

/**
 * Where each expected column stands; findings name the columns that are missing, unknown or twice.
 */
function readHeader(
  header: readonly string[],
  required: readonly string[],
  optional: readonly string[]
) {
  const possible = [...required, ...optional];
  const problems = [
    ...required
      .filter((column) => !header.includes(column))
      .map((column) => problem("columnMissing", { column, found: header })),
    ...header
      .filter((column) => !possible.includes(column))
      .map((column) => problem("columnUnknown", { column, possible })),
    ...header
      .filter((column, at) => header.indexOf(column) !== at)
      .map((column) => problem("columnTwice", { column })),
  ];
  return { problems, at: new Map(header.map((column, index) => [column, index] as const)) };
}
