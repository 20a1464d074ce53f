import type { RecordPopulation } from "../../catalogue/record-form";
import { Parameters, plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { unreadableTable } from "./record-source";

const oddTable = (population: string) => `odd_${population}`;
const passedTable = (population: string) => `passed_${population}`;
const longTable = (population: string) => `long_${population}`;

/** Makes room for the places of a file where its lines are not its rows. */
export function oddLinesTable(population: RecordPopulation): SqlStatement {
  return plainStatement(`CREATE TABLE ${oddTable(population)} (counted BIGINT, more BIGINT)`);
}

/** Writes such places down. Their numbers, which are counted here, take three times as long bound. */
export function oddLinesStatement(
  population: RecordPopulation,
  lines: readonly { readonly counted: number; readonly more: number | null }[]
): SqlStatement {
  const rows = lines.map(({ counted, more }) => `(${counted}, ${more ?? "NULL"})`);
  return plainStatement(`INSERT INTO ${oddTable(population)} VALUES ${rows.join(", ")}`);
}

/**
 * Lays out what `withLines` and `placesWithLines` look up.
 * @param skip lines before the header
 */
export function lineNumberStatements(
  population: RecordPopulation,
  skip: number,
  hasUnreadable: boolean
): SqlStatement[] {
  const odd = oddTable(population);
  const unreadable = hasUnreadable
    ? ` UNION SELECT CAST(line AS BIGINT) FROM ${unreadableTable(population)}`
    : "";
  const bound = new Parameters();
  const passed = `CREATE TABLE ${passedTable(population)} AS SELECT counted - ${bound.one(skip + 1)} - n AS place, max(n) AS lines FROM (SELECT counted, row_number() OVER (ORDER BY counted) AS n FROM (SELECT counted FROM ${odd} WHERE more IS NULL${unreadable}) AS p WHERE counted > ${bound.one(skip + 1)}) AS q GROUP BY ALL`;
  return [
    { text: passed, parameters: bound.values },
    plainStatement(
      `CREATE TABLE ${longTable(population)} AS SELECT counted, CAST(sum(more) OVER (ORDER BY counted) AS BIGINT) AS lines FROM ${odd} WHERE more IS NOT NULL`
    ),
  ];
}

/** A table of numbers of lines as the database counts, `counted`, with the lines of the file. */
export function withLines(population: string, table: string): string {
  return `(SELECT c.*, c.counted + coalesce(l.lines, 0) AS line FROM ${table} AS c ASOF LEFT JOIN ${longTable(population)} AS l ON c.counted > l.counted)`;
}

/** A table of places of rows with the lines of the file: rows passed over before count as well. */
export function placesWithLines(
  population: string,
  first: number,
  table: string,
  bound: Parameters
): string {
  const counted = `(SELECT t.*, CAST(t.place + ${bound.one(first)} + coalesce(p.lines, 0) AS BIGINT) AS counted FROM ${table} AS t ASOF LEFT JOIN ${passedTable(population)} AS p ON t.place >= p.place)`;
  return withLines(population, counted);
}
