import { answered, local } from "./problem-kind";
import type { NoParameters } from "./problem-kind";

/** What stands against a question, and against a request that comes as text. */
export const questionProblems = {
  // Questions
  unknownIndicator: answered<{ indicator: string; possible: readonly number[] }>(404, "stays"),
  indicatorNotQueryable: answered<{ indicator: number }>(422, "stays"),
  unknownDimension: answered<{ dimension: string; possible: readonly string[] }>(422, "stays"),
  breakdownNotInIndicator: answered<{
    indicator: number;
    breakdown: string;
    possible: readonly string[];
  }>(422, "stays"),
  totalWithoutBreakdown: answered<{ breakdown: string; possible: readonly string[] }>(422, "stays"),
  unknownMember: answered<{ dimension: string; member: string; possible: readonly string[] }>(
    422,
    "stays"
  ),
  memberNotInYears: answered<{
    dimension: string;
    member: string;
    years: readonly number[];
    possible: readonly string[];
  }>(422, "stays"),
  districtOutsideRegions: answered<{
    district: string;
    regions: readonly string[];
    possible: readonly string[];
  }>(422, "stays"),
  yearWithoutData: answered<{
    indicator: number;
    years: readonly number[];
    possible: readonly number[];
  }>(422, "stays"),
  combinationNotInSource: answered<{
    indicator: number;
    years: readonly number[];
    breakdowns: readonly string[];
    possible: readonly (readonly string[])[];
  }>(422, "stays"),
  territoryBasisUnavailable: answered<{
    basis: string;
    years: readonly number[];
    possible: readonly string[];
  }>(422, "stays"),
  overlappingNotSummed: answered<{ indicator: number; dimension: string }>(422, "stays"),
  answerTooLarge: answered<{ cells: number; limit: number }>(422, "stays"),
  answerNotListable: answered<{ cells: number; limit: number; possible: readonly string[] }>(
    406,
    "stays"
  ),
  // A request as text, as a colleague sends it
  requestTextUnreadable: local<NoParameters>("stays"),
  requestTextDamaged: local<NoParameters>("stays"),
  requestTextNewer: local<{ version: number; known: number }>("stays"),
};
