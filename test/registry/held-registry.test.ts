import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { recordAction } from "../../src/registry/audit";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { addPerson, findAccount } from "../../src/registry/people";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const now = new Date("2026-01-15T04:00:00Z");
const dana = {
  login: "dana",
  name: "Dana",
  role: "analyst",
  body: "bureau-of-national-statistics",
  passwordHash: "hash",
} as const;

/** A registry whose write lock somebody else holds, until it is let go. */
async function held(name: string) {
  const path = join(folder, name);
  const registry = await openRegistry(path);
  await seedBodies(registry);
  const other = new Database(join(path, "registry.sqlite"));
  other.exec("begin immediate");
  return { registry, letGo: () => void other.close() };
}

/** The longest time for which nothing else happened while something was waited for. */
async function longestStandstill(during: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await during.catch(() => undefined);
  clearInterval(ticking);
  return longest;
}

test("while another process holds the lock all else goes on, and then everything is written", async () => {
  const { registry, letGo } = await held("let-go");
  const writes = Promise.all([
    recordAction(registry, now, null, "signInFailed", {}),
    recordAction(registry, now, null, "signInFailed", {}),
    addPerson(registry, dana),
  ]);
  const standstill = longestStandstill(writes);
  await wait(700);
  letGo();
  await writes;
  // Far less than the lock was held, also where the tests share their machine.
  expect(await standstill).toBeLessThan(400);
  const entries = await registry.db.selectFrom("audit").select("number").execute();
  expect(entries).toEqual([{ number: 1 }, { number: 2 }]);
  expect(await findAccount(registry, "dana")).not.toBeNull();
  await registry.close();
}, 20_000);

test("where the lock is held on and on, all that wait are told at one time, after five seconds", async () => {
  const { registry, letGo } = await held("kept");
  const begun = performance.now();
  const writes = [1, 2, 3].map(() => recordAction(registry, now, null, "signInFailed", {}));
  const results = await Promise.allSettled(writes);
  expect(results).toMatchObject([1, 2, 3].map(() => ({ reason: { code: "SQLITE_BUSY" } })));
  expect(performance.now() - begun).toBeGreaterThan(4_900);
  expect(performance.now() - begun).toBeLessThan(9_000);
  letGo();
  await recordAction(registry, now, null, "signInFailed", {});
  await registry.close();
}, 20_000);
