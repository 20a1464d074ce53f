import {
  lineNumberStatements,
  oddLinesStatement,
  oddLinesTable,
} from "../../sql/intake/line-numbers";
import type { RecordSource } from "../../sql/intake/record-source";
import type { RowFaults } from "./find-faults";
import { oddLines } from "./odd-lines";
import type { OddLine } from "./odd-lines";
import type { Scratch } from "./scratch";

/** So many odd lines are written in one statement. */
const atOnce = 5000;

/** Prepares the line numbers of a file with faults; the file is read once more if need be. */
export async function createLineNumbers(
  scratch: Scratch,
  { population, format, path, delimiter, skip, hasOddLines }: RecordSource,
  faults: RowFaults
): Promise<void> {
  await scratch.run(oddLinesTable(population));
  if (format === "csv" && hasOddLines) {
    let lines: OddLine[] = [];
    const write = () => scratch.run(oddLinesStatement(population, lines));
    for await (const line of oddLines(path, delimiter)) {
      lines.push(line);
      if (lines.length < atOnce) continue;
      await write();
      lines = [];
    }
    if (lines.length) await write();
  }
  for (const statement of lineNumberStatements(population, skip, faults.unreadable > 0)) {
    await scratch.run(statement);
  }
}
