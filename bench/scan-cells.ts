import type { CellArrays } from "./cell-arrays";

/**
 * Adds the figures of years into dense cells, by year and by up to four keys: what a program could
 * do that knew its questions beforehand. It makes no totals, no states, no labels.
 */
export function scanCells(
  { columns, sizes, slices }: CellArrays,
  years: readonly number[],
  keys: readonly string[],
  measure: string
): Int32Array {
  const perYear = keys.reduce((cells, key) => cells * sizes[key]!, 1);
  const sums = new Int32Array(perYear * years.length);
  let stride = perYear;
  const strides = keys.map((key) => (stride = Math.trunc(stride / sizes[key]!)));
  const [first, second, third, fourth] = keys.map((key) => columns.narrow[key]!);
  const none = first!;
  years.forEach((year, yearAt) => {
    const [from, to] = slices.get(year) ?? [0, 0];
    addSlice(
      sums.subarray(yearAt * perYear, (yearAt + 1) * perYear),
      columns.wide[measure]!,
      [first!, second ?? none, third ?? none, fourth ?? none],
      [strides[0]!, strides[1] ?? 0, strides[2] ?? 0, strides[3] ?? 0],
      [from, to]
    );
  });
  return sums;
}

type Four<T> = readonly [T, T, T, T];

/** All keys in one pass: a pass for each key would take twice as long. */
function addSlice(
  sums: Int32Array,
  value: Int32Array,
  [a, b, c, d]: Four<Int16Array>,
  [ofA, ofB, ofC, ofD]: Four<number>,
  [from, to]: readonly [number, number]
): void {
  for (let row = from; row < to; row++) {
    const cell =
      Math.imul(a[row]!, ofA) +
      Math.imul(b[row]!, ofB) +
      Math.imul(c[row]!, ofC) +
      Math.imul(d[row]!, ofD);
    sums[cell] = (sums[cell]! + value[row]!) | 0;
  }
}

/** Adds the figures of years by the members of a set, bit n − 1 for member n; 0 is the total. */
export function scanSets(
  { columns, slices }: CellArrays,
  years: readonly number[],
  set: string,
  measure: string
): Int32Array {
  const members = 32;
  const sums = new Int32Array(members * years.length);
  const [bits, value] = [columns.wide[set]!, columns.wide[measure]!];
  years.forEach((year, yearAt) => {
    const [from, to] = slices.get(year) ?? [0, 0];
    const first = yearAt * members;
    for (let row = from; row < to; row++) {
      const own = value[row]!;
      sums[first]! += own;
      for (let rest = bits[row]!, at = first + 1; rest > 0; rest >>>= 1, at++) {
        if (rest & 1) sums[at]! += own;
      }
    }
  });
  return sums;
}

/** Which marginal figures are added up, and by which of their columns. */
export interface MarginalChoice {
  readonly indicator: number;
  readonly dimension: number;
  readonly key: "d_region" | "member";
}

/** Adds marginal figures of years by one column, out of those of every indicator and dimension. */
export function scanMarginals(
  { columns, sizes, slices }: CellArrays,
  years: readonly number[],
  { indicator, dimension, key }: MarginalChoice
): Int32Array {
  const perYear = sizes[key]!;
  const sums = new Int32Array(perYear * years.length);
  const { indicator: indicators, dimension: dimensions } = columns.narrow;
  const { value } = columns.wide;
  const keys = columns.narrow[key]!;
  years.forEach((year, yearAt) => {
    const [from, to] = slices.get(year) ?? [0, 0];
    for (let row = from; row < to; row++) {
      if (indicators![row] !== indicator || dimensions![row] !== dimension) continue;
      sums[yearAt * perYear + keys[row]!]! += value![row]!;
    }
  });
  return sums;
}
