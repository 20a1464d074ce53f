import { local } from "./problem-kind";
import type { NoParameters } from "./problem-kind";

/** What is wrong with the rows of records, and with all of them together. */
export const recordProblems = {
  // Extracts of records: their rows
  recordUnreadable: local<{ reason: string }>("stays"),
  recordOutsideTable: local<NoParameters>("stays"),
  recordLengthWrong: local<{ columns: number }>("stays"),
  recordValueMissing: local<{ population: string; column: string }>("stays"),
  recordIdMalformed: local<{ population: string; column: string }>("stays"),
  recordIdPersonal: local<{ population: string; column: string }>("stays"),
  recordIdTwice: local<{ population: string; column: string }>("stays"),
  /**
   * The values that were found, the most frequent first, and how often each; of a single row, and
   * in loads of earlier versions, they are not told.
   */
  recordCodeUnknown: local<{
    population: string;
    column: string;
    possible: readonly string[];
    found?: readonly string[];
    counts?: readonly number[];
  }>("stays"),
  recordNumberOutside: local<{ population: string; column: string; from: number; to: number }>(
    "stays"
  ),
  recordDistrictUnknown: local<{
    year: number;
    found?: readonly string[];
    counts?: readonly number[];
  }>("stays"),
  recordDistrictNotInYear: local<{ year: number }>("stays"),
  recordOrganisationUnknown: local<{ possible: readonly string[] }>("stays"),
  recordOrganisationRefused: local<NoParameters>("stays"),
  recordOrganisationClosed: local<NoParameters>("stays"),
  recordOrganisationAmbiguous: local<{ possible: readonly string[] }>("stays"),
  recordRuleBroken: local<{ population: string; rule: string }>("stays"),
  recordUnusual: local<{ population: string; rule: string }>("stays"),
  // Extracts of records: as a whole
  publishedDiffers: local<{
    indicator: number;
    year: number;
    breakdowns: readonly string[];
    cells: number;
    member: string;
    published: number;
    counted: number;
  }>("stays"),
  publishedAtOtherDate: local<{
    indicator: number;
    year: number;
    cells: number;
    asOf: string;
    referenceDate: string;
  }>("stays"),
  districtsWithoutOrganisations: local<{ year: number; missing: readonly string[] }>("stays"),
  regionsWithoutRecords: local<{ year: number; regions: readonly string[] }>("stays"),
  loadCancelled: local<{ folder: string }>("stays"),
};
