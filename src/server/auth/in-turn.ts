import { fail } from "../../problem/problem";

/** Runs jobs, `atOnce` of them at one moment; refuses those that find `waiting` others in line. */
export function inTurn(atOnce: number, waiting: number) {
  let running = 0;
  const line: (() => void)[] = [];
  return async function run<T>(job: () => Promise<T>): Promise<T> {
    if (running < atOnce) {
      running++;
    } else {
      if (line.length >= waiting) fail("tooManyRequests", { retryAfterSeconds: 1 });
      await new Promise<void>((resolve) => line.push(resolve));
    }
    try {
      return await job();
    } finally {
      const next = line.shift();
      // The place goes straight to the next in line, so that nobody slips in between.
      if (next) next();
      else running--;
    }
  };
}
