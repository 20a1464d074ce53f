import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { ProblemError } from "../../src/problem/problem";
import { recordAction } from "../../src/registry/audit";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { addPerson, changePassword, findAccount } from "../../src/registry/people";
import { openSession, useSession } from "../../src/registry/sessions";
import { currentTerms, seedTerms } from "../../src/registry/terms";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const now = new Date("2026-01-15T04:00:00Z");
const limits = { idleMinutes: 30, hours: 8 };
const analyst = {
  login: "Aigerim",
  name: "A",
  role: "analyst",
  body: "bureau-of-national-statistics",
  passwordHash: "hash",
} as const;

async function problemOfOpening(path: string) {
  const error: unknown = await openRegistry(path).catch((reason: unknown) => reason);
  if (!(error instanceof ProblemError)) throw error;
  return error.problem;
}

test("what was written is there after opening again", async () => {
  const path = join(folder, "again");
  const first = await openRegistry(path);
  await seedBodies(first);
  await seedTerms(first);
  const person = await addPerson(first, analyst);
  const { token } = await openSession(first, person, limits, now);
  const pseudonym = first.pseudonym("account", "aigerim");
  await first.close();

  const second = await openRegistry(path);
  await seedBodies(second);
  await seedTerms(second);
  expect(second.pseudonym("account", "aigerim")).toBe(pseudonym);
  expect((await useSession(second, token, limits, now))?.id).toBe(person);
  expect((await findAccount(second, "AIGERIM"))?.person.body.en).toMatch(/^Bureau of National/);
  await second.close();
});

test("the database waits for the disk, keeps a journal and checks references", async () => {
  const registry = await openRegistry(join(folder, "pragmas"));
  const pragma = async (name: string) => {
    const { rows } = await sql<object>`pragma ${sql.raw(name)}`.execute(registry.db);
    return Object.values(rows[0]!)[0] as unknown;
  };
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("synchronous")).toBe(2);
  expect(await pragma("foreign_keys")).toBe(1);
  await expect(addPerson(registry, { ...analyst, body: "nobody" })).rejects.toMatchObject({
    code: "SQLITE_CONSTRAINT_FOREIGNKEY",
  });
  await registry.close();
});

test("names of bodies that were changed stay changed", async () => {
  const registry = await openRegistry(join(folder, "bodies"));
  await seedBodies(registry);
  await registry.db.updateTable("body").set({ name_en: "Renamed" }).execute();
  await seedBodies(registry);
  const names = await registry.db.selectFrom("body").select("name_en").execute();
  expect(new Set(names.map((body) => body.name_en))).toEqual(new Set(["Renamed"]));
  await registry.close();
});

test("the terms of use stand in all three languages", async () => {
  const registry = await openRegistry(join(folder, "terms"));
  await seedTerms(registry);
  const { version, text } = await currentTerms(registry, now);
  expect(version).toBe("2018-01");
  expect(text.kk).toContain("үшінші тұлғаларға");
  expect(text.ru).toContain("третьим лицам");
  expect(text.en).toContain("third parties");
  await registry.close();
});

test("a new password ends the sessions that the old one opened", async () => {
  const registry = await openRegistry(join(folder, "password"));
  await seedBodies(registry);
  const person = await addPerson(registry, analyst);
  const { token } = await openSession(registry, person, limits, now);
  await changePassword(registry, person, "other hash");
  expect(await useSession(registry, token, limits, now)).toBeNull();
  await registry.close();
});

test("audit entries are numbered without gaps, also when they come at one moment", async () => {
  const registry = await openRegistry(join(folder, "audit"));
  await Promise.all(
    Array.from({ length: 20 }, () => recordAction(registry, now, null, "signInFailed", {}))
  );
  const rows = await registry.db.selectFrom("audit").select("number").orderBy("number").execute();
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  await registry.close();
});

test("a full disk is told as such, although SQLite has rolled back itself", async () => {
  const registry = await openRegistry(join(folder, "full"));
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(registry.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(registry.db);
  const body = { id: "large", name_kk: "", name_ru: "", name_en: "x".repeat(100_000) };
  const error: unknown = await registry.db
    .transaction()
    .execute((db) => db.insertInto("body").values(body).execute())
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "SQLITE_FULL" });
  // The registry goes on once there is room again.
  await sql`pragma max_page_count = 1000000`.execute(registry.db);
  await registry.db.transaction().execute((db) => db.insertInto("body").values(body).execute());
  await registry.close();
});

test("a transaction that fails for another reason is rolled back", async () => {
  const registry = await openRegistry(join(folder, "rolled-back"));
  const body = { id: "new", name_kk: "", name_ru: "", name_en: "" };
  const failing = registry.db.transaction().execute(async (db) => {
    await db.insertInto("body").values(body).execute();
    throw new Error("later");
  });
  await expect(failing).rejects.toThrow("later");
  expect(await registry.db.selectFrom("body").selectAll().execute()).toEqual([]);
  await registry.close();
});

test("only its owner can enter the data folder and read what lies in it", async () => {
  const path = join(folder, "modes");
  const registry = await openRegistry(path);
  await seedBodies(registry);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  for (const name of ["registry.sqlite", "registry.sqlite-wal", "registry.sqlite-shm"]) {
    expect([name, statSync(join(path, name)).mode & 0o777]).toEqual([name, 0o600]);
  }
  await registry.close();
  expect(statSync(join(path, "registry-key")).mode & 0o777).toBe(0o600);
});

test("a file where the data folder should be is told", async () => {
  const path = join(folder, "file");
  writeFileSync(path, "");
  expect(await problemOfOpening(join(path, "data"))).toMatchObject({
    code: "dataFolderUnusable",
    parameters: { reason: "ENOTDIR" },
  });
});

test("a registry that is no database is told", async () => {
  const path = join(folder, "damaged");
  mkdirSync(path);
  writeFileSync(join(path, "registry.sqlite"), "no database ".repeat(1000));
  expect(await problemOfOpening(path)).toMatchObject({
    code: "registryDamaged",
    parameters: { folder: path, reason: "integrity" },
  });
});

// Nothing is closed to the superuser.
(process.getuid?.() === 0 ? test.skip : test)(
  "a folder that cannot be written is told",
  async () => {
    const path = join(folder, "closed");
    mkdirSync(path);
    chmodSync(path, 0o500);
    expect(await problemOfOpening(join(path, "data"))).toMatchObject({
      parameters: { reason: "EACCES" },
    });
  }
);
