import { appendixRows, codesOf } from "./code-lists";
import type { AppendixRow } from "./code-lists";
import type { Basis, Question } from "./question";
import type { Random } from "./random";
import { cellsOf } from "./refusals";
import { districtCodes, regionCodes, regionOf, regionsOfYear } from "./territory";

const bases: readonly Basis[] = ["asReported", "comparable", "presentUnits"];

/** So many cells a run can compare in a moment. */
const comfortable = 30_000;

/** Draws any question that somebody could ask; now and then one that may not be answered. */
export function drawQuestion(random: Random, loaded: readonly number[]): Question {
  if (random.chance(0.03)) return drawWide(random, loaded);
  const row = random.one(appendixRows);
  const years = random.chance(0.4)
    ? [random.one(loaded)]
    : random.several(loaded, 1 + random.below(loaded.length));
  const breakdowns = random.some(row.breakdowns, random.one([0.15, 0.3, 0.5]));
  const filtered = random.several(
    [...row.breakdowns, ...Object.keys(row.inner)],
    random.one([0, 0, 1, 1, 2, 3])
  );
  const question = {
    indicator: row.number,
    years,
    // The order in which a client writes them tells nothing.
    breakdowns: random.chance(0.5) ? breakdowns : breakdowns.toReversed(),
    filter: Object.fromEntries(filtered.map((id) => [id, drawCodes(random, row, id, years)])),
    territory: random.one(bases),
    totals: drawTotals(random, breakdowns, row),
  };
  if (random.chance(0.08)) return spoilt(random, question);
  return random.chance(0.03) ? question : madeSmaller(random, question);
}

/** A question about an indicator that shows and keeps nothing but some dimensions. */
export function drawWithin(
  random: Random,
  loaded: readonly number[],
  indicator: number,
  dimensions: readonly string[]
): Question {
  const row = appendixRows.find(({ number }) => number === indicator)!;
  const years = random.several(loaded, 1 + random.below(3));
  const filtered = random.several(dimensions, random.one([0, 0, 1, 2]));
  return {
    indicator,
    years,
    breakdowns: random.some(dimensions, 0.5),
    filter: Object.fromEntries(filtered.map((id) => [id, drawCodes(random, row, id, years)])),
    territory: random.one(bases),
    totals: random.chance(0.7),
  };
}

/** Of all breakdowns, of none, or of some; now and then of one that is not asked for. */
function drawTotals(random: Random, breakdowns: readonly string[], row: AppendixRow) {
  if (random.chance(0.7)) return random.chance(0.7);
  return random.some(random.chance(0.05) ? row.breakdowns : breakdowns, 0.5);
}

/** A question with so many breakdowns that its answer lists only what occurs. */
function drawWide(random: Random, loaded: readonly number[]): Question {
  const row = random.one(appendixRows.filter(({ breakdowns }) => breakdowns.length > 9));
  const left = random.several(row.breakdowns, 2);
  const years = random.several(loaded, 2);
  const filtered = random.several(row.breakdowns, random.below(2));
  return {
    indicator: row.number,
    years,
    breakdowns: row.breakdowns.filter((id) => !left.includes(id)),
    filter: Object.fromEntries(filtered.map((id) => [id, drawCodes(random, row, id, years)])),
    territory: random.one(bases),
    totals: random.chance(0.1),
  };
}

function drawCodes(
  random: Random,
  row: AppendixRow,
  dimension: string,
  years: readonly number[]
): string[] {
  if (random.chance(0.02)) return [];
  // Mostly units that existed in the years; a question for others is refused.
  const anything = random.chance(0.1);
  const regionsThen = new Set(years.flatMap(regionsOfYear));
  const pool =
    dimension === "region"
      ? regionCodes.filter((code) => anything || regionsThen.has(code))
      : dimension === "district"
        ? districtPool(random, years, anything)
        : codesOf(row, dimension);
  const most = Math.min(pool.length, random.one([1, 2, 3, 8, pool.length]));
  const codes = random.several(pool, 1 + random.below(most));
  return random.chance(0.1) ? [...codes, codes[0]!].reverse() : codes;
}

/** Districts of the country, or of a few regions, so that filters on both levels can meet. */
function districtPool(random: Random, years: readonly number[], anything: boolean): string[] {
  if (anything) return [...districtCodes];
  const there = districtCodes.filter((code) => years.some((year) => regionOf(code, year)));
  if (random.chance(0.5)) return there;
  const regions = random.several(regionsOfYear(years[0]!), 2);
  return there.filter((code) => years.some((year) => regions.includes(regionOf(code, year)!)));
}

/** Takes breakdowns away until the answer is quick to compare. */
function madeSmaller(random: Random, question: Question): Question {
  let smaller = question;
  while (smaller.breakdowns.length && cellsOf(smaller) > comfortable) {
    const gone = random.one(smaller.breakdowns);
    const left = (ids: readonly string[]) => ids.filter((id) => id !== gone);
    const { breakdowns, totals } = smaller;
    const fewer = typeof totals === "boolean" ? totals : left(totals);
    smaller = { ...smaller, breakdowns: left(breakdowns), totals: fewer };
  }
  return smaller;
}

function spoilt(random: Random, question: Question): Question {
  const { breakdowns, filter, years } = question;
  const all = appendixRows.find(({ number }) => number === question.indicator)!.breakdowns;
  return random.one<Question>([
    { ...question, indicator: random.one([0, 45, 46, 99]) },
    { ...question, breakdowns: [...breakdowns, "educationLevel"] },
    { ...question, filter: { ...filter, shift: ["2"] } },
    { ...question, filter: { ...filter, locality: ["suburban"] } },
    { ...question, filter: { ...filter, region: ["KZ"] } },
    { ...question, years: [] },
    { ...question, years: [...years, 2019] },
    { ...question, breakdowns: all },
    { ...question, breakdowns: [...breakdowns, ...breakdowns], years: [...years, ...years] },
  ]);
}
