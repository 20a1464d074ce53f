import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { encodingNames } from "../text/code-page";
import { hasLostLetters } from "../text/lost-letters";
import { CellIndex } from "./cell-index";
import { checkCells } from "./check-cells";
import type { CheckedExtract, ExtractCell, Finding } from "../../warehouse/finding";
import { impliedNil } from "./implied-nil";
import { readRows } from "./read-rows";
import { decodeText } from "./read-text";
import { isSchoolsTable, readSchools, schoolsColumns } from "./schools-reader";
import { readTotals, totalsColumns } from "./totals-reader";

const knownColumns = new Set(
  [schoolsColumns, totalsColumns].flatMap(({ required, optional }) =>
    [...required, ...optional].map((column) => column.toLowerCase())
  )
);

/**
 * Reads and checks a whole file before anything is written.
 * Throws a `ProblemError` where the file cannot be read as a table at all.
 */
export function readExtract(bytes: Uint8Array, file: string, thisYear: number): CheckedExtract {
  const { text, encoding } = decodeText(bytes, file);
  const rows = readRows(text, file, (name) => knownColumns.has(name.toLowerCase()));
  const extract = isSchoolsTable(rows.header) ? readSchools(rows, file) : readTotals(rows, file);
  const nil = impliedNil(new CellIndex(extract.cells));
  const index = new CellIndex([...extract.cells, ...nil]);
  const taken = problem("encodingTaken", { encoding: encodingNames[encoding] });
  const findings = [
    ...(encoding === "utf-8" ? [] : [ofFile("note", null, taken)]),
    ...lostLetters(extract.cells),
    ...extract.findings,
    ...checkCells(index, thisYear),
  ];
  return {
    cells: extract.cells,
    nil,
    findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Sources stand below figures: each that lost letters is told once. */
function lostLetters(cells: readonly ExtractCell[]): Finding[] {
  const first = new Map(cells.toReversed().map(({ source, line }) => [source, line]));
  return [...first]
    .filter(([source]) => hasLostLetters(source))
    .map(([source, line]) => ({
      ...ofFile("warning", source, problem("lettersLost", {})),
      line,
      column: "source",
    }));
}

function ofFile(severity: Finding["severity"], value: string | null, found: Problem): Finding {
  return { severity, line: null, column: null, value, problem: found };
}
