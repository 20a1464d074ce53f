import { CellIndex } from "./cell-index";
import { checkCells } from "./check-cells";
import type { CheckedExtract } from "./finding";
import { impliedNil } from "./implied-nil";
import { readRows } from "./read-rows";
import { decodeText } from "./read-text";
import { isSchoolsTable, readSchools } from "./schools-reader";
import { readTotals } from "./totals-reader";

/**
 * Reads and checks a whole file before anything is written.
 * Throws a `ProblemError` where the file cannot be read as a table at all.
 */
export function readExtract(bytes: Uint8Array, file: string, thisYear: number): CheckedExtract {
  const rows = readRows(decodeText(bytes, file), file);
  const extract = isSchoolsTable(rows.header) ? readSchools(rows) : readTotals(rows, file);
  const nil = impliedNil(new CellIndex(extract.cells));
  const index = new CellIndex([...extract.cells, ...nil]);
  const findings = [...extract.findings, ...checkCells(index, thisYear)];
  return {
    cells: extract.cells,
    nil,
    findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
