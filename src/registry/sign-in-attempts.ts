import type { Kysely, Transaction } from "kysely";
import { clockSlack } from "./clock-slack";
import { isKnownAddress, rememberAddress } from "./known-addresses";
import type { AccountAtAddress } from "./known-addresses";
import type { Registry } from "./open-registry";
import { normalLogin } from "./people";
import type { SignInAttemptTable, Tables } from "./tables";

const longestDelay = 64_000;
const lockFor = 15 * 60_000;

interface Patience {
  /** From this failure on, the next attempt has to wait: 1, 2, 4, 8 … seconds. */
  readonly delayFrom: number;
  readonly lockAt: number;
  readonly longestWait: number;
}

/**
 * An address is often a whole office behind one router, so it is given more failures. An account
 * at an address that it has signed in from lately is counted apart and never locked, so that
 * nobody elsewhere keeps it out. Together they leave less than 100 guesses an hour for an account:
 * 64 from such an address and 32 from all others.
 */
const patience: Readonly<Record<"account" | "address" | "pair", Patience>> = {
  account: { delayFrom: 3, lockAt: 8, longestWait: lockFor },
  address: { delayFrom: 10, lockAt: 30, longestWait: lockFor },
  pair: { delayFrom: 3, lockAt: Infinity, longestWait: longestDelay },
};

/** Failures are forgotten when none has followed for this long, so a lock that is over as well. */
const forgetAfter = lockFor;

interface Counter {
  readonly kind: keyof typeof patience;
  readonly key: string;
}

/** A sign-in that may be tried, already counted as a failure until it succeeds. */
export interface Attempt extends AccountAtAddress {
  readonly counted: readonly Counted[];
}

interface Counted extends Counter {
  readonly lockedUntil: string | null;
}

export type Admission =
  | { readonly attempt: Attempt; readonly retryAfterSeconds?: never }
  | { readonly attempt?: never; readonly retryAfterSeconds: number };

/**
 * Whether an account has signed in from an address lately, and how long an attempt has to wait
 * there: nothing is written, so that attempts which come too early cost next to nothing.
 */
export async function waitBefore(
  registry: Registry,
  login: string,
  address: string,
  now: Date
): Promise<{ readonly known: boolean; readonly retryAfterSeconds: number }> {
  const { known, counters } = await countersOf(registry, login, address, now);
  const { wait } = await readCounters(registry.db, counters, now);
  return { known, retryAfterSeconds: Math.ceil(wait / 1000) };
}

/**
 * Admits an attempt to sign in, or says how long to wait. The failure is counted before the
 * password is looked at, so that many attempts at one moment gain nothing over one by one.
 */
export async function admitAttempt(
  registry: Registry,
  login: string,
  address: string,
  now: Date
): Promise<Admission> {
  const { counters, ...pseudonyms } = await countersOf(registry, login, address, now);
  return registry.db.transaction().execute(async (db) => {
    const { failures, wait } = await readCounters(db, counters, now);
    if (wait > 0) return { retryAfterSeconds: Math.ceil(wait / 1000) };
    await forget(db, now);
    const counted = [];
    for (const counter of counters) {
      counted.push(await count(db, counter, (failures.get(counter.key) ?? 0) + 1, now));
    }
    return { attempt: { ...pseudonyms, counted } };
  });
}

/**
 * Takes back the count of an attempt that succeeded; its address is a known one from now on. At a
 * new address the account starts anew. At a known one its failures stay: somebody else may be
 * guessing there, and would get new guesses with each sign-in of the owner.
 */
export async function forgiveAttempt(
  registry: Registry,
  { account, address, counted }: Attempt,
  now: Date
): Promise<void> {
  await registry.db.transaction().execute(async (db) => {
    for (const one of counted) {
      if (one.kind !== "account") await takeBack(db, one);
      else await db.deleteFrom("sign_in_attempt").where("key", "=", one.key).execute();
    }
    await rememberAddress(db, { account, address }, now);
  });
}

async function countersOf(registry: Registry, login: string, from: string, now: Date) {
  const account = registry.pseudonym("account", normalLogin(login));
  const address = registry.pseudonym("address", from);
  const known = await isKnownAddress(registry, { account, address }, now);
  const counters: Counter[] = known
    ? [{ kind: "pair", key: registry.pseudonym("pair", `${account} ${address}`) }]
    : [
        { kind: "account", key: account },
        { kind: "address", key: address },
      ];
  return { account, address, known, counters };
}

/** What is counted under some keys, and how many milliseconds to wait for all of them. */
async function readCounters(
  db: Kysely<Tables>,
  counters: readonly Counter[],
  now: Date
): Promise<{ failures: ReadonlyMap<string, number>; wait: number }> {
  const keys = counters.map(({ key }) => key);
  const rows = await db
    .selectFrom("sign_in_attempt")
    .selectAll()
    .where("key", "in", keys)
    .execute();
  const held = rows.filter((row) => !isForgotten(row, now));
  const waits = held.map(({ key, locked_until }) => {
    const { kind } = counters.find((counter) => counter.key === key)!;
    const left = locked_until === null ? 0 : Date.parse(locked_until) - now.getTime();
    return Math.min(left, patience[kind].longestWait);
  });
  return {
    failures: new Map(held.map(({ key, failures }) => [key, failures])),
    wait: Math.max(0, ...waits),
  };
}

/** Whether a failure is long past, or comes from a clock that ran ahead: it would lock for years. */
function isForgotten({ last_failure_at }: SignInAttemptTable, now: Date): boolean {
  const since = now.getTime() - Date.parse(last_failure_at);
  return since >= forgetAfter || since < -clockSlack;
}

async function forget(db: Transaction<Tables>, now: Date): Promise<void> {
  const past = new Date(now.getTime() - forgetAfter).toISOString();
  const ahead = new Date(now.getTime() + clockSlack).toISOString();
  await db
    .deleteFrom("sign_in_attempt")
    .where((eb) => eb("last_failure_at", "<=", past).or("last_failure_at", ">", ahead))
    .execute();
}

/** Milliseconds to wait after so many failures in a row. */
function delayAfter(failures: number, { delayFrom, lockAt }: Patience): number {
  if (failures >= lockAt) return lockFor;
  if (failures < delayFrom) return 0;
  return Math.min(longestDelay, 1000 * 2 ** (failures - delayFrom));
}

async function count(
  db: Transaction<Tables>,
  { kind, key }: Counter,
  failures: number,
  now: Date
): Promise<Counted> {
  const delay = delayAfter(failures, patience[kind]);
  const lockedUntil = delay > 0 ? new Date(now.getTime() + delay).toISOString() : null;
  const values = { failures, last_failure_at: now.toISOString(), locked_until: lockedUntil };
  await db
    .insertInto("sign_in_attempt")
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(values))
    .execute();
  return { kind, key, lockedUntil };
}

async function takeBack(db: Transaction<Tables>, { key, lockedUntil }: Counted): Promise<void> {
  const row = await db
    .selectFrom("sign_in_attempt")
    .selectAll()
    .where("key", "=", key)
    .executeTakeFirst();
  if (!row) return;
  // A wait that another attempt has caused in the meantime stays.
  const own = row.locked_until === lockedUntil;
  await db
    .updateTable("sign_in_attempt")
    .set({ failures: row.failures - 1, locked_until: own ? null : row.locked_until })
    .where("key", "=", key)
    .execute();
}
