import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { RowFindings } from "../../warehouse/finding";
import type { Extract, ExtractCell, Finding } from "../../warehouse/finding";
import type { Row, Rows } from "./read-rows";
import { tidyColumns } from "./tidy-columns";

/** Gives the field of a row under a column; "" where the column is absent. */
export type Field = (column: string) => string;

/** The columns of a form: the first three required ones tell what a row counts. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Reads each row of a file with a known header; a header that does not fit ends the reading. */
export function readCells(
  table: Rows,
  file: string,
  { required, optional }: Columns,
  readCell: (field: Field, line: number, row: RowFindings) => ExtractCell | null
): Extract {
  const known = [...required, ...optional];
  const { header: written, headerLine, rows, nameless, notes } = tidyColumns(table);
  // Capitals in a column's name mean nothing.
  const header = written.map(
    (name) => known.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name
  );
  const { problems, at } = readHeader(header, required, optional);
  const ofHeader = (severity: Finding["severity"]) => (found: Problem) =>
    finding(severity, headerLine, null, found);
  if (!header.some((column) => known.includes(column))) {
    const unknown = problem("headerUnknown", { file, found: table.header, required });
    return { cells: [], findings: [ofHeader("error")(unknown)] };
  }
  if (problems.length || nameless.length) {
    const ofColumns = nameless.map(({ line, problem: found }) =>
      finding("error", line, null, found)
    );
    return { cells: [], findings: [...problems.map(ofHeader("error")), ...ofColumns] };
  }
  const cells: ExtractCell[] = [];
  const findings = notes.map(ofHeader("note"));
  const fieldsOf = (row: Row) => (column: string) => row.fields[at.get(column) ?? -1] ?? "";
  const outside = rows.filter((row) => isOutside(row, fieldsOf(row), required));
  for (const whole of rows) {
    const { line, fields } = whole;
    if (outside.includes(whole)) continue;
    const row = new RowFindings(line);
    if (fields.length === header.length) {
      const cell = readCell(fieldsOf(whole), line, row);
      if (cell) cells.push(cell);
    } else {
      const lengths = { expected: header.length, found: fields.length };
      row.error(null, null, problem("rowLengthWrong", lengths));
    }
    findings.push(...row.found);
  }
  const [first] = outside;
  if (first) {
    const text = first.fields.find((entry) => entry.trim()) ?? null;
    const lines = outside.map(({ line }) => line);
    const found = problem("rowsOutsideTable", { rows: lines });
    findings.push(finding("error", first.line, text, found));
  }
  return { cells, findings };
}

/** A title, a note or a total: one text alone, or a row that does not say what it counts. */
function isOutside({ fields }: Row, field: Field, required: readonly string[]): boolean {
  const [first, ...others] = required.slice(0, 3).map((column) => field(column).trim());
  const filled = fields.filter((entry) => entry.trim());
  const counts = /^\d/.test(first ?? "") || others.some(Boolean);
  return filled.length === 1 || !counts;
}

function finding(
  severity: Finding["severity"],
  line: number,
  value: string | null,
  found: Problem
): Finding {
  return { severity, line, column: null, value, problem: found };
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
    ...[...new Set(header)]
      .filter((column) => !possible.includes(column))
      .map((column) => problem("columnUnknown", { column, possible })),
    ...[...new Set(header.filter((column, at) => header.indexOf(column) !== at))].map((column) =>
      problem("columnTwice", { column })
    ),
  ];
  return { problems, at: new Map(header.map((column, index) => [column, index] as const)) };
}
