import { createHash, randomBytes } from "node:crypto";
import { clockSlack } from "./clock-slack";
import type { Registry } from "./open-registry";
import { personOf, selectPeople } from "./people";
import type { RegisteredPerson } from "./people";

/** How long a session lives: since its last use, and altogether. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly hours: number;
}

const minute = 60_000;

/** A use is written down at most this often. */
const touchAfter = 15_000;

/** Stored instead of the token, so that a copy of the registry opens no session. */
function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Opens a session; the token is given out here and nowhere else. */
export async function openSession(
  registry: Registry,
  person: string,
  limits: SessionLimits,
  now: Date
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + limits.hours * 60 * minute);
  await registry.db
    .deleteFrom("session")
    .where((eb) =>
      eb("expires_at", "<=", now.toISOString()).or(
        "expires_at",
        ">",
        new Date(expiresAt.getTime() + clockSlack).toISOString()
      )
    )
    .execute();
  await registry.db
    .insertInto("session")
    .values({
      token_hash: hashToken(token),
      person,
      created_at: now.toISOString(),
      last_used_at: now.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute();
  return { token, expiresAt };
}

/** Who a token stands for; null where the session has ended, whatever ended it. */
export async function useSession(
  registry: Registry,
  token: string,
  limits: SessionLimits,
  now: Date
): Promise<RegisteredPerson | null> {
  const hash = hashToken(token);
  const session = await registry.memory.read(`session ${hash}`, () => readSession(registry, hash));
  if (!session) return null;
  const idle = now.getTime() - session.lastUsedAt;
  if (hasEnded(session, limits, now.getTime())) {
    await closeSession(registry, token);
    return null;
  }
  if (idle >= touchAfter) {
    // Before it is written, so that requests that come at one moment write it once.
    session.lastUsedAt = now.getTime();
    await registry.write(
      registry.db
        .updateTable("session")
        .set({ last_used_at: now.toISOString() })
        .where("token_hash", "=", hash)
        .compile(),
      "written"
    );
  }
  return session.person;
}

/**
 * Whether a session is over: by its own end, for want of use, or because a clock that ran ahead
 * opened or used it. That one would live for as long as the clock was wrong.
 */
function hasEnded(
  { lastUsedAt, expiresAt }: KnownSession,
  { idleMinutes, hours }: SessionLimits,
  now: number
): boolean {
  return (
    now >= expiresAt ||
    now - lastUsedAt >= idleMinutes * minute ||
    lastUsedAt > now + clockSlack ||
    expiresAt > now + hours * 60 * minute + clockSlack
  );
}

/** A session as it is remembered: the times are looked at with every request. */
interface KnownSession {
  readonly person: RegisteredPerson;
  readonly expiresAt: number;
  lastUsedAt: number;
}

async function readSession(registry: Registry, hash: string): Promise<KnownSession | undefined> {
  const row = await selectPeople(registry)
    .innerJoin("session", "session.person", "person.id")
    .select(["session.last_used_at", "session.expires_at"])
    .where("session.token_hash", "=", hash)
    .executeTakeFirst();
  return (
    row && {
      person: personOf(row),
      expiresAt: Date.parse(row.expires_at),
      lastUsedAt: Date.parse(row.last_used_at),
    }
  );
}

/** Ends the session of a token. */
export async function closeSession(registry: Registry, token: string): Promise<void> {
  await registry.db.deleteFrom("session").where("token_hash", "=", hashToken(token)).execute();
}
