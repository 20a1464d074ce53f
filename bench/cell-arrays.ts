import type { BareDatabase } from "./bare-database";

/** Columns of numbers in memory, sorted by year. */
export interface CellArrays {
  readonly columns: {
    readonly narrow: Readonly<Record<string, Int16Array>>;
    readonly wide: Readonly<Record<string, Int32Array>>;
  };
  /** One more than the greatest number of each column. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Where the rows of each year begin and end. */
  readonly slices: ReadonlyMap<number, readonly [from: number, to: number]>;
}

/** What is read into arrays. */
export interface CellColumns {
  readonly table: string;
  /** Numbers of units and members: 16 bits each. */
  readonly narrow: readonly string[];
  /** Sets of members and figures: 32 bits each. */
  readonly wide: readonly string[];
}

/** Reads columns of a table into arrays. */
export async function readCellArrays(
  database: BareDatabase,
  { table, narrow, wide }: CellColumns
): Promise<CellArrays> {
  const rows = await database.number(`SELECT count(*) FROM ${table}`);
  const names = [...narrow, ...wide];
  const columns = {
    narrow: Object.fromEntries(narrow.map((name) => [name, new Int16Array(rows)] as const)),
    wide: Object.fromEntries(wide.map((name) => [name, new Int32Array(rows)] as const)),
  };
  const columnOf = (name: string) => (columns.narrow[name] ?? columns.wide[name])!;
  const slices = new Map<number, [number, number]>();
  const result = await database.connection.stream(
    `SELECT year, ${names.join(", ")} FROM ${table} ORDER BY year`
  );
  let at = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    chunk.getColumnValues(0).forEach((value, row) => {
      const slice = slices.get(Number(value)) ?? [at + row, at + row];
      slice[1] = at + row + 1;
      slices.set(Number(value), slice);
    });
    names.forEach((name, column) => {
      columnOf(name).set(chunk.getColumnValues(column + 1) as number[], at);
    });
    at += chunk.rowCount;
  }
  const sizes = Object.fromEntries(names.map((name) => [name, greatest(columnOf(name)) + 1]));
  return { columns, sizes, slices };
}

function greatest(column: ArrayLike<number>): number {
  let most = 0;
  for (let row = 0; row < column.length; row++) most = Math.max(most, column[row]!);
  return most;
}
