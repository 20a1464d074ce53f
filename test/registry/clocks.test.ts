import { join } from "node:path";
import Database from "better-sqlite3";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import type { Registry } from "../../src/registry/open-registry";
import { addPerson } from "../../src/registry/people";
import { openSession, useSession } from "../../src/registry/sessions";
import { admitAttempt, forgiveAttempt, waitBefore } from "../../src/registry/sign-in-attempts";
import { currentTerms, seedTerms } from "../../src/registry/terms";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const limits = { idleMinutes: 30, hours: 8 };
const years = 365.25 * 24 * 3600;
const start = Date.parse("2026-01-15T04:00:00Z");
const office = "192.0.2.10";

let registry: Registry;
let person: string;
let count = 0;

/** The time so many seconds after the right one. */
const at = (seconds: number) => new Date(start + seconds * 1000);

beforeEach(async () => {
  registry = await openRegistry(join(folder, String(count++)));
  await seedBodies(registry);
  await seedTerms(registry);
  person = await addPerson(registry, {
    ...{ login: "analyst", name: "A", role: "analyst", passwordHash: "hash" },
    body: "bureau-of-national-statistics",
  });
});

afterEach(() => registry.close());

const isLetIn = async (token: string, seconds: number) =>
  (await useSession(registry, token, limits, at(seconds))) !== null;

const waits = async (seconds: number, address = office) =>
  (await waitBefore(registry, "analyst", address, at(seconds))).retryAfterSeconds;

async function fail(seconds: number, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await admitAttempt(registry, "analyst", office, at(seconds + time * 100));
  }
}

test("a session opened while the clock was ten years ahead ends when it is set right", async () => {
  const { token } = await openSession(registry, person, limits, at(10 * years));
  expect(await isLetIn(token, 10 * years + 60)).toBe(true);
  expect(await isLetIn(token, 0)).toBe(false);
  expect(await isLetIn(token, 10 * years + 60)).toBe(false);
});

test("a session used while the clock ran ahead by hours ends, one ahead by seconds goes on", async () => {
  const { token } = await openSession(registry, person, limits, at(0));
  expect(await isLetIn(token, 30)).toBe(true);
  expect(await isLetIn(token, 0)).toBe(true);
  expect(await isLetIn(token, 1200)).toBe(true);
  expect(await isLetIn(token, 0)).toBe(false);
});

test("a session opened while the clock was ten years behind ends when it is set right", async () => {
  const { token } = await openSession(registry, person, limits, at(-10 * years));
  expect(await isLetIn(token, -10 * years)).toBe(true);
  expect(await isLetIn(token, 0)).toBe(false);
});

test("a new session takes away those that a clock running ahead has opened", async () => {
  await openSession(registry, person, limits, at(10 * years));
  await openSession(registry, person, limits, at(0));
  const left = await registry.db.selectFrom("session").select("created_at").execute();
  expect(left).toEqual([{ created_at: at(0).toISOString() }]);
});

test("nobody is locked out for longer than a quarter of an hour, whatever the clock did", async () => {
  await fail(10 * years, 12);
  expect(await waits(10 * years + 1200)).toBeGreaterThan(0);
  expect(await waits(0)).toBe(0);
  await fail(0, 12);
  for (const seconds of [1200, 600, 0, -600, -10 * years, 10 * years]) {
    expect(await waits(seconds)).toBeLessThanOrEqual(15 * 60);
  }
});

test("an address known while the clock ran ahead is known for thirty days, not for ten years", async () => {
  const { attempt } = await admitAttempt(registry, "analyst", office, at(10 * years));
  await forgiveAttempt(registry, attempt!, at(10 * years));
  const isKnown = async (seconds: number) =>
    (await waitBefore(registry, "analyst", office, at(seconds))).known;
  expect(await isKnown(0)).toBe(true);
  const again = await admitAttempt(registry, "analyst", "192.0.2.11", at(0));
  await forgiveAttempt(registry, again.attempt!, at(0));
  expect(await isKnown(31 * 24 * 3600)).toBe(false);
});

test("before the date of all terms the earliest are in force", async () => {
  const now = await currentTerms(registry, at(0));
  expect((await currentTerms(registry, at(-40 * years))).version).toBe(now.version);
  expect((await currentTerms(registry, at(40 * years))).version).toBe(now.version);
});

test("a clock that is set back by half a minute gives no guess back", async () => {
  for (let time = 0; time < 8; time++) {
    await admitAttempt(registry, "analyst", office, at(time * 20));
  }
  expect(await waits(140)).toBe(900);
  expect(await waits(110)).toBe(900);
});

test("no lock is longer than a lock is, whatever stands in the registry", async () => {
  await fail(0, 1);
  const never = at(10 * years).toISOString();
  await registry.db.updateTable("sign_in_attempt").set({ locked_until: never }).execute();
  expect(await waits(1)).toBe(900);
});

test("migrations are known also where a clock has marked them in another order", async () => {
  const path = join(folder, "marks");
  await (await openRegistry(path)).close();
  const database = new Database(join(path, "registry.sqlite"));
  database.exec("update kysely_migration set timestamp = '2036-01-01' where name < '0004'");
  database.close();
  await (await openRegistry(path)).close();
});
