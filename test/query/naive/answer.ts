import { naiveAxes, territoryCodes, total } from "./axes";
import type { NaiveAxis } from "./axes";
import { regionUnit } from "./bases";
import type { Counted, NaiveData } from "./data";
import { keptDistricts, keptRegions, placesOf } from "./places";
import { listed, yearsOf } from "./question";
import type { Question } from "./question";
import { cellsOf, mostCells } from "./refusals";
import { regionToday } from "./territory";
import { Verdicts } from "./verdicts";
import type { Verdict } from "./verdicts";

/** What the naive side says of every cell, and where the cells stand. */
export interface NaiveAnswer {
  readonly axes: readonly NaiveAxis[];
  readonly values: readonly (number | null)[];
  readonly states: readonly string[];
  /** Which cells these are, in order; null where they are all. */
  readonly listed: readonly number[] | null;
}

type Spot = Counted["record"]["spot"];
type Members = readonly string[];

/** Remembers what a function said of an object. */
function remembered<Key extends object, Value>(say: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, say(key));
    return known.get(key)!;
  };
}

/** The column of a record that a dimension of an indicator is read from. */
function columnOf(question: Question, dimension: string): string {
  return question.indicator === 40 && dimension === "age" ? "ageSeptember1" : dimension;
}

const none: Members = [];

/** Whether a question keeps a record: territory first, then every other filter. */
function filterOf(question: Question): (counted: Counted) => boolean {
  const regions = keptRegions(question);
  const districts = keptDistricts(question);
  const spotKept = remembered((spot: Spot) => {
    const region =
      question.territory === "presentUnits" ? regionToday(spot.district)! : spot.region;
    return (regions?.has(region) ?? true) && (districts?.has(spot.district) ?? true);
  });
  const others = Object.keys(question.filter)
    .filter((id) => id !== "region" && id !== "district" && listed(question, id))
    .map((id) => ({
      column: columnOf(question, id),
      keeps: remembered((codes: Members) =>
        codes.some((code) => listed(question, id)!.includes(code))
      ),
    }));
  return ({ record }) =>
    spotKept(record.spot) &&
    others.every(({ column, keeps }) => keeps(record.members[column] ?? none));
}

type Finder = (record: Counted["record"]) => readonly number[];

/** Tells at which positions of an axis a record is counted: in its total and in its members. */
function finderOf(question: Question, { dimension, positions }: NaiveAxis): Finder {
  const at = new Map(positions.map(({ code }, index) => [code, index]));
  const found = (codes: readonly string[]) => codes.flatMap((code) => at.get(code) ?? []);
  if (dimension === "region" || dimension === "district") {
    const places = placesOf(question);
    const ofSpot = remembered(({ district, region: then }: Spot) => {
      const today = question.territory === "presentUnits";
      const place = places.find(
        (entry) => entry.district === district && (today || entry.regions.includes(then))
      );
      const region = today ? regionToday(district)! : regionUnit(then, question).code;
      return found(territoryCodes(question, dimension, place, region));
    });
    return ({ spot }) => ofSpot(spot);
  }
  const column = columnOf(question, dimension);
  const ofMembers = remembered((codes: Members) => found([total, ...codes]));
  return ({ members }) => ofMembers(members[column] ?? none);
}

/** Goes through every record of every year and tells to which cells it adds how much. */
function count(
  question: Question,
  data: NaiveData,
  axes: readonly NaiveAxis[],
  add: (cell: number, amount: number) => void
): void {
  const keeps = filterOf(question);
  const finders = axes.map((axis) => finderOf(question, axis));
  yearsOf(question).forEach((year, yearAt) => {
    for (const counted of data.recordsOf(question, year)) {
      if (!keeps(counted)) continue;
      const found = finders.map((find) => find(counted.record));
      const walk = (depth: number, cell: number) => {
        const axis = axes[depth];
        if (!axis) add(cell, counted.amount);
        else for (const at of found[depth]!) walk(depth + 1, cell * axis.positions.length + at);
      };
      walk(0, yearAt);
    }
  });
}

/** Answers a question: with every cell, or, where they are too many, with those that occur. */
export function naiveAnswer(question: Question, data: NaiveData): NaiveAnswer {
  const axes = naiveAxes(question);
  const cells = cellsOf(question);
  const judge = judgeOf(question, data, axes, cells / yearsOf(question).length);
  const answerOf = (sums: readonly number[], at: (place: number) => number) => {
    const states = sums.map((sum, place) => judge(at(place), sum));
    const values = sums.map((sum, place) => (states[place]!.startsWith("not") ? null : sum));
    return { axes, values, states };
  };
  if (cells <= mostCells) {
    const sums = new Float64Array(cells);
    count(question, data, axes, (cell, amount) => (sums[cell]! += amount));
    return { ...answerOf([...sums], (place) => place), listed: null };
  }
  const sums = new Map<number, number>();
  count(question, data, axes, (cell, amount) => {
    if (amount > 0) sums.set(cell, (sums.get(cell) ?? 0) + amount);
  });
  const listed = [...sums.keys()].sort((one, other) => one - other);
  const values = listed.map((cell) => sums.get(cell)!);
  return { ...answerOf(values, (place) => listed[place]!), listed };
}

/** Tells the state of a cell from what was counted in it. */
function judgeOf(
  question: Question,
  data: NaiveData,
  axes: readonly NaiveAxis[],
  perYear: number
): (cell: number, sum: number) => string {
  const depth = axes.findIndex(({ dimension }) => ["region", "district"].includes(dimension));
  const territory = axes[depth]?.positions ?? [{ code: total }];
  const inner =
    depth < 0
      ? perYear
      : axes.slice(depth + 1).reduce((size, { positions }) => size * positions.length, 1);
  const years = yearsOf(question).map((year) => {
    const verdicts = new Verdicts(question, data, year);
    const ofPosition = territory.map((position) => verdicts.of(position));
    return { ofPosition, ofSource: data.statesOf(question, year) };
  });
  return (cell, sum) => {
    const { ofPosition, ofSource } = years[Math.floor(cell / perYear)]!;
    return stateOf(sum, ofPosition[Math.floor(cell / inner) % territory.length]!, ofSource);
  };
}

function stateOf(
  value: number,
  verdict: Verdict,
  { counted, nothing }: { counted: string; nothing: string }
): string {
  if (verdict === "notApplicable" || verdict === "notAvailable") return verdict;
  if (value === 0 && nothing === "nil") return "nil";
  return verdict ?? (value === 0 ? nothing : counted);
}
