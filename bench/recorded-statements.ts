import { DuckDBConnection } from "@duckdb/node-api";
import type { SqlParameter, SqlStatement } from "../src/sql/sql-statement";

const entrances = ["run", "stream", "start", "startStream"] as const;

type Send = (
  this: DuckDBConnection,
  text: string,
  parameters?: SqlParameter[],
  ...rest: unknown[]
) => unknown;

/** What a work gave, with the statements that it sent to DuckDB. */
export interface Recorded<T> {
  readonly result: T;
  readonly statements: readonly SqlStatement[];
}

/**
 * Notes the statements that the product sends while a work runs, so that its peers answer the very
 * same ones. Nothing else may use DuckDB in this process meanwhile.
 */
export async function recordStatements<T>(work: () => Promise<T>): Promise<Recorded<T>> {
  const statements: SqlStatement[] = [];
  const prototype = DuckDBConnection.prototype;
  const own = entrances.map((name) => [name, Reflect.get(prototype, name) as Send] as const);
  for (const [name, send] of own) {
    const noting: Send = function (text, parameters, ...rest) {
      statements.push({ text, parameters: parameters ?? [] });
      return send.call(this, text, parameters, ...rest);
    };
    Object.assign(prototype, { [name]: noting });
  }
  try {
    return { result: await work(), statements };
  } finally {
    Object.assign(prototype, Object.fromEntries(own));
  }
}
