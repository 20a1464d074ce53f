import { recordForms } from "../../catalogue/record-forms";
import { codedName } from "../records/coded-columns";
import type { RecordCoding } from "../records/record-coding";
import { Parameters, plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { parquetText } from "./record-files";
import { districtTable, formerTable, placedView, refusedTable } from "./stage-records";

/** Numbers of organisations of the year before begin above those of any extract. */
const formerNumbers = 1_000_000_000;

/** Lays kept organisations of another load where the records of an extract look for its own. */
export function borrowStatements(
  { population, columns }: RecordCoding,
  path: string
): SqlStatement[] {
  const names = columns.map(({ name }) => name);
  // Only those that are open are kept.
  const open = (recordForms[population].optional ?? []).map(
    ({ name }) => `, 0 AS ${codedName(name)}`
  );
  const bound = new Parameters();
  const text = `CREATE TABLE ${placedView(population)} AS SELECT organisation - 1 AS place, id, d_region, d_district, ${names.join(", ")}${open.join("")} FROM ${parquetText(path, bound)}`;
  return [
    { text, parameters: bound.values },
    plainStatement(`CREATE TABLE ${refusedTable(population)} (place BIGINT)`),
  ];
}

/**
 * Lays kept organisations of the year before beside those of an extract, each in the region in
 * which its district lies now; none where there are no records.
 */
export function formerStatement(
  { population, columns }: RecordCoding,
  path: string | null
): SqlStatement {
  const names = columns.map(({ name }) => name);
  const table = `CREATE TABLE ${formerTable(population)}`;
  if (path === null) {
    const kept = ["d_region", "d_district", ...names].map((name) => `, ${name} INTEGER`).join("");
    return plainStatement(`${table} (id VARCHAR, number INTEGER${kept})`);
  }
  const told = names.map((name) => `, k.${name}`).join("");
  const present = `SELECT number, any_value(region) AS region FROM ${districtTable} WHERE number > 0 GROUP BY number`;
  const bound = new Parameters();
  const text = `${table} AS SELECT k.id, k.organisation + ${formerNumbers} AS number, d.region AS d_region, k.d_district${told} FROM ${parquetText(path, bound)} AS k INNER JOIN (${present}) AS d ON d.number = k.d_district`;
  return { text, parameters: bound.values };
}

/** Counts accepted graduates of schools of the year before. */
export const formerGraduates = plainStatement(
  `SELECT count(*) FROM ${placedView("graduates")} WHERE organisation > ${formerNumbers} AND place NOT IN (SELECT place FROM ${refusedTable("graduates")})`
);
