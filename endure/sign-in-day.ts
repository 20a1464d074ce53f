import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import argon2 from "argon2";
import { ProblemError } from "../src/problem/problem";
import { bureauId, seedBodies } from "../src/registry/bodies";
import { openRegistry } from "../src/registry/open-registry";
import { addPerson } from "../src/registry/people";
import { seedTerms } from "../src/registry/terms";
import { RefusedAttempts } from "../src/server/auth/refused-attempts";
import { signingIn } from "../src/server/auth/sign-in";
import { readConfig } from "../src/settings/read-config";

/** A day, or some hours of it, in which somebody guesses a password while its owner works. */
export interface SignInDay {
  readonly hours: number;
  /** Right sign-ins an hour, from the one address that is known. */
  readonly rightAnHour: number;
  readonly wrongAnHour: number;
  /** From how many addresses guesses come. */
  readonly addresses: number;
  /** Whether the first of these is the known one. */
  readonly fromKnown: boolean;
}

/** What came of it. */
export interface SignInOutcome {
  readonly right: number;
  readonly succeeded: number;
  /** Of a right sign-in that succeeded, in milliseconds of real time. */
  readonly longestWait: number;
  /** Guesses whose password was looked at, in the hour that had most of them. */
  readonly guessesInAnHour: number;
  /** Entries that the audit log holds at the end. */
  readonly entries: number;
}

const login = "analyst";
const password = "correct horse battery staple";
const known = "192.0.2.10";
const hour = 3_600_000;

/** A day of hashes of full cost takes an hour; what is tried here is who gets how far. */
const cheap = { type: argon2.argon2id, memoryCost: 1024, timeCost: 1, parallelism: 1 } as const;

interface Event {
  readonly at: number;
  readonly right: boolean;
  readonly address: string;
}

/** Lets the days pass over the real sign-in and a registry on the disk; only the clock is made up. */
export async function simulateSignIns(day: SignInDay): Promise<SignInOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "nedb-sign-ins-"));
  const registry = await openRegistry(folder);
  try {
    await seedBodies(registry);
    await seedTerms(registry);
    const passwordHash = await argon2.hash(password, cheap);
    await addPerson(registry, { login, name: "A", role: "analyst", body: bureauId, passwordHash });
    const start = Date.parse("2026-01-15T00:00:00Z");
    let time = start;
    const now = () => new Date(time);
    const refused = new RefusedAttempts(registry, now);
    const signIn = signingIn({ registry, config: readConfig({}, folder), now }, refused);
    await signIn({ login, password }, known);

    const looked: number[] = [];
    let [right, succeeded, longestWait] = [0, 0, 0];
    const play = async (event: Event) => {
      const began = performance.now();
      const code = await signIn(
        { login, password: event.right ? password : "guess" },
        event.address
      )
        .then(() => "signedIn")
        .catch(codeOf);
      if (code === "signInFailed") looked.push(event.at);
      if (!event.right) return;
      right++;
      if (code !== "signedIn") return;
      succeeded++;
      longestWait = Math.max(longestWait, performance.now() - began);
    };
    // What falls into one second comes at one moment.
    for (const events of bySecond(eventsOf(day))) {
      time = start + events[0]!.at;
      await Promise.all(events.map(play));
    }
    await refused.sumUp();
    const audit = await registry.db
      .selectFrom("audit")
      .select((eb) => eb.fn.countAll<number>().as("entries"))
      .executeTakeFirstOrThrow();
    return {
      ...{ right, succeeded, longestWait, entries: audit.entries },
      guessesInAnHour: mostInAnHour(looked),
    };
  } finally {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof ProblemError)) throw error;
  return error.problem.code;
}

function eventsOf({ hours, rightAnHour, wrongAnHour, addresses, fromKnown }: SignInDay): Event[] {
  const spread = (anHour: number, make: (index: number) => Omit<Event, "at">): Event[] =>
    Array.from({ length: hours * anHour }, (_, index) => ({
      ...make(index),
      at: Math.floor((index * hour) / anHour),
    }));
  const from = (index: number) => {
    const guesser = index % addresses;
    return fromKnown && guesser === 0 ? known : `198.51.${guesser}.7`;
  };
  return [
    ...spread(rightAnHour, () => ({ right: true, address: known })),
    ...spread(wrongAnHour, (index) => ({ right: false, address: from(index) })),
  ].sort((a, b) => a.at - b.at);
}

function bySecond(events: readonly Event[]): Event[][] {
  const seconds = new Map<number, Event[]>();
  for (const event of events) {
    const second = Math.floor(event.at / 1000);
    seconds.set(second, [...(seconds.get(second) ?? []), event]);
  }
  return [...seconds.values()];
}

function mostInAnHour(times: readonly number[]): number {
  const counts = times.map((from) => times.filter((at) => at >= from && at < from + hour).length);
  return Math.max(0, ...counts);
}
