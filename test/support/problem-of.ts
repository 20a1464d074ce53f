import { ProblemError } from "../../src/problem/problem";
import type { Problem } from "../../src/problem/problem";

/** The problem with which something was refused. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`not refused in words: ${error instanceof Error ? error.stack! : String(error)}`);
}
