import { ProblemError, problem } from "../problem/problem";
import { explainDisk } from "../disk/explain-disk";

/** What DuckDB says of a file whose blocks are not as it wrote them. */
const damaged =
  /Corrupt database file|not a valid DuckDB database file|could not read enough bytes|failed to (load|read) metadata|database has been invalidated/i;

const missing = /database does not exist/;

/** Says in a problem what DuckDB told of a warehouse file; other errors stay as they are. */
export function explainStore(error: unknown, file: string): unknown {
  if (error instanceof ProblemError || typeof error !== "object" || error === null) return error;
  const { message = "" } = error as Partial<Error>;
  if (damaged.test(message) || /^Serialization Error/.test(message)) {
    return new ProblemError([problem("warehouseDamaged", { file })]);
  }
  if (missing.test(message)) {
    return new ProblemError([problem("warehouseMissing", { file })]);
  }
  // Anything else that DuckDB refuses is a statement of ours that is wrong.
  return /^(?!IO )[A-Z][\w ]* Error: /.test(message) ? error : explainDisk(error, file);
}
