import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** Long enough to see others, short enough not to matter. */
const lookMs = 1000;

/** Busy and all time of the machine's cores since it started. */
function coreTimes(): { busy: number; all: number } {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const sum = Object.values(times).reduce((total, time) => total + time, 0);
    all += sum;
    busy += sum - times.idle;
  }
  return { busy, all };
}

/** The share of the machine that others use while the bench sleeps. */
export async function othersShare(): Promise<number> {
  const before = coreTimes();
  await wait(lookMs);
  const after = coreTimes();
  return (after.busy - before.busy) / (after.all - before.all);
}
