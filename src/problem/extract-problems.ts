import { local } from "./problem-kind";
import type { NoParameters } from "./problem-kind";

/** What is wrong with a folder of records and with the mapping of an export. */
export const extractProblems = {
  // Extracts of records: the folder
  manifestMissing: local<{ folder: string }>("stays"),
  manifestUnreadable: local<NoParameters>("stays"),
  /** `must` is what the field must be; `expected` an example, or all that it may be. */
  manifestFieldInvalid: local<{ field: string; value: string; must: string; expected: string }>(
    "stays"
  ),
  populationTwice: local<{ population: string }>("stays"),
  fileNamedTwice: local<{ file: string }>("stays"),
  organisationsMissing: local<{ population: string; missing: readonly string[] }>("stays"),
  organisationsOfLoad: local<{ population: string; load: number; year: number }>("stays"),
  organisationsWithoutIds: local<{ population: string; load: number; year: number }>("stays"),
  graduatesOfFormerSchools: local<{ load: number; year: number; records: number }>("stays"),
  checksumWrong: local<{ file: string; expected: string; found: string }>("stays"),
  rowCountWrong: local<{ file: string; expected: number; found: number }>("stays"),
  fileNotUtf8: local<{ file: string }>("stays"),
  lineEndsDiffer: local<{ file: string; line: number }>("stays"),
  parquetUnreadable: local<{ file: string }>("stays"),
  personalColumn: local<{ column: string }>("stays"),
  // Extracts of records: the mapping of an export's columns and codes
  mappingUnreadable: local<NoParameters>("stays"),
  mappingFieldInvalid: local<{ field: string; value: string; expected: string }>("stays"),
  mappingValueUnfit: local<{ field: string }>("stays"),
  mappingOpen: local<{ fields: readonly string[] }>("stays"),
  mappingExists: local<{ file: string }>("stays"),
  mappingPopulationUnknown: local<{ file: string; possible: readonly string[] }>("stays"),
  exportMissing: local<{ folder: string }>("stays"),
  columnsMapped: local<{ columns: readonly string[] }>("stays"),
  codesMapped: local<{ column: string; codes: readonly string[]; counts: readonly number[] }>(
    "stays"
  ),
};
