import type { RecordPopulation } from "../../catalogue/record-form";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { placesWithLines, withLines } from "./line-numbers";
import { sourceText, unreadableTable } from "./record-source";
import type { RecordSource } from "./record-source";
import { faultTable } from "./row-faults";

const toldTable = (population: string) => `told_${population}`;
const rawTable = (population: string) => `raw_${population}`;

/**
 * Chooses the faults that are told: of each check the first ones, and so many of those that refuse.
 * @param refusing the numbers of the checks whose rows are refused
 */
export function toldStatement(
  population: RecordPopulation,
  refusing: readonly number[],
  { ofKind, limit }: { readonly ofKind: number; readonly limit: number }
): SqlStatement {
  const bound = new Parameters();
  const isRefusing = () => `number IN (${bound.list(refusing)})`;
  return {
    text: `CREATE OR REPLACE TABLE ${toldTable(population)} AS SELECT place, number FROM (SELECT place, number, row_number() OVER (PARTITION BY number ORDER BY place) AS kind, row_number() OVER (PARTITION BY ${isRefusing()} ORDER BY place, number) AS nth FROM ${faultTable(population)}) AS f WHERE kind <= ${bound.one(ofKind)} OR (${isRefusing()} AND nth <= ${bound.one(limit)})`,
    parameters: bound.values,
  };
}

/** Reads the rows of those faults once more, as they stand in the file. */
export function rawStatement(source: RecordSource): SqlStatement {
  const { population } = source;
  const bound = new Parameters();
  return {
    text: `CREATE OR REPLACE TABLE ${rawTable(population)} AS SELECT * FROM (SELECT row_number() OVER () - 1 AS place, * FROM ${sourceText(source, "faults", bound)}) AS s WHERE place IN (SELECT place FROM ${toldTable(population)})`,
    parameters: bound.values,
  };
}

/**
 * The faults that are told: line, number of the check, value.
 * @param shown of each check the columns whose values show what is wrong
 */
export function faultValues(
  { population, format, skip }: RecordSource,
  shown: readonly (readonly string[])[]
): SqlStatement {
  const bound = new Parameters();
  const values = shown.map((names, at) => `WHEN ${at} THEN ${valueText(names)}`);
  const first = format === "csv" ? skip + 2 : 1;
  return {
    text: `SELECT t.line, t.number, CASE t.number ${values.join(" ")} END AS value FROM ${placesWithLines(population, first, toldTable(population), bound)} AS t JOIN ${rawTable(population)} AS r ON r.place = t.place ORDER BY t.line, t.number`,
    parameters: bound.values,
  };
}

/** The rows that could not be read: line, what the reader says of it, its text. */
export function unreadableRows(population: RecordPopulation, limit: number): SqlStatement {
  const counted = `(SELECT CAST(line AS BIGINT) AS counted, error_type, csv_line FROM ${unreadableTable(population)})`;
  return {
    text: `SELECT line, min(error_type), left(trim(any_value(csv_line), chr(10) || chr(13) || ' '), 200) FROM ${withLines(population, counted)} AS u GROUP BY line ORDER BY line LIMIT ?`,
    parameters: [limit],
  };
}

function valueText(shown: readonly string[]): string {
  const [only] = shown;
  if (shown.length === 1) return `coalesce(r."${only}", '')`;
  return shown.map((name) => `'${name} ' || coalesce(r."${name}", '–')`).join(" || ', ' || ");
}
