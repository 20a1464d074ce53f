import type { Transaction } from "kysely";
import type { Registry } from "./open-registry";
import type { Tables } from "./tables";

/** An account and an address, both as pseudonyms. */
export interface AccountAtAddress {
  readonly account: string;
  readonly address: string;
}

const knownFor = 30 * 24 * 3_600_000;

/** Whether an account has signed in from an address within thirty days. */
export async function isKnownAddress(
  registry: Registry,
  { account, address }: AccountAtAddress,
  now: Date
): Promise<boolean> {
  const row = await registry.db
    .selectFrom("known_address")
    .select("last_sign_in_at")
    .where("account", "=", account)
    .where("address", "=", address)
    .executeTakeFirst();
  return row !== undefined && now.getTime() - Date.parse(row.last_sign_in_at) < knownFor;
}

/** Remembers that an account has signed in from an address; what is older is let go. */
export async function rememberAddress(
  db: Transaction<Tables>,
  { account, address }: AccountAtAddress,
  now: Date
): Promise<void> {
  const time = now.toISOString();
  const forgotten = new Date(now.getTime() - knownFor).toISOString();
  await db.deleteFrom("known_address").where("last_sign_in_at", "<=", forgotten).execute();
  // What a clock that ran ahead has written would be known for as long as that.
  await db
    .updateTable("known_address")
    .set({ last_sign_in_at: time })
    .where("last_sign_in_at", ">", time)
    .execute();
  await db
    .insertInto("known_address")
    .values({ account, address, last_sign_in_at: time })
    .onConflict((conflict) =>
      conflict.columns(["account", "address"]).doUpdateSet({ last_sign_in_at: time })
    )
    .execute();
}
