import { Parameters, plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { districtTable } from "./stage-records";

/** A code that a district may have, with its number and that of its region in a year. */
export interface DistrictCode {
  readonly code: string;
  readonly number: number;
  readonly region: number | null;
}

/** Lays the codes of districts where staged records look for them. */
export function districtStatements(codes: readonly DistrictCode[]): SqlStatement[] {
  const bound = new Parameters();
  const rows = codes.map(({ code, number, region }) => {
    const own = bound.list([code, number]);
    return `(${own}, ${region === null ? "NULL" : bound.one(region)})`;
  });
  return [
    plainStatement(
      `CREATE TABLE ${districtTable} (code VARCHAR, number SMALLINT, region SMALLINT)`
    ),
    {
      text: `INSERT INTO ${districtTable} VALUES ${rows.join(", ")}`,
      parameters: bound.values,
    },
  ];
}
