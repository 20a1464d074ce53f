import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { PopulationMapping } from "../mapping/mapping";
import type { RecordSource } from "../../sql/intake/record-source";

/** A file of an extract that may be read, and what is wrong with it or to be said of it. */
export interface CheckedFile {
  readonly source: RecordSource | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** A file that cannot be read at all. */
export function refused(...problems: readonly Problem[]): CheckedFile {
  return { source: null, problems, notes: [] };
}

/** A note about the columns of a file that a mapping renamed or left out. */
export function mappedColumns(
  names: readonly string[],
  columns: readonly (string | null)[],
  mapping?: PopulationMapping
): Problem[] {
  const renamed = names.flatMap((name, at) =>
    mapping?.columns.has(name) ? [`${name} → ${columns[at] ?? "–"}`] : []
  );
  return renamed.length ? [problem("columnsMapped", { columns: renamed })] : [];
}
