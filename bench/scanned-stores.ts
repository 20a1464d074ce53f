import type { BareDatabase } from "./bare-database";
import { readCellArrays } from "./cell-arrays";
import type { CellArrays } from "./cell-arrays";

/** What is kept in arrays for the scans. */
export interface ScannedStores {
  readonly pupils: CellArrays;
  readonly teachers: CellArrays;
  readonly marginals: CellArrays;
}

/** The dimensions of marginal figures that are told apart, numbered from 1; 0 is any other. */
export const marginalDimensions = ["", "d_sex", "d_district"] as const;

/** Reads into arrays what the questions of the bench are about. */
export async function readScannedStores(database: BareDatabase): Promise<ScannedStores> {
  const dimension = marginalDimensions.map((name, at) => `WHEN '${name}' THEN ${at + 1}`).join(" ");
  const marginals = `(SELECT year, indicator, CASE dimension ${dimension} ELSE 0 END AS dimension, d_region, CASE WHEN member < 32768 THEN member ELSE 0 END AS member, value FROM marginal) AS m`;
  return {
    pupils: await readCellArrays(database, {
      table: "pupils_cell",
      narrow: ["d_region", "d_district", "d_sex", "d_grade", "d_ethnicity"],
      wide: ["i_8"],
    }),
    teachers: await readCellArrays(database, {
      table: "teachers_cell",
      narrow: [],
      wide: ["d_grade", "i_16"],
    }),
    marginals: await readCellArrays(database, {
      table: marginals,
      narrow: ["indicator", "dimension", "d_region", "member"],
      wide: ["value"],
    }),
  };
}
