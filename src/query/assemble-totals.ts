import { totalCode } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import { existsIn, regions } from "../catalogue/territory";
import type { AnswerContext } from "./answer-context";
import type { Availability } from "./availability";
import { regionsIn } from "./axes";
import { stateCodes } from "./cells";
import type { Cells } from "./cells";
import type { Axis, State } from "./data-table";
import { regionsSummed } from "./regions-summed";
import { regionUnit } from "./territory-units";

/** Published cells as column vectors of one length; a member is "" where the cell is a total. */
export interface TotalsCells {
  readonly year: readonly number[];
  readonly members: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
  readonly value: readonly (number | null)[];
  readonly state: readonly State[];
  /** ISO date where the source counts at another moment than the indicator; else null. */
  readonly asOf: readonly (string | null)[];
}

/**
 * How a sum of cells is marked: the weakest of its parts. A part that cannot exist takes nothing
 * from a sum, one that is missing takes all.
 */
const weakness: readonly State[] = [
  "notApplicable",
  "nil",
  "normal",
  "revised",
  "provisional",
  "estimated",
  "notAvailable",
];

/** Sums that published cells flow into, one for each cell of the answer. */
class Sums {
  readonly value: Float64Array;
  readonly parts: Uint32Array;
  readonly state: (State | undefined)[];

  constructor(size: number) {
    this.value = new Float64Array(size);
    this.parts = new Uint32Array(size);
    this.state = new Array<State | undefined>(size);
  }

  add(cell: number, value: number | null, state: State): void {
    this.parts[cell] = (this.parts[cell] ?? 0) + 1;
    this.value[cell] = (this.value[cell] ?? 0) + (value ?? 0);
    const before = this.state[cell];
    if (!before || weakness.indexOf(state) > weakness.indexOf(before)) this.state[cell] = state;
  }
}

/**
 * Lays published cells out over the years that they answer for. A cell of the answer takes one
 * published cell, or, for comparable territory and filtered totals, the sum of several: then all
 * of them must be there, else the figure is not available.
 */
export function assembleTotals(
  published: TotalsCells,
  years: readonly number[],
  context: AnswerContext,
  axes: readonly Axis[],
  cells: Cells
): void {
  const sums = new Sums(cells.values.length);
  const place = placer(context, axes);
  published.year.forEach((year, row) => {
    const member = (id: DimensionId) => published.members[id]?.[row] ?? "";
    for (const cell of place(year, member)) {
      sums.add(cell, published.value[row] ?? null, published.state[row] ?? "normal");
    }
  });
  finishStates(sums, years, context, axes, cells);
}

/** Tells into which cells of the answer a published cell flows. */
function placer({ plan: { query, needed } }: AnswerContext, axes: readonly Axis[]) {
  const years = new Map(query.years.map((year, index) => [year, index]));
  const indexes = axes.map(
    (axis) => new Map(axis.positions.map((position, index) => [position.code, index]))
  );
  const shown = new Set(axes.map((axis) => axis.dimension));
  const onlyFiltered = needed.filter((id) => !shown.has(id));

  return (year: number, member: (id: DimensionId) => string): number[] => {
    const yearIndex = years.get(year);
    if (yearIndex === undefined || onlyFiltered.some((id) => member(id) === "")) return [];
    return axes.reduce<number[]>(
      (found, axis, depth) => {
        const index = indexes[depth]!;
        const code = member(axis.dimension);
        const wanted = axis.dimension === "region" && code ? regionUnit(code, query).code : code;
        const positions = [index.get(wanted || totalCode)];
        if (wanted && axis.dimension in query.filter) positions.push(index.get(totalCode));
        const there = positions.filter((position) => position !== undefined);
        return found.flatMap((cell) =>
          there.map((position) => cell * axis.positions.length + position)
        );
      },
      [yearIndex]
    );
  };
}

function finishStates(
  sums: Sums,
  years: readonly number[],
  context: AnswerContext,
  axes: readonly Axis[],
  cells: Cells
): void {
  const { plan, availability } = context;
  const { query, indicator } = plan;
  const expected = partsExpected(context, axes);
  const overlapping = new Set(indicator.overlapping.filter((id) => id in query.filter));
  const stateAt = (cell: number): State => {
    const codes = codesAt(cell, query.years, axes);
    const parts = sums.parts[cell] ?? 0;
    const state = sums.state[cell];
    const summedOverlap = axes.some(
      (axis, depth) => overlapping.has(axis.dimension) && codes.members[depth] === totalCode
    );
    if (summedOverlap && parts > 1) return "notAvailable";
    if (parts === 0 || !state) return emptyState(codes, axes, availability);
    return parts < expected(codes) ? "notAvailable" : state;
  };
  const perYear = sums.value.length / query.years.length;
  for (const year of years) {
    const start = query.years.indexOf(year) * perYear;
    for (let cell = start; cell < start + perYear; cell++) {
      cells.states[cell] = stateCodes[stateAt(cell)];
      cells.values[cell] = sums.value[cell]!;
    }
  }
}

interface CodesAt {
  readonly year: number;
  readonly members: readonly string[];
}

function codesAt(cell: number, years: readonly number[], axes: readonly Axis[]): CodesAt {
  const members: string[] = new Array<string>(axes.length);
  let rest = cell;
  for (let depth = axes.length - 1; depth >= 0; depth--) {
    const { positions } = axes[depth]!;
    members[depth] = positions[rest % positions.length]!.code;
    rest = Math.floor(rest / positions.length);
  }
  return { year: years[rest]!, members };
}

/** A unit that neither exists in the year nor is published for it cannot have a figure. */
function emptyState(
  codes: CodesAt,
  axes: readonly Axis[],
  availability: readonly Availability[]
): State {
  const depth = axes.findIndex((axis) => axis.dimension === "region");
  const region = regions.find((unit) => unit.code === codes.members[depth]);
  const absent = region && !existsIn(region, codes.year);
  const published = absent && regionsIn(codes.year, availability).includes(region.code);
  return absent && !published ? "notApplicable" : "notAvailable";
}

/** How many published cells a cell of the answer must sum, by its year and region. */
function partsExpected({ plan, availability }: AnswerContext, axes: readonly Axis[]) {
  const { query, needed } = plan;
  const chosen = query.filter.region;
  const needsRegion = needed.includes("region");
  const depth = axes.findIndex((axis) => axis.dimension === "region");
  const byYear = new Map(
    query.years.map((year) => {
      const held = regionsIn(year, availability);
      const summed = chosen ? regionsSummed(chosen, held) : held;
      return [year, summed.map((region) => regionUnit(region, query).code)] as const;
    })
  );
  const otherFilters = Object.entries(query.filter).filter(([id]) => id !== "region");
  return ({ year, members }: CodesAt): number => {
    const others = otherFilters.reduce((product, [id, codes]) => {
      const at = axes.findIndex((axis) => axis.dimension === id);
      return at < 0 || members[at] === totalCode ? product * codes.length : product;
    }, 1);
    if (!needsRegion) return others;
    const code = depth < 0 ? totalCode : members[depth];
    const units = byYear.get(year) ?? [];
    if (code === totalCode) return (chosen ? units.length : 1) * others;
    return units.filter((unit) => unit === code).length * others;
  };
}
