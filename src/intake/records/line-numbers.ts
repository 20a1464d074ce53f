import type { RowFaults } from "./find-faults";
import { oddLines } from "./odd-lines";
import { unreadableTable } from "./record-source";
import type { RecordSource } from "./record-source";
import type { Scratch } from "./scratch";

/** So many odd lines are written in one statement. */
const atOnce = 5000;

const oddTable = (population: string) => `odd_${population}`;
const passedTable = (population: string) => `passed_${population}`;
const longTable = (population: string) => `long_${population}`;

/** Prepares the line numbers of a file with faults; the file is read once more if need be. */
export async function createLineNumbers(
  scratch: Scratch,
  { population, format, path, delimiter, skip, hasOddLines }: RecordSource,
  faults: RowFaults
): Promise<void> {
  const odd = oddTable(population);
  await scratch.run(`CREATE TABLE ${odd} (counted BIGINT, more BIGINT)`);
  if (format === "csv" && hasOddLines) {
    let rows: string[] = [];
    const write = () => scratch.run(`INSERT INTO ${odd} VALUES ${rows.join(", ")}`);
    for await (const { counted, more } of oddLines(path, delimiter)) {
      rows.push(`(${counted}, ${more ?? "NULL"})`);
      if (rows.length < atOnce) continue;
      await write();
      rows = [];
    }
    if (rows.length) await write();
  }
  const unreadable = faults.unreadable
    ? ` UNION SELECT CAST(line AS BIGINT) FROM ${unreadableTable(population)}`
    : "";
  await scratch.run(
    `CREATE TABLE ${passedTable(population)} AS SELECT counted - ${skip + 1} - n AS place, max(n) AS lines FROM (SELECT counted, row_number() OVER (ORDER BY counted) AS n FROM (SELECT counted FROM ${odd} WHERE more IS NULL${unreadable}) AS p WHERE counted > ${skip + 1}) AS q GROUP BY ALL`
  );
  await scratch.run(
    `CREATE TABLE ${longTable(population)} AS SELECT counted, CAST(sum(more) OVER (ORDER BY counted) AS BIGINT) AS lines FROM ${odd} WHERE more IS NOT NULL`
  );
}

/** A table of numbers of lines as the database counts, `counted`, with the lines of the file. */
export function withLines(population: string, table: string): string {
  return `(SELECT c.*, c.counted + coalesce(l.lines, 0) AS line FROM ${table} AS c ASOF LEFT JOIN ${longTable(population)} AS l ON c.counted > l.counted)`;
}

/** A table of places of rows with the lines of the file: rows passed over before count as well. */
export function placesWithLines(population: string, first: number, table: string): string {
  const counted = `(SELECT t.*, CAST(t.place + ${first} + coalesce(p.lines, 0) AS BIGINT) AS counted FROM ${table} AS t ASOF LEFT JOIN ${passedTable(population)} AS p ON t.place >= p.place)`;
  return withLines(population, counted);
}
