import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ProblemError } from "../../src/problem/problem";
import type { Problem } from "../../src/problem/problem";
import { recordAction } from "../../src/registry/audit";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { addPerson, findAccount } from "../../src/registry/people";
import { registryFindings } from "../../src/registry/sqlite/registry-findings";
import { registryRepair } from "../../src/registry/sqlite/registry-repair";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const now = new Date("2026-01-15T04:00:00Z");
const login = "aigerim";
let count = 0;

/** A data folder whose registry holds a person and five audit entries. */
async function used(): Promise<string> {
  const path = join(folder, String(count++));
  const registry = await openRegistry(path);
  await seedBodies(registry);
  const person = {
    login,
    name: "A",
    role: "analyst",
    body: "bureau-of-national-statistics",
  } as const;
  const id = await addPerson(registry, { ...person, passwordHash: "hash" });
  for (let at = 0; at < 5; at++) await recordAction(registry, now, id, "signedIn", {});
  await registry.close();
  return path;
}

const emptyFolder = (files: Readonly<Record<string, string>>) => {
  const path = join(folder, String(count++));
  mkdirSync(join(path, "warehouse"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
};

const earlyKey = "ab".repeat(32);

async function problemOfOpening(path: string): Promise<Problem | null> {
  try {
    await (await openRegistry(path)).close();
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

/** What lies in a folder; SQLite's index of the log is made by looking. */
const contents = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith("-shm"))
    .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name)).toString("base64")])
    .filter(([, text]) => text !== "")
    .sort();

function change(path: string, statements: string): void {
  const database = new Database(join(path, "registry.sqlite"));
  database.pragma("foreign_keys = off");
  database.exec(statements);
  database.close();
}

