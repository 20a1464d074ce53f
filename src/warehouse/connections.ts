import type { DuckDBConnection, DuckDBMaterializedResult } from "@duckdb/node-api";
import type { SqlStatement } from "../sql/sql-statement";

/** So many connections are kept while nobody uses them: more than run at once on most machines. */
const idleLimit = 4;

/**
 * Connections for reading. Each runs one statement at a time: ending one because its client went
 * away must not end another.
 */
export class Connections {
  private readonly idle: DuckDBConnection[] = [];

  constructor(private readonly connect: () => Promise<DuckDBConnection>) {}

  /** Runs a statement to its end; a signal interrupts it. */
  async run(statement: SqlStatement, signal?: AbortSignal): Promise<DuckDBMaterializedResult> {
    signal?.throwIfAborted();
    const connection = this.idle.pop() ?? (await this.connect());
    const stop = () => {
      connection.interrupt();
    };
    signal?.addEventListener("abort", stop, { once: true });
    let whole = false;
    try {
      const result = await runOn(connection, statement);
      whole = true;
      return result;
    } finally {
      signal?.removeEventListener("abort", stop);
      // What was interrupted, or failed, is not used again.
      if (whole && !signal?.aborted && this.idle.length < idleLimit) this.idle.push(connection);
      else connection.closeSync();
      signal?.throwIfAborted();
    }
  }

  /** Closes those that nobody uses; the others must have ended before. */
  close(): void {
    for (const connection of this.idle.splice(0)) connection.closeSync();
  }
}

/**
 * Prepared anew each time, although that takes a quarter of a small question: DuckDB 1.5.5 runs a
 * kept statement by the plan of its first parameters, whose statistics do not hold for others
 * ("Perfect hash aggregate: aggregate group exceeded total groups", or a crash).
 */
async function runOn(connection: DuckDBConnection, { text, parameters }: SqlStatement) {
  const prepared = await connection.prepare(text);
  try {
    prepared.bind([...parameters]);
    return await prepared.run();
  } finally {
    prepared.destroySync();
  }
}
