import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { isIndexName } from "../text/index-column";
import { filledCount, rowNumbers } from "../../sql/intake/left-out-columns";
import type { RecordSource } from "../../sql/intake/record-source";
import { numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/** What is said of the columns of a file that are not read. */
export interface LeftOut {
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/**
 * Looks into the columns of a file that have no name or are named by pandas: they may be left out
 * if nothing stands in them, or the numbers of rows.
 * @param names the header as it stands in the file
 */
export async function checkLeftOut(
  scratch: Scratch,
  source: RecordSource,
  names: readonly string[]
): Promise<LeftOut> {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  for (const [at, column] of source.columns.entries()) {
    const name = names[at] ?? "";
    // A mapping leaves out by name what it does not need.
    if (column !== null || (name !== "" && !isIndexName(name))) continue;
    if (isIndexName(name) || (at === 0 && (await numbersRows(scratch, source)))) {
      notes.push(problem("indexColumnLeft", { column: name }));
    } else if (await numberFrom(scratch, filledCount(source, at))) {
      problems.push(problem("columnNameless", { column: at + 1 }));
    }
  }
  return { problems, notes };
}

/** Whether the first column counts the rows from nil. */
async function numbersRows(scratch: Scratch, source: RecordSource): Promise<boolean> {
  const [others, all] = await scratch.columns(rowNumbers(source));
  return Number(others?.[0]) === 0 && Number(all?.[0]) > 0;
}
