import { fail } from "../problem/problem";

/** Runs a job when its turn has come; a signal takes it out of the line again. */
export type RunInTurn = <T>(job: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * Runs jobs, `atOnce` of them at one moment, first come first served; refuses those that find
 * `waiting` others in line.
 */
export function inTurn(atOnce: number, waiting: number): RunInTurn {
  let running = 0;
  const line = new Set<() => void>();

  async function takePlace(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (running < atOnce) {
      running++;
      return;
    }
    if (line.size >= waiting) fail("tooManyRequests", { retryAfterSeconds: 1 });
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        line.delete(enter);
        reject(signal?.reason as Error);
      };
      line.add(enter);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  return async function run(job, signal) {
    await takePlace(signal);
    try {
      return await job();
    } finally {
      const [next] = line;
      // The place goes straight to the next in line, so that nobody slips in between.
      if (next) {
        line.delete(next);
        next();
      } else {
        running--;
      }
    }
  };
}
