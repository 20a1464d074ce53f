/** Takes one step back. */
export type Undo = () => Promise<void>;

/**
 * Does work in steps that each say how they are taken back: after a failure or a cancel all that
 * was done is undone, the last step first, and the reason is thrown on.
 */
export async function allOrNothing<T>(work: (undo: Undo[]) => Promise<T>): Promise<T> {
  const undo: Undo[] = [];
  try {
    return await work(undo);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}
