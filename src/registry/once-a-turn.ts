/**
 * Asks once for all that one turn of the event loop brings: requests that are read in the same
 * turn came at the same moment, and what is asked costs a call of the system each.
 */
export function onceATurn<T>(ask: () => T): () => T {
  let held: { readonly value: T } | null = null;
  return () => {
    if (!held) {
      held = { value: ask() };
      setImmediate(() => {
        held = null;
      });
    }
    return held.value;
  };
}
