import { isWithoutValue, states } from "./data-table";
import type { DataTable, State } from "./data-table";

/** Cells of an answer while it is put together: states as their places in `states`. */
export interface Cells {
  /** Means nothing where the state says that there is no figure. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** The place of each state in `states`. */
export const stateCodes = Object.fromEntries(states.map((state, code) => [state, code])) as Record<
  State,
  number
>;

const withoutValue = states.map(isWithoutValue);

/** So many cells for which there is no figure yet. */
export function emptyCells(size: number): Cells {
  return {
    values: new Float64Array(size),
    states: new Uint8Array(size).fill(stateCodes.notAvailable),
  };
}

/** The cells as an answer holds them. */
export function finishedCells(cells: Cells): Pick<DataTable, "values" | "states"> {
  const { length } = cells.values;
  // Filled first: an array that begins with numbers is made anew when the first null comes.
  const values = new Array<number | null>(length).fill(null);
  const named = new Array<State>(length).fill("normal");
  for (let cell = 0; cell < length; cell++) {
    const code = cells.states[cell]!;
    if (!withoutValue[code]) values[cell] = cells.values[cell]!;
    if (code !== stateCodes.normal) named[cell] = states[code]!;
  }
  return { values, states: named };
}
