import type { DataTable } from "../../src/query/data-table";
import type { Warehouse } from "../../src/warehouse/warehouse";

/** A real warehouse that tells how often it was asked; closing it is left to its owner. */
export interface CountedWarehouse extends Warehouse {
  readonly answered: () => number;
  /** Calls back once, in the middle of the next question. */
  readonly next: (callback: () => void) => Promise<void>;
}

export function counted(real: Warehouse): CountedWarehouse {
  let answered = 0;
  let inTheMiddle: (() => void) | null = null;
  return {
    ...real,
    answered: () => answered,
    next: (callback) =>
      new Promise((resolve) => {
        inTheMiddle = () => {
          callback();
          resolve();
        };
      }),
    async answer(query, signal) {
      answered++;
      const table = await real.answer(query, signal);
      inTheMiddle?.();
      inTheMiddle = null;
      return table;
    },
    close: () => Promise.resolve(),
  };
}

/** A real warehouse whose answers are repeated until they are large. */
export function enlarged(real: Warehouse, times: number): Warehouse {
  const repeat = <T>(all: readonly T[]) => Array.from({ length: times }, () => all).flat();
  return {
    ...real,
    async answer(query, signal): Promise<DataTable> {
      const table = await real.answer(query, signal);
      const [first, ...others] = table.axes;
      if (!first || query.years.length > 1) throw new Error("one year and an axis are needed");
      const positions = Array.from({ length: times }, (_, at) =>
        first.positions.map((position) => ({ ...position, code: `${position.code}-${at}` }))
      ).flat();
      return {
        ...table,
        axes: [{ ...first, positions }, ...others],
        values: repeat(table.values),
        states: repeat(table.states),
      };
    },
    close: () => Promise.resolve(),
  };
}
