import { setTimeout as wait } from "node:timers/promises";
import { inTurn } from "../../src/server/in-turn";

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

test("jobs come in the order in which they were asked for", async () => {
  const run = inTurn(1, 10);
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3, 4, 5].map((number) =>
      run(async () => {
        await wait(1);
        order.push(number);
      })
    )
  );
  expect(order).toEqual([1, 2, 3, 4, 5]);
});

test("who gives up leaves the line, and its place goes to the next", async () => {
  const run = inTurn(1, 2);
  const leaving = new AbortController();
  const ran: string[] = [];
  const job = (name: string) => async () => {
    await wait(5);
    ran.push(name);
  };
  const first = run(job("first"));
  const left = run(job("left"), leaving.signal);
  const second = run(job("second"));
  leaving.abort(new Error("gone"));
  const third = run(job("third"));
  await expect(left).rejects.toThrow("gone");
  await Promise.all([first, second, third]);
  expect(ran).toEqual(["first", "second", "third"]);
  await expect(run(job("late"), leaving.signal)).rejects.toThrow("gone");
  await expect(run(() => Promise.resolve("free"))).resolves.toBe("free");
});

test("owners take turns, however many jobs one of them has in line", async () => {
  const run = inTurn(1, 10);
  const order: string[] = [];
  const job = (name: string) =>
    run(
      async () => {
        await wait(1);
        order.push(name);
      },
      undefined,
      name[0]
    );
  await Promise.all(["a1", "a2", "a3", "a4", "b1", "c1", "b2"].map(job));
  expect(order).toEqual(["a1", "a2", "b1", "c1", "a3", "b2", "a4"]);
});

test("who has filled their share is refused, and others are not", async () => {
  const run = inTurn(1, 10, 2);
  const job = (owner: string) => run(() => wait(5), undefined, owner);
  const ends = await Promise.allSettled(["a", "a", "a", "a", "b", "b", "b"].map(job));
  const [, , , fourth, , , last] = ends.map(({ status }) => status);
  expect([fourth, last]).toEqual(["rejected", "rejected"]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  await expect(job("a")).resolves.toBeUndefined();
});
