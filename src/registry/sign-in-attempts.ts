import type { Transaction } from "kysely";
import type { Registry } from "./open-registry";
import { normalLogin } from "./people";
import type { SignInAttemptTable, Tables } from "./tables";

interface Patience {
  /** From this failure on, the next attempt has to wait: 1, 2, 4, 8 … seconds. */
  readonly delayFrom: number;
  readonly lockAt: number;
}

/** An address is often a whole office behind one router, so it is given more failures. */
const patience: Readonly<Record<"account" | "address", Patience>> = {
  account: { delayFrom: 3, lockAt: 10 },
  address: { delayFrom: 10, lockAt: 30 },
};

const longestDelay = 64_000;
const lockFor = 15 * 60_000;

/** Failures are forgotten when none has followed for this long, so a lock that is over as well. */
const forgetAfter = lockFor;

/** A sign-in that may be tried, already counted as a failure until it succeeds. */
export interface Attempt {
  readonly keys: readonly { readonly key: string; readonly lockedUntil: string | null }[];
}

export type Admission =
  | { readonly attempt: Attempt; readonly retryAfterSeconds?: never }
  | { readonly attempt?: never; readonly retryAfterSeconds: number };

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
  const counted = [
    { kind: "account", key: registry.pseudonym("account", normalLogin(login)) },
    { kind: "address", key: registry.pseudonym("address", address) },
  ] as const;
  const forgotten = new Date(now.getTime() - forgetAfter).toISOString();
  return registry.db.transaction().execute(async (db) => {
    await db.deleteFrom("sign_in_attempt").where("last_failure_at", "<=", forgotten).execute();
    const rows = await db
      .selectFrom("sign_in_attempt")
      .selectAll()
      .where(
        "key",
        "in",
        counted.map((entry) => entry.key)
      )
      .execute();
    const wait = Math.max(0, ...rows.map((row) => millisecondsLeft(row, now)));
    if (wait > 0) return { retryAfterSeconds: Math.ceil(wait / 1000) };
    const keys = [];
    for (const { kind, key } of counted) {
      const row = rows.find((candidate) => candidate.key === key);
      keys.push(await countFailure(db, key, patience[kind], row, now));
    }
    return { attempt: { keys } };
  });
}

/** Takes back the count of an attempt that succeeded: the account starts anew. */
export async function forgiveAttempt(registry: Registry, attempt: Attempt): Promise<void> {
  const [account, address] = attempt.keys;
  await registry.db.transaction().execute(async (db) => {
    await db.deleteFrom("sign_in_attempt").where("key", "=", account!.key).execute();
    const row = await db
      .selectFrom("sign_in_attempt")
      .selectAll()
      .where("key", "=", address!.key)
      .executeTakeFirst();
    if (!row) return;
    // A wait that another attempt has caused in the meantime stays.
    const own = row.locked_until === address!.lockedUntil;
    await db
      .updateTable("sign_in_attempt")
      .set({ failures: row.failures - 1, locked_until: own ? null : row.locked_until })
      .where("key", "=", row.key)
      .execute();
  });
}

function millisecondsLeft(row: SignInAttemptTable, now: Date): number {
  return row.locked_until === null ? 0 : Date.parse(row.locked_until) - now.getTime();
}

/** Milliseconds to wait after so many failures in a row. */
function delayAfter(failures: number, { delayFrom, lockAt }: Patience): number {
  if (failures >= lockAt) return lockFor;
  if (failures < delayFrom) return 0;
  return Math.min(longestDelay, 1000 * 2 ** (failures - delayFrom));
}

async function countFailure(
  db: Transaction<Tables>,
  key: string,
  limits: Patience,
  row: SignInAttemptTable | undefined,
  now: Date
): Promise<Attempt["keys"][number]> {
  const failures = (row?.failures ?? 0) + 1;
  const delay = delayAfter(failures, limits);
  const lockedUntil = delay > 0 ? new Date(now.getTime() + delay).toISOString() : null;
  const values = { failures, last_failure_at: now.toISOString(), locked_until: lockedUntil };
  await db
    .insertInto("sign_in_attempt")
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(values))
    .execute();
  return { key, lockedUntil };
}
