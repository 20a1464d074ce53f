import { setTimeout as wait } from "node:timers/promises";
import { isBusy } from "../error-code";

/** So long another process may hold what is needed, in milliseconds. */
export const patience = 5_000;

/** SQLite itself waits so long at most: nothing else happens in this process meanwhile. */
export const blockedAtMost = 10;

/** Does something again for as long as another process stands in the way, and others go on. */
export async function waitForOthers<T>(attempt: () => T | Promise<T>, again = true): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = 2; ; pause = Math.min(2 * pause, 50)) {
    try {
      return await attempt();
    } catch (error) {
      if (!again || !isBusy(error) || performance.now() >= until) throw error;
    }
    await wait(pause);
  }
}
