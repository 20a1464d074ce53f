import { local } from "./problem-kind";
import type { NoParameters } from "./problem-kind";

/** What is wrong with a file of figures, its table and its rows. */
export const fileProblems = {
  // Files
  fileNotFound: local<{ file: string }>("stays"),
  fileUnreadable: local<{ file: string; reason: string }>("stays"),
  fileEmpty: local<{ file: string }>("stays"),
  fileTooLarge: local<{ file: string; limitBytes: number }>("stays"),
  /** `kind` is a `FileKind` of src/intake/text. */
  fileOtherKind: local<{ file: string; kind: string }>("stays"),
  encodingUnknown: local<{ file: string }>("stays"),
  encodingBroken: local<{ file: string; line: number }>("stays"),
  encodingTaken: local<{ encoding: string }>("stays"),
  lettersLost: local<NoParameters>("stays"),
  headerElsewhere: local<{ file: string; line: number }>("stays"),
  headerUnknown: local<{ file: string; found: readonly string[]; required: readonly string[] }>(
    "stays"
  ),
  quoteOpen: local<{ file: string; line: number }>("stays"),
  columnNameless: local<{ column: number }>("stays"),
  indexColumnLeft: local<{ column: string }>("stays"),
  rowsOutsideTable: local<{ rows: readonly number[] }>("stays"),
  textNotOneLine: local<NoParameters>("stays"),
  textTooLong: local<{ length: number; limit: number }>("stays"),
  columnMissing: local<{ column: string; found: readonly string[] }>("stays"),
  columnUnknown: local<{ column: string; possible: readonly string[] }>("stays"),
  columnTwice: local<{ column: string }>("stays"),
  rowLengthWrong: local<{ expected: number; found: number }>("stays"),
  yearMalformed: local<{ value: string }>("stays"),
  schoolYearMalformed: local<{ value: string }>("stays"),
  yearAhead: local<{ year: number }>("stays"),
  territoryUnknown: local<{ value: string }>("stays"),
  territoryNotValidInYear: local<{
    value: string;
    year: number;
    from: number | null;
    to: number | null;
  }>("stays"),
  territoryCodeOfOtherYears: local<{ value: string; year: number; codeThen: string }>("stays"),
  territoriesOverlap: local<{ territory: string; with: readonly string[]; year: number }>("stays"),
  territoryLevelMissing: local<{ indicator: number }>("stays"),
  memberUnknown: local<{ dimension: string; value: string; possible: readonly string[] }>("stays"),
  memberMissing: local<{ dimension: string; indicator: number }>("stays"),
  dimensionNotInIndicator: local<{ dimension: string; indicator: number }>("stays"),
  stateUnknown: local<{ value: string; possible: readonly string[] }>("stays"),
  dateMalformed: local<{ value: string }>("stays"),
  valueNotNumber: local<{ value: string }>("stays"),
  valueWithCommas: local<{ value: string }>("stays"),
  valueNegative: local<{ value: string }>("stays"),
  valueFraction: local<{ value: string }>("stays"),
  valueMissing: local<NoParameters>("stays"),
  valueWithState: local<{ state: string; value: string }>("stays"),
  duplicateRow: local<{ firstLine: number }>("stays"),
  partsExceedTotal: local<{
    dimension: string;
    year: number;
    territory: string;
    total: number;
    parts: number;
  }>("stays"),
  partExceedsTotal: local<{
    dimension: string;
    member: string;
    year: number;
    territory: string;
    total: number;
    part: number;
  }>("stays"),
  combinationExceedsTotal: local<{
    dimensions: readonly string[];
    year: number;
    territory: string;
    total: number;
    part: number;
  }>("stays"),
  partsBelowTotal: local<{
    dimension: string;
    year: number;
    territory: string;
    total: number;
    parts: number;
  }>("stays"),
  partsMissing: local<{
    dimension: string;
    year: number;
    territory: string;
    total: number;
    parts: number;
    missing: readonly string[];
  }>("stays"),
  regionsDoNotSum: local<{ year: number; country: number; regions: number }>("stays"),
  regionsMissing: local<{ year: number; regions: readonly string[] }>("stays"),
  seriesCarriedBack: local<{ territory: string; years: readonly number[] }>("stays"),
  nameDoesNotMatchCode: local<{ name: string; code: string; expected: string }>("stays"),
};
