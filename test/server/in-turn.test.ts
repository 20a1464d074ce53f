import { setTimeout as wait } from "node:timers/promises";
import { inTurn } from "../../src/server/auth/in-turn";

test("no more jobs run at one moment than allowed, and all of them run", async () => {
  const run = inTurn(2, 10);
  let running = 0;
  let most = 0;
  const job = async () => {
    most = Math.max(most, ++running);
    await wait(5);
    running--;
  };
  await Promise.all(Array.from({ length: 8 }, () => run(job)));
  expect(most).toBe(2);
});

test("jobs that find the line full are refused at once", async () => {
  const run = inTurn(1, 2);
  const jobs = Array.from({ length: 5 }, () => run(() => wait(5)));
  const ends = await Promise.allSettled(jobs);
  expect(ends.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
    "rejected",
  ]);
});

test("a job that fails gives its place to the next", async () => {
  const run = inTurn(1, 2);
  const failed = run(() => Promise.reject(new Error("no")));
  const next = run(() => Promise.resolve("yes"));
  await expect(failed).rejects.toThrow("no");
  await expect(next).resolves.toBe("yes");
});
