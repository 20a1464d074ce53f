import type { Client } from "pg";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { SqlStatement } from "../../src/sql/sql-statement";
import { openBare } from "../bare-database";
import type { BareDatabase } from "../bare-database";
import { benchQuestions } from "../bench-questions";
import type { BenchOptions } from "../bench-options";
import { markdownTable } from "../markdown-table";
import { measureInterleaved, timeOnce } from "../measure-interleaved";
import { inMs, times, whole } from "../numbers";
import { parsedQuestion } from "../parsed-question";
import { startCluster } from "../postgres/cluster";
import { copyTable } from "../postgres/copy-table";
import { recordStatements } from "../recorded-statements";
import type { Section } from "../section";

const title = "PostgreSQL";

const tables = ["pupils_cell", "teachers_cell", "marginal"] as const;

/** What was measured, and the version of PostgreSQL; null where there is none. */
export interface MeasuredPostgres {
  readonly section: Section;
  readonly version: string | null;
}

/** The same statements over the same cells in PostgreSQL. */
export async function measurePostgres(
  options: BenchOptions,
  folder: string
): Promise<MeasuredPostgres> {
  const cluster = await startCluster();
  if (typeof cluster === "string") {
    return { version: null, section: { title, blocks: [cluster], reaches: [] } };
  }
  try {
    const database = await openBare(folder);
    const client = await cluster.connect();
    const copied = await timeOnce(async () => {
      for (const table of tables) await copyTable(database, client, table, cluster.folder);
    });
    const size = await sizeOf(client);
    const rows = await questionRows(options, folder, database, client);
    await client.end();
    database.close();
    return {
      version: cluster.version,
      section: {
        title,
        blocks: [
          `The statements as the product generates them, with \`$n\` for \`?\`, over the tables ${tables.join(", ")}: ${size} with indexes on (load, year), copied in ${whole(copied / 1000)} s; shared_buffers 1 GB, work_mem 256 MB, a connection over a Unix socket, rows as lists.`,
          markdownTable(["question", "rows", "DuckDB", "PostgreSQL", "PostgreSQL / DuckDB"], rows),
        ],
        reaches: [],
      },
    };
  } finally {
    cluster.stop();
  }
}

async function questionRows(
  options: BenchOptions,
  folder: string,
  database: BareDatabase,
  client: Client
): Promise<string[][]> {
  const warehouse = await openWarehouse(folder, { demonstration: true });
  const compared = options.years.slice(-2);
  const works: (readonly [string, () => Promise<unknown>])[] = [];
  for (const { name, input } of benchQuestions(options)) {
    const query = await parsedQuestion(warehouse, input);
    works.push([name, () => warehouse.answer(query)]);
  }
  works.push(["all indicators, two years", () => warehouse.compare(compared)]);
  const rows: string[][] = [];
  for (const [name, work] of works) {
    const { statements } = await recordStatements(work);
    const [statement] = statements;
    if (statements.length !== 1 || !statement) {
      throw new Error(`${name} took ${statements.length} statements`);
    }
    const found = await askPostgres(client, statement);
    const expected = await database.read(statement);
    if (found !== expected) throw new Error(`${name}: ${found} rows instead of ${expected}`);
    const ms = await measureInterleaved(
      { duckdb: () => database.read(statement), postgres: () => askPostgres(client, statement) },
      Math.ceil(options.repetitions / 2)
    );
    rows.push([
      name,
      whole(found),
      inMs(ms.duckdb),
      inMs(ms.postgres),
      times(ms.postgres, ms.duckdb),
    ]);
  }
  await warehouse.close();
  return rows;
}

async function askPostgres(client: Client, { text, parameters }: SqlStatement): Promise<number> {
  let at = 0;
  const numbered = text.replaceAll("?", () => `$${++at}`);
  const { rows } = await client.query({
    ...{ text: numbered, values: [...parameters], rowMode: "array" },
  });
  return rows.length;
}

async function sizeOf(client: Client): Promise<string> {
  const sizes = tables.map((table) => `pg_total_relation_size('${table}')`);
  const { rows } = await client.query<{ size: string }>(
    `SELECT pg_size_pretty(${sizes.join(" + ")}) AS size`
  );
  return rows[0]!.size;
}
