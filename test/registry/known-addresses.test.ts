import { sql } from "kysely";
import { openRegistry } from "../../src/registry/open-registry";
import type { Registry } from "../../src/registry/open-registry";
import { admitAttempt, forgiveAttempt, waitBefore } from "../../src/registry/sign-in-attempts";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const office = "192.0.2.10";
const elsewhere = "198.51.100.7";
const day = 24 * 3600;
let count = 0;
let time: number;
let registry: Registry;

beforeEach(async () => {
  time = Date.parse("2026-01-15T04:00:00Z");
  registry = await openRegistry(`${folder}/${count++}`);
  expect(await succeed(office)).toBe(0);
});

afterEach(() => registry.close());

const pass = (seconds: number) => void (time += seconds * 1000);

/** Tries a wrong password; says how many seconds it has to wait, 0 where it is looked at. */
async function guess(address: string, login = "analyst"): Promise<number> {
  return (await admitAttempt(registry, login, address, new Date(time))).retryAfterSeconds ?? 0;
}

/** Tries the right one. */
async function succeed(address: string): Promise<number> {
  const admission = await admitAttempt(registry, "analyst", address, new Date(time));
  if (admission.attempt) await forgiveAttempt(registry, admission.attempt, new Date(time));
  return admission.retryAfterSeconds ?? 0;
}

async function lock(address: string): Promise<void> {
  for (const seconds of [0, 0, 1, 2, 4, 8, 16, 0]) {
    expect(await guess(address)).toBe(0);
    pass(seconds);
  }
  expect(await guess("203.0.113.1")).toBe(900);
}

test("failures elsewhere do not keep an account out of an address where it has signed in", async () => {
  await lock(elsewhere);
  expect(await succeed(office)).toBe(0);
  expect(await succeed(elsewhere)).toBe(900);
});

test("neither do the failures of others at that address", async () => {
  for (let other = 0; other < 10; other++) await guess(office, `person${other}`);
  expect(await guess(office, "person10")).toBe(1);
  expect(await succeed(office)).toBe(0);
});

test("signing in at a known address gives guesses elsewhere nothing back", async () => {
  await lock(elsewhere);
  expect(await succeed(office)).toBe(0);
  expect(await guess(elsewhere)).toBe(900);
});

test("guesses at a known address wait up to 64 seconds, and are never locked out", async () => {
  const waits: number[] = [];
  for (let failures = 1; failures <= 12; failures++) {
    expect(await guess(office)).toBe(0);
    const seconds = failures < 3 ? 0 : await guess(office);
    waits.push(seconds);
    pass(seconds);
  }
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 64, 64, 64]);
});

test("signing in at a known address gives guesses there nothing back", async () => {
  for (let failures = 1; failures <= 5; failures++) {
    await guess(office);
    pass(8);
  }
  expect(await succeed(office)).toBe(0);
  expect([await guess(office), await guess(office)]).toEqual([0, 8]);
  pass(15 * 60);
  expect([await guess(office), await guess(office), await guess(office)]).toEqual([0, 0, 0]);
});

test("an hour leaves less than a hundred guesses, at a known address and elsewhere together", async () => {
  let looked = 0;
  for (let second = 0; second < 3600; second++) {
    for (const address of [office, elsewhere, `203.0.113.${second % 50}`]) {
      while (
        (await waitBefore(registry, "analyst", address, new Date(time))).retryAfterSeconds === 0
      ) {
        if ((await guess(address)) === 0) looked++;
      }
    }
    pass(1);
  }
  expect(looked).toBeGreaterThan(60);
  expect(looked).toBeLessThan(100);
}, 60_000);

test("an address is known for thirty days after the last time", async () => {
  pass(29 * day);
  expect(await succeed(office)).toBe(0);
  pass(29 * day);
  await lock(elsewhere);
  expect(await succeed(office)).toBe(0);
  pass(30 * day);
  await lock(elsewhere);
  expect(await succeed(office)).toBe(900);
});

test("what is older than thirty days is let go at the next sign-in", async () => {
  pass(31 * day);
  await succeed(elsewhere);
  expect(await registry.db.selectFrom("known_address").selectAll().execute()).toHaveLength(1);
});

test("an address is known to its account alone, and neither stands anywhere in plain", async () => {
  await lock(elsewhere);
  expect(await succeed("192.0.2.11")).toBe(900);
  await guess(office);
  const known = await registry.db.selectFrom("known_address").selectAll().execute();
  const counted = await registry.db.selectFrom("sign_in_attempt").selectAll().execute();
  expect([known.length, counted.length]).toEqual([1, 4]);
  for (const text of [known[0]!.account, known[0]!.address, ...counted.map(({ key }) => key)]) {
    expect(text).toMatch(/^[0-9a-f]{64}$/);
  }
});

test("an attempt that has to wait changes nothing on the disk", async () => {
  await lock(elsewhere);
  const changes = async () =>
    (await sql<{ total: number }>`select total_changes() as total`.execute(registry.db)).rows[0];
  const before = await changes();
  for (let attempt = 0; attempt < 50; attempt++) {
    await waitBefore(registry, "analyst", elsewhere, new Date(time));
    await guess(elsewhere);
  }
  expect(await changes()).toEqual(before);
});
