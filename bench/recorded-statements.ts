import { DuckDBConnection, DuckDBPreparedStatement } from "@duckdb/node-api";
import type { SqlParameter, SqlStatement } from "../src/sql/sql-statement";

/** What a work gave, with the statements that it sent to DuckDB. */
export interface Recorded<T> {
  readonly result: T;
  readonly statements: readonly SqlStatement[];
}

type Prepare = (this: DuckDBConnection, text: string) => Promise<DuckDBPreparedStatement>;
type Bind = (this: DuckDBPreparedStatement, parameters: SqlParameter[]) => void;

/** A prepared statement does not tell its text. */
const texts = new WeakMap<DuckDBPreparedStatement, string>();
const prepare: Prepare = Reflect.get(DuckDBConnection.prototype, "prepare");
const noting: Prepare = async function (text) {
  const statement = await prepare.call(this, text);
  texts.set(statement, text);
  return statement;
};
Object.assign(DuckDBConnection.prototype, { prepare: noting });

/**
 * Notes the statements that the product sends while a work runs, so that its peers answer the very
 * same ones. Nothing else may use DuckDB in this process meanwhile.
 */
export async function recordStatements<T>(work: () => Promise<T>): Promise<Recorded<T>> {
  const statements: SqlStatement[] = [];
  const prototype = DuckDBPreparedStatement.prototype;
  const bind: Bind = Reflect.get(prototype, "bind");
  const recording: Bind = function (parameters) {
    const text = texts.get(this);
    if (text !== undefined) statements.push({ text, parameters });
    bind.call(this, parameters);
  };
  Object.assign(prototype, { bind: recording });
  try {
    return { result: await work(), statements };
  } finally {
    Object.assign(prototype, { bind });
  }
}