test("the key is written once the tables are on the disk, and says so by its line end", async () => {
  const path = await used();
  expect(readFileSync(join(path, "registry-key"), "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
  expect(statSync(join(path, "registry-key")).mode & 0o777).toBe(0o600);
});

test("right after the first opening the tables stand in the database and not in the log", async () => {
  const path = join(folder, String(count++));
  const registry = await openRegistry(path);
  expect(statSync(join(path, "registry.sqlite-wal")).size).toBe(0);
  copyFileSync(join(path, "registry.sqlite"), join(path, "copy.sqlite"));
  const copy = new Database(join(path, "copy.sqlite"));
  expect(copy.prepare("select count(*) as bodies from person").get()).toEqual({ bodies: 0 });
  copy.close();
  await registry.close();
});

test.each([
  ["is gone", (file: string) => rmSync(file)],
  ["is empty", (file: string) => truncateSync(file)],
  ["holds no table", (file: string) => change(join(file, ".."), everyTableGone)],
])("a registry that %s is told as lost, and nothing is made in its place", async (_name, lose) => {
  const path = await used();
  lose(join(path, "registry.sqlite"));
  const before = contents(path);
  expect(await problemOfOpening(path)).toEqual({
    code: "registryLost",
    parameters: { folder: path },
  });
  expect(contents(path)).toEqual(before);
});

const everyTableGone = [
  ...["audit", "terms_acceptance", "terms", "sign_in_attempt", "known_address", "session"],
  ...["person", "body", "kysely_migration", "kysely_migration_lock"],
]
  .map((table) => `drop table if exists ${table};`)
  .join("");

test("a registry of which every file was removed is told as lost until a repair", async () => {
  const path = await used();
  for (const name of readdirSync(path)) if (name.startsWith("registry")) rmSync(join(path, name));
  const before = contents(path);
  expect((await problemOfOpening(path))?.code).toBe("registryLost");
  expect(contents(path)).toEqual(before);
  expect(await registryFindings(path)).toMatchObject([{ code: "registryLost" }]);
  (await registryRepair(path, now))?.apply();
  expect(await problemOfOpening(path)).toBeNull();
  expect(existsSync(join(path, "has-registry"))).toBe(true);
});

test("a log without its database is not thrown away", async () => {
  const path = await used();
  rmSync(join(path, "registry.sqlite"));
  rmSync(join(path, "registry-key"));
  writeFileSync(join(path, "registry.sqlite-wal"), "what a log holds");
  const before = contents(path);
  expect((await problemOfOpening(path))?.code).toBe("registryLost");
  expect(contents(path)).toEqual(before);
});

test.each([
  ["is a start that was cut off", {}, null],
  ["and nothing in it is one too", { "registry.sqlite": "" }, null],
  ["after the start went on is a loss", { "demonstration-password": "secret" }, "registryLost"],
  ["beside loaded figures is a loss", { "warehouse/CURRENT": "000001.duckdb" }, "registryLost"],
])("a key of version 0.1.0 without tables %s", async (_name, others, code) => {
  const path = emptyFolder({ "registry-key": earlyKey, ...others });
  expect((await problemOfOpening(path))?.code ?? null).toBe(code);
});

test("a key of version 0.1.0 stays the same and is settled once tables were seen", async () => {
  const path = await used();
  const key = readFileSync(join(path, "registry-key"), "utf8");
  writeFileSync(join(path, "registry-key"), key.trim());
  const registry = await openRegistry(path);
  await registry.close();
  expect(readFileSync(join(path, "registry-key"), "utf8")).toBe(key);
});

test.each([
  ["is gone", (file: string) => rmSync(file)],
  ["was cut off before its first sign", (file: string) => truncateSync(file)],
])("where the key %s a new one is made, and people stay", async (_name, lose) => {
  const path = await used();
  const key = readFileSync(join(path, "registry-key"), "utf8");
  lose(join(path, "registry-key"));
  const registry = await openRegistry(path);
  expect(await findAccount(registry, login)).not.toBeNull();
  await registry.close();
  expect(readFileSync(join(path, "registry-key"), "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
  expect(readFileSync(join(path, "registry-key"), "utf8")).not.toBe(key);
});

test("a key of wrong content is told and not overwritten", async () => {
  const path = await used();
  writeFileSync(join(path, "registry-key"), "abc");
  expect((await problemOfOpening(path))?.parameters).toMatchObject({ reason: "key" });
  expect(readFileSync(join(path, "registry-key"), "utf8")).toBe("abc");
});

test("a registry whose pages were overwritten is told as damaged", async () => {
  const path = await used();
  const file = join(path, "registry.sqlite");
  const bytes = readFileSync(file);
  for (let page = 2; page * 4096 < bytes.length; page++)
    bytes.fill(7, page * 4096, page * 4096 + 64);
  writeFileSync(file, bytes);
  expect(await problemOfOpening(path)).toMatchObject({
    code: "registryDamaged",
    parameters: { reason: "integrity" },
  });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("a table that is missing is told, and one with rows that no migration made", async () => {
  const missing = await used();
  change(missing, "drop table terms_acceptance");
  expect((await problemOfOpening(missing))?.parameters).toMatchObject({ reason: "tablesMissing" });
  const unmarked = await used();
  change(unmarked, "delete from kysely_migration where name > '0003'");
  const before = contents(unmarked);
  expect((await problemOfOpening(unmarked))?.parameters).toMatchObject({
    reason: "rowsWithoutMigration",
  });
  expect(contents(unmarked)).toEqual(before);
});

test("a registry that a newer version has written is told as such", async () => {
  const path = await used();
  change(path, "insert into kysely_migration values ('9999-later', '2027-01-01')");
  expect((await problemOfOpening(path))?.code).toBe("registryNewer");
  expect(await registryRepair(path, now)).toBeNull();
});

test("a repair puts a lost registry aside, and the next start begins anew", async () => {
  const path = await used();
  truncateSync(join(path, "registry.sqlite"));
  const repair = await registryRepair(path, now);
  expect(repair?.problem.code).toBe("registryLost");
  const mark = ".2026-01-15T04-00-00.000Z";
  expect(repair?.moves.map(({ to }) => to)).toEqual([
    join(path, `registry.sqlite${mark}`),
    join(path, `registry-key${mark}`),
    join(path, `has-registry${mark}`),
  ]);
  const files = ["has-registry", "registry-key", "registry.sqlite"];
  expect(readdirSync(path).sort()).toEqual(files);
  repair?.apply();
  expect(await problemOfOpening(path)).toBeNull();
  expect(existsSync(join(path, `registry-key${mark}`))).toBe(true);
  expect(await registryRepair(path, now)).toBeNull();
});

test("a damaged registry is put aside with its log, as one that still opens by its new name", async () => {
  const path = await used();
  change(path, "delete from kysely_migration where name > '0003'");
  const repair = await registryRepair(path, now);
  repair?.apply();
  expect(await problemOfOpening(path)).toBeNull();
  const aside = new Database(join(path, "registry.sqlite.2026-01-15T04-00-00.000Z"));
  expect(aside.prepare("select login from person").get()).toEqual({ login });
  aside.close();
});

test("of a key of wrong content the key alone is put aside", async () => {
  const path = await used();
  writeFileSync(join(path, "registry-key"), "abc");
  (await registryRepair(path, now))?.apply();
  const registry = await openRegistry(path);
  expect(await findAccount(registry, login)).not.toBeNull();
  await registry.close();
});

test("a check finds nothing wrong where nothing is, also beside the open registry", async () => {
  const path = await used();
  expect(await registryFindings(path)).toEqual([]);
  const registry = await openRegistry(path);
  await recordAction(registry, now, null, "signInFailed", {});
  expect(await registryFindings(path)).toEqual([]);
  await registry.close();
  expect(await registryFindings(join(folder, "nothing"))).toEqual([]);
});

test("a check finds entries that were removed, and entries of nobody", async () => {
  const path = await used();
  change(path, "delete from audit where number in (1, 3, 4); delete from person");
  expect(await registryFindings(path)).toEqual([
    { code: "registryDamaged", parameters: { folder: path, reason: "references" } },
    { code: "auditEntriesMissing", parameters: { from: 1, to: 1 } },
    { code: "auditEntriesMissing", parameters: { from: 3, to: 4 } },
  ]);
});
