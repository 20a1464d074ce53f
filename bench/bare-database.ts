import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { SqlStatement } from "../src/sql/sql-statement";
import { currentName } from "../src/warehouse/warehouse-files";

/** DuckDB with nothing of the product around it. */
export interface BareDatabase {
  /** Answers a statement into column vectors; gives the number of rows. */
  read(statement: SqlStatement): Promise<number>;
  /** One number out of the database. */
  number(text: string): Promise<number>;
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens the current file of a warehouse, for reading, with as many threads as the product. */
export async function openBare(warehouse: string): Promise<BareDatabase> {
  const name = currentName(warehouse);
  if (name === null) throw new Error(`${warehouse} holds no load`);
  return bareDatabase(
    await DuckDBInstance.create(join(warehouse, name), { access_mode: "READ_ONLY", threads: "2" })
  );
}

/** An empty database that reads files. */
export async function openEmpty(): Promise<BareDatabase> {
  return bareDatabase(await DuckDBInstance.create(":memory:", { threads: "2" }));
}

async function bareDatabase(instance: DuckDBInstance): Promise<BareDatabase> {
  const connection = await instance.connect();
  return {
    connection,
    async read({ text, parameters }) {
      const result = await connection.run(text, [...parameters]);
      const { columnCount } = result;
      let rows = 0;
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return rows;
        rows += chunk.rowCount;
        for (let column = 0; column < columnCount; column++) chunk.getColumnVector(column);
      }
    },
    async number(text) {
      const [column] = (await connection.runAndReadAll(text)).getColumns();
      return Number(column?.[0]);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
