import { naiveAxes } from "./axes";
import { familyOf } from "./bases";
import { appendixRows, codesOf } from "./code-lists";
import { carries } from "./data";
import type { NaiveData } from "./data";
import { keptDistricts, keptRegions, placesOf } from "./places";
import { hasTotal, listed, yearsOf } from "./question";
import type { Question } from "./question";
import { districtCodes, regionCodes, regionExisted } from "./territory";

/** The most cells of an answer that holds them all. */
export const mostCells = 1_000_000;

export function cellsOf(question: Question): number {
  return naiveAxes(question).reduce(
    (size, { positions }) => size * positions.length,
    yearsOf(question).length
  );
}

/** Why a question may not be answered: the code of the problem; null where it may. */
export function naiveRefusal(question: Question, data: NaiveData): string | null {
  const row = appendixRows.find(({ number }) => number === question.indicator);
  if (!row) return question.indicator === 45 ? "indicatorNotQueryable" : "unknownIndicator";
  const askable = [...row.breakdowns, ...Object.keys(row.inner)];
  const named = [...question.breakdowns, ...Object.keys(question.filter)];
  if (named.some((id) => !askable.includes(id))) return "breakdownNotInIndicator";
  const { totals: wanted, breakdowns } = question;
  if (typeof wanted !== "boolean" && wanted.some((id) => !breakdowns.includes(id))) {
    return "totalWithoutBreakdown";
  }
  const known = (id: string): readonly string[] =>
    id === "region" ? regionCodes : id === "district" ? districtCodes : codesOf(row, id);
  const filters = Object.entries(question.filter);
  if (filters.some(([id, codes]) => codes.some((code) => !known(id).includes(code)))) {
    return "unknownMember";
  }
  const years = yearsOf(question);
  const sources = years.map((year) => data.sourceOf(question, year));
  if (!years.length || sources.includes(null)) return "yearWithoutData";
  if (sources.some((source) => !carries(source!, question))) return "combinationNotInSource";
  if (absentRegions(question).length) return "memberNotInYears";
  const [absent] = absentDistricts(question);
  if (absent !== undefined) {
    const isAnywhere = placesOf(question).some(({ district }) => district === absent);
    return isAnywhere ? "districtOutsideRegions" : "memberNotInYears";
  }
  // Without totals an answer of more cells lists those that occur, where it comes out of records.
  const whole =
    question.breakdowns.some((dimension) => hasTotal(question, dimension)) ||
    sources.some((source) => source!.totals);
  return cellsOf(question) > mostCells && whole ? "answerTooLarge" : null;
}

/** Kept regions that none of the years has, and whose territory is not in other kept ones either. */
function absentRegions(question: Question): string[] {
  const kept = keptRegions(question) ?? new Set<string>();
  if (question.territory === "presentUnits") {
    return [...kept].filter((code) => !regionExisted(code, Infinity));
  }
  return [...kept].filter((code) =>
    yearsOf(question).every((year) => {
      if (regionExisted(code, year)) return false;
      const relatives = familyOf(code)?.regions.filter((each) => regionExisted(each, year)) ?? [];
      return !relatives.length || !relatives.every((each) => kept.has(each));
    })
  );
}

/** Kept districts that were in none of the years and kept regions, in official order. */
function absentDistricts(question: Question): string[] {
  if (!listed(question, "district")) return [];
  const regions = keptRegions(question);
  const places = placesOf(question).filter(
    (place) => !regions || place.regions.some((code) => regions.has(code))
  );
  const kept = keptDistricts(question)!;
  return districtCodes.filter(
    (code) => kept.has(code) && !places.some(({ district }) => district === code)
  );
}
