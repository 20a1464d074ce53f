import { setTimeout as wait } from "node:timers/promises";
import { ProblemError } from "../problem/problem";

const patience = 60_000;
const every = 200;

/** Loads once no other load runs any more, such as that of another start over the same data. */
export async function afterOtherLoads<T>(
  load: () => Promise<T>,
  stopped: AbortSignal,
  patient = patience
): Promise<T> {
  const until = performance.now() + patient;
  for (;;) {
    try {
      return await load();
    } catch (error) {
      const isHeld = error instanceof ProblemError && error.problem.code === "loadRunning";
      if (!isHeld || performance.now() >= until) throw error;
    }
    await wait(every, undefined, { signal: stopped }).catch(() => stopped.throwIfAborted());
  }
}
