let last: Promise<unknown> = Promise.resolve();

/** Does work on the workbook once all that was begun before has ended, however it ended. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}
