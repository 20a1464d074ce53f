import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { isIndexName } from "../text/index-column";
import { isBlank } from "./read-rows";
import type { Rows } from "./read-rows";

/** A table without the columns that a program added of itself. */
export interface TidyRows extends Rows {
  /** Columns without a name that hold something, with the first line of it. */
  readonly nameless: readonly { readonly line: number; readonly problem: Problem }[];
  readonly notes: readonly Problem[];
}

/**
 * Leaves out columns without a name in which nothing stands, and the column by which pandas numbers
 * its rows: without a name and first, or under a name that nobody else gives.
 */
export function tidyColumns({ header, headerLine, rows }: Rows): TidyRows {
  const nameless: TidyRows["nameless"][number][] = [];
  const notes: Problem[] = [];
  const isKept = header.map((name, at) => {
    if (isIndexName(name) || (name === "" && at === 0 && numbersRows(rows))) {
      notes.push(problem("indexColumnLeft", { column: name }));
      return false;
    }
    if (name !== "") return true;
    const first = rows.find(({ fields }) => (fields[at] ?? "").trim() !== "");
    if (first) {
      const found = problem("columnNameless", { column: at + 1 });
      nameless.push({ line: first.line, problem: found });
    }
    return false;
  });
  return {
    header: header.filter((_, at) => isKept[at]),
    headerLine,
    rows: rows.map(({ line, fields }) => {
      // Delimiters that end a row after its last column are no fields.
      const own = isBlank(fields.slice(header.length)) ? fields.slice(0, header.length) : fields;
      return { line, fields: own.filter((_, at) => isKept[at] ?? true) };
    }),
    nameless,
    notes,
  };
}

function numbersRows(rows: Rows["rows"]): boolean {
  return rows.length > 0 && rows.every(({ fields }, at) => fields[0]?.trim() === String(at));
}
