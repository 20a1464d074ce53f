import { fail } from "../problem/problem";

/**
 * Runs a job when its turn has come; a signal takes it out of the line again. Those of one owner
 * stand behind one another, and owners take turns.
 */
export type RunInTurn = <T>(
  job: () => Promise<T>,
  signal?: AbortSignal,
  owner?: string
) => Promise<T>;

/**
 * Runs jobs, `atOnce` of them at one moment, first come first served; refuses those that find
 * `waiting` others in line, or `share` of their own owner.
 */
export function inTurn(atOnce: number, waiting: number, share: number = waiting): RunInTurn {
  let running = 0;
  let length = 0;
  /** By owner; the first is next. */
  const lines = new Map<string, Set<() => void>>();

  async function takePlace(signal: AbortSignal | undefined, owner: string): Promise<void> {
    signal?.throwIfAborted();
    if (running < atOnce) {
      running++;
      return;
    }
    const line = lines.get(owner) ?? new Set();
    if (length >= waiting || line.size >= share) fail("tooManyRequests", { retryAfterSeconds: 1 });
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        remove(owner, line, enter);
        reject(signal?.reason as Error);
      };
      line.add(enter);
      lines.set(owner, line);
      length++;
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  function remove(owner: string, line: Set<() => void>, enter: () => void): void {
    if (!line.delete(enter)) return;
    length--;
    if (line.size === 0) lines.delete(owner);
  }

  function takeNext(): (() => void) | null {
    for (const [owner, line] of lines) {
      for (const enter of line) {
        remove(owner, line, enter);
        if (line.size > 0) {
          lines.delete(owner);
          lines.set(owner, line);
        }
        return enter;
      }
    }
    return null;
  }

  return async function run(job, signal, owner = "") {
    await takePlace(signal, owner);
    try {
      return await job();
    } finally {
      const next = takeNext();
      // The place goes straight to the next in line, so that nobody slips in between.
      if (next) next();
      else running--;
    }
  };
}
