import { ProblemError, problem } from "../problem/problem";
import { explainDisk } from "../disk/explain-disk";

/** What DuckDB says of a file whose blocks are not as it wrote them. */
const damaged =
  /Corrupt database file|not a valid DuckDB database file|could not read enough bytes|failed to (load|read) metadata|^FATAL Error: .*database has been invalidated/is;

const missing = /database does not exist/;

/** Says in a problem what DuckDB told of a warehouse file; other errors stay as they are. */
export function explainStore(error: unknown, file: string): unknown {
  if (error instanceof ProblemError || typeof error !== "object" || error === null) return error;
  const { message = "" } = error as Partial<Error>;
  // A full disk ends a database as damage does, and both are then told of it.
  const ofDisk = explainDisk(error, file);
  if (ofDisk instanceof ProblemError && ofDisk.problem.code === "diskFull") return ofDisk;
  if (damaged.test(message) || /^Serialization Error/.test(message)) {
    return new ProblemError([problem("warehouseDamaged", { file })]);
  }
  if (missing.test(message)) {
    return new ProblemError([problem("warehouseMissing", { file })]);
  }
  // Anything else that DuckDB refuses is a statement of ours that is wrong.
  return /^(?!IO )[A-Z][\w ]* Error: /.test(message) ? error : ofDisk;
}
