import { problem, ProblemError } from "../problem/problem";

/** A place is not as it was read: somebody works on it at this moment. */
export class PlaceMoved extends ProblemError {
  constructor(sheet: string) {
    super([problem("excelSheetChanging", { sheet })]);
  }
}

const mostAttempts = 5;

/** Does work on a place, and again from the start where somebody moves it meanwhile. */
export async function whileStill<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PlaceMoved) || attempt === mostAttempts) throw error;
    }
  }
}
