import { median } from "./numbers";

/** Runs before the first that counts: code gets compiled, files come into memory. */
const warmUps = 3;

/**
 * Times works in turn, again and again, so that whatever else the machine does at a moment meets
 * all of them alike; gives the median milliseconds of each.
 */
export async function measureInterleaved<N extends string>(
  works: Readonly<Record<N, () => unknown>>,
  repetitions: number
): Promise<Record<N, number>> {
  const names = Object.keys(works) as N[];
  const taken = new Map<N, number[]>(names.map((name) => [name, []]));
  for (let turn = -warmUps; turn < repetitions; turn++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      if (turn >= 0) taken.get(name)!.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...taken].map(([name, each]) => [name, median(each)])) as Record<
    N,
    number
  >;
}

/** How long one work takes, in milliseconds. */
export async function timeOnce(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
