import { isTerritory } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import { fail } from "../problem/problem";
import { rowLimit } from "./answer-size";
import type { AnswerContext } from "./answer-context";
import { finishedCells, stateCodes } from "./cells";
import type { Cells } from "./cells";
import { cellCount } from "./data-table";
import type { Axis, DataTable, RefusedRows, State } from "./data-table";
import { fillRecords, listRecords } from "./fill-records";
import type { AxisReader } from "./fill-records";
import { territoryReader } from "./territory-reader";
import { TerritoryStates, placesOf } from "./territory-states";
import type { HeldTerritory } from "./territory-states";

/** One dimension of counted records: the number of each row's member, or its set of members. */
export interface MemberColumn {
  readonly dimension: DimensionId;
  readonly coding: "one" | "several";
  readonly numbers: ArrayLike<number>;
  /** Codes by number. */
  readonly codes: readonly (string | undefined)[];
}

/** The load that answers for a year. */
export interface RecordYear extends HeldTerritory {
  /** How the source marks its figures. */
  readonly state: State;
  /** Null where the load took in every row. */
  readonly refused: RefusedRows | null;
}

/** Figures counted from records, as column vectors of one length. */
export interface CountedRecords {
  readonly length: number;
  readonly year: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly region: ArrayLike<number> | null;
  readonly district: ArrayLike<number> | null;
  readonly regionCodes: readonly (string | undefined)[];
  readonly districtCodes: readonly (string | undefined)[];
  readonly members: readonly MemberColumn[];
  readonly years: readonly RecordYear[];
}

/**
 * Lays counted records out over the years that they answer for. What was counted nowhere is nil;
 * a unit that the load lacks, or that did not exist, has no figure.
 */
export function assembleRecords(
  counted: CountedRecords,
  context: AnswerContext,
  axes: readonly Axis[],
  cells: Cells
): void {
  const readers = axes.map((axis) => readerOf(axis, counted, context));
  const rowYears = yearPositions(counted, context);
  const sums = fillRecords(counted, rowYears, axes, readers, cells.values.length);
  const { years } = context.plan.query;
  const perYear = cellCount([0], axes);
  for (const { year, state, refused } of counted.years) {
    // What was refused may belong where nothing was counted.
    const nothing = refused ? state : "nil";
    const start = years.indexOf(year) * perYear;
    cells.values.set(sums.subarray(start, start + perYear), start);
    for (let cell = start; cell < start + perYear; cell++) {
      cells.states[cell] = stateCodes[sums[cell] === 0 ? nothing : state];
    }
  }
  for (const { year, at, state, run, block } of territoryMarks(counted, context, axes)) {
    const start = years.indexOf(year) * perYear + at * run;
    for (let outer = start; outer < start - at * run + perYear; outer += block) {
      for (let cell = outer; cell < outer + run; cell++) mark(cells.states, cell, state);
    }
  }
}

/** Lists the combinations that occur among counted records; all others are nil. */
export function listCounted(
  counted: CountedRecords,
  context: AnswerContext,
  axes: readonly Axis[]
): Pick<DataTable, "values" | "states" | "listed"> {
  const readers = axes.map((axis) => readerOf(axis, counted, context));
  const { cells, sums } = listRecords(counted, yearPositions(counted, context), axes, readers);
  if (cells.length > rowLimit) fail("answerTooLarge", { cells: cells.length, limit: rowLimit });
  const { years } = context.plan.query;
  const perYear = cellCount([0], axes);
  const stateOf = new Map(counted.years.map(({ year, state }) => [year, state]));
  const states = Uint8Array.from(
    cells,
    (cell) => stateCodes[stateOf.get(years[Math.floor(cell / perYear)]!) ?? "normal"]
  );
  for (const { year, at, state, run, block } of territoryMarks(counted, context, axes)) {
    const yearAt = years.indexOf(year);
    cells.forEach((cell, place) => {
      if (Math.floor(cell / perYear) !== yearAt) return;
      if (Math.floor((cell % block) / run) === at) mark(states, place, state);
    });
  }
  return { ...finishedCells({ values: sums, states }), listed: cells };
}

function readerOf(axis: Axis, counted: CountedRecords, { plan }: AnswerContext): AxisReader {
  if (isTerritory(axis.dimension)) {
    return territoryReader(axis, counted, plan);
  }
  const column = counted.members.find(({ dimension }) => dimension === axis.dimension);
  if (!column) throw new Error(`the figures do not carry ${axis.dimension}`);
  const index = new Map(axis.positions.map(({ code }, at) => [code, at]));
  const position = Int32Array.from(column.codes, (code) =>
    code === undefined ? -1 : (index.get(code) ?? -1)
  );
  return column.coding === "several"
    ? { kind: "several", set: column.numbers, position }
    : { kind: "one", number: column.numbers, position };
}

/**
 * The position of each row's year; -1 leaves out a row that has no member which is chosen,
 * where its dimension is one of sets: such a filter is not part of the statement.
 */
function yearPositions(counted: CountedRecords, { plan: { query } }: AnswerContext): Int32Array {
  const index = new Map(query.years.map((year, at) => [year, at]));
  const found = new Int32Array(counted.length);
  for (let row = 0; row < counted.length; row++) found[row] = index.get(counted.year[row]!) ?? -1;
  for (const { dimension, coding, numbers, codes } of counted.members) {
    const chosen = query.filter[dimension];
    if (!chosen || coding === "one") continue;
    const mask = codes.reduce(
      (bits, code, number) => (code && chosen.includes(code) ? bits | (1 << (number - 1)) : bits),
      0
    );
    for (let row = 0; row < counted.length; row++) if (!(numbers[row]! & mask)) found[row] = -1;
  }
  return found;
}

/** A position of the territory axis in a year, and what stands against its figures. */
interface TerritoryMark {
  readonly year: number;
  readonly at: number;
  readonly state: State;
  /** Cells of one position side by side, and cells until it comes again. */
  readonly run: number;
  readonly block: number;
}

function territoryMarks(
  counted: CountedRecords,
  { plan, availability, catalogue }: AnswerContext,
  axes: readonly Axis[]
): TerritoryMark[] {
  const states = new TerritoryStates(plan, availability, catalogue);
  const depth = axes.findIndex(({ dimension }) => isTerritory(dimension));
  const positions = placesOf(axes[depth]);
  const run = cellCount([0], axes.slice(depth + 1));
  const block = positions.length * run;
  return counted.years.flatMap((held) =>
    positions.flatMap((position, at) => {
      const state = states.of(position, held);
      return state === null ? [] : [{ year: held.year, at, state, run, block }];
    })
  );
}

/** A sum over nothing is nil even where its territory is an estimate. */
function mark(states: Uint8Array, cell: number, state: State): void {
  if (state === "estimated" && states[cell] === stateCodes.nil) return;
  states[cell] = stateCodes[state];
}
