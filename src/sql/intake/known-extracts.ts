import { plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { target } from "./target";

/** Loads of records in the order in which they came into use: load, year, demonstration, extract. */
export const extractsInUse = plainStatement(
  "SELECT r.load, r.year, r.demonstration, r.extract FROM record_load AS r INNER JOIN (SELECT load, max(sequence) AS used FROM load_use GROUP BY load) AS u ON u.load = r.load ORDER BY u.used"
);

/** What was found in a load. */
export function findingsOf(load: number): SqlStatement {
  return { text: "SELECT findings FROM load WHERE number = ?", parameters: [load] };
}

/** When a load came into use. */
export function usesOf(load: number): SqlStatement {
  return {
    text: "SELECT used_at FROM load_use WHERE load = ? ORDER BY sequence",
    parameters: [load],
  };
}

/** What an extract said of itself: reference date, source, state, files. */
export function extractOf(load: number): SqlStatement {
  return {
    text: "SELECT reference_date, source, state, extract FROM record_load WHERE load = ?",
    parameters: [load],
  };
}

/** What a load covers: population, regions, districts, records. */
export function coverageOf(load: number): SqlStatement {
  return {
    text: "SELECT population, count(DISTINCT d_region), count(*), CAST(sum(records) AS INTEGER) FROM record_coverage WHERE load = ? GROUP BY population ORDER BY population",
    parameters: [load],
  };
}

/** What a load says of its files, in the store that is being written. */
export function extractInTarget(load: number): SqlStatement {
  return { text: `SELECT extract FROM ${target}.record_load WHERE load = ?`, parameters: [load] };
}
