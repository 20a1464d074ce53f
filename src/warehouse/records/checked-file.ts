import type { Problem } from "../../problem/problem";
import type { RecordSource } from "./record-source";

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
