/** Milliseconds in which Excel usually takes the first part of an answer. */
const patience = 2000;

/**
 * Does work on the workbook and tells when Excel takes nothing for long: so it is while a cell is
 * edited, and Excel does not say so.
 * @param work is given what it calls once Excel has taken something
 */
export async function withPatience<T>(
  tell: () => void,
  work: (taken: () => void) => Promise<T>
): Promise<T> {
  const timer = setTimeout(tell, patience);
  try {
    return await work(() => {
      clearTimeout(timer);
    });
  } finally {
    clearTimeout(timer);
  }
}
