import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import type { Registry } from "../../src/registry/open-registry";
import { findAccount } from "../../src/registry/people";
import { openSession, useSession } from "../../src/registry/sessions";
import { hasAccepted } from "../../src/registry/terms";
import { verifyPassword } from "../../src/registry/passwords";
import { temporaryFolder } from "../support/temporary-folder";
import { keptFolder, unpackKept } from "./kept-folder";

const folder = temporaryFolder();
const password = "correct horse battery staple";

let copies = 0;

function copyOf(name: string): string {
  const copy = join(folder, String(copies++));
  unpackKept(join(keptFolder("0.1.0"), name), copy);
  return copy;
}

async function auditOf({ db }: Registry) {
  const rows = await db.selectFrom("audit").selectAll().orderBy("number").execute();
  return rows.map(({ number, action, details }) => [
    number,
    action,
    JSON.parse(details) as unknown,
  ]);
}

const question = { filter: {}, territory: "asReported", mediaType: "application/json" };

/** What was done before the server ended. */
const done = [
  [1, "signInFailed", {}],
  [2, "signedIn", {}],
  [3, "termsAccepted", { version: "2018-01" }],
  [
    4,
    "queried",
    {
      ...question,
      indicator: 8,
      years: [2024, 2025],
      breakdowns: ["region", "sex"],
      totals: ["region", "sex"],
    },
  ],
  [5, "queried", { ...question, indicator: 1, years: [2015, 2020], breakdowns: [], totals: [] }],
  [
    6,
    "queried",
    { ...question, indicator: 12, years: [2023], breakdowns: ["locality"], totals: [] },
  ],
  [7, "compared", { years: [2025] }],
  [8, "signedOut", {}],
  [9, "signedIn", {}],
];

// The killed one has its last changes in the log beside the file only.
test.each(["data", "registry-of-a-killed-server"])(
  "the registry of %s opens with its person, acceptance, session and audit",
  async (name) => {
    const copy = copyOf(name);
    const registry = await openRegistry(copy);
    // It had none: from now on a registry of which nothing is left is missed.
    expect(existsSync(join(copy, "has-registry"))).toBe(true);
    const account = await findAccount(registry, "Analyst");
    const { id, ...person } = account!.person;
    expect(person).toMatchObject({ name: "Demonstration analyst", role: "analyst" });
    expect(await verifyPassword(account!.passwordHash, password)).toBe(true);
    expect(await verifyPassword(account!.passwordHash, "a wrong password")).toBe(false);
    expect(await hasAccepted(registry, id, "2018-01")).toBe(true);
    expect(await auditOf(registry)).toEqual(done);

    const [session, ...others] = await registry.db.selectFrom("session").selectAll().execute();
    expect([session?.person, others]).toEqual([id, []]);
    const now = new Date(session!.created_at);
    const opened = await openSession(registry, id, { idleMinutes: 30, hours: 8 }, now);
    const used = await useSession(registry, opened.token, { idleMinutes: 30, hours: 8 }, now);
    expect(used?.id).toBe(id);
    await registry.close();
  }
);

test("failures are counted under the pseudonyms that the kept key gives", async () => {
  const registry = await openRegistry(copyOf("data"));
  const rows = await registry.db.selectFrom("sign_in_attempt").selectAll().execute();
  const local = ["::1", "127.0.0.1"].map((address) => registry.pseudonym("address", address));
  expect(rows).toMatchObject([{ failures: 1, locked_until: null }]);
  expect(local).toContain(rows[0]!.key);
  await registry.close();
});

// The one a first start of this version left when it was killed; it cannot open it itself.
test.each([
  ["killed-in-people", "body", "0001-people"],
  ["killed-in-sessions", "session", "0002-sessions"],
  ["killed-in-audit", "audit", "0004-audit"],
])("%s, where a table is there and its migration has no mark, opens", async (name, table, mark) => {
  const copy = copyOf(name);
  const database = new Database(join(copy, "registry.sqlite"));
  const names = (text: string) => database.prepare<[], string>(text).pluck().all();
  expect(names("SELECT name FROM sqlite_master WHERE type = 'table'")).toContain(table);
  expect(names("SELECT name FROM kysely_migration")).not.toContain(mark);
  database.close();
  const registry = await openRegistry(copy);
  await seedBodies(registry);
  expect(await auditOf(registry)).toEqual([]);
  await registry.close();
});
