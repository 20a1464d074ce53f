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
  async function counting<T>(answer: Promise<T>): Promise<T> {
    answered++;
    const made = await answer;
    inTheMiddle?.();
    inTheMiddle = null;
    return made;
  }
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
    answer: (query, signal) => counting(real.answer(query, signal)),
    find: (query, signal) => counting(real.find(query, signal)),
    close: () => Promise.resolve(),
  };
}
