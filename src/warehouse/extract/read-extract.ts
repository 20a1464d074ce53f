import { checkCells } from "./check-cells";
import type { Extract } from "./finding";
import { readRows } from "./read-rows";
import { decodeText } from "./read-text";
import { isSchoolsTable, readSchools } from "./schools-reader";
import { readTotals } from "./totals-reader";

/**
 * Reads and checks a whole file before anything is written.
 * Throws a `ProblemError` where the file cannot be read as a table at all.
 */
export function readExtract(bytes: Uint8Array, file: string, thisYear: number): Extract {
  const rows = readRows(decodeText(bytes, file), file);
  const extract = isSchoolsTable(rows.header) ? readSchools(rows) : readTotals(rows, file);
  const findings = [...extract.findings, ...checkCells(extract.cells, thisYear)];
  return {
    cells: extract.cells,
    findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
