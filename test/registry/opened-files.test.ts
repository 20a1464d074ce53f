import { copyFileSync, existsSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { recordAction } from "../../src/registry/audit";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { addPerson, findAccount } from "../../src/registry/people";
import { registryFindings } from "../../src/registry/sqlite/registry-findings";
import { runCli } from "../cli/run-cli";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const now = new Date("2026-01-15T04:00:00Z");
const gone = { problem: { code: "notReady", parameters: { reason: "registryGone" } } };
const person = { name: "A", role: "analyst", body: "bureau-of-national-statistics" } as const;

/** A registry that is open, with a row in its log that its database does not hold yet. */
async function opened(name: string) {
  const path = join(folder, name);
  const registry = await openRegistry(path);
  await seedBodies(registry);
  const record = () => recordAction(registry, now, null, "signInFailed", {});
  await record();
  const add = (login: string) => addPerson(registry, { ...person, login, passwordHash: "hash" });
  return { path, registry, record, add, file: join(path, "registry.sqlite") };
}

test("where its index is gone, nothing is written, and what another process adds stays", async () => {
  const { path, registry, record, add, file } = await opened("index");
  rmSync(`${file}-shm`);
  const words = ["person", "add", "dana", "--name", "Dana"];
  expect((await runCli(path, words, {}, "a long enough password")).code).toBe(0);
  expect(registry.stands).toThrow("notReady");
  await expect(record()).rejects.toMatchObject(gone);
  await expect(add("ayan")).rejects.toMatchObject(gone);
  await registry.close();

  expect(await registryFindings(path)).toEqual([]);
  const again = await openRegistry(path);
  expect(await findAccount(again, "dana")).not.toBeNull();
  const rows = await again.db.selectFrom("audit").select("action").orderBy("number").execute();
  expect(rows.map(({ action }) => action)).toEqual(["signInFailed", "personAdded"]);
  await again.close();
}, 30_000);

test.each([
  ["database was emptied", "", 0],
  ["log was emptied", "-wal", 0],
  ["log was cut", "-wal", 8_000],
])("where its %s in place, nothing is written or said to be ready", async (name, which, left) => {
  const { registry, record, add, file } = await opened(name);
  truncateSync(`${file}${which}`, left);
  expect(registry.stands).toThrow("notReady");
  await expect(record()).rejects.toMatchObject(gone);
  await expect(add("ayan")).rejects.toMatchObject(gone);
  // What was cut off is not there again where a file of the same size is.
  truncateSync(`${file}${which}`, 1_000_000);
  expect(registry.stands).toThrow("notReady");
  await registry.close();
});

test("after its log was emptied the database stays as its last checkpoint left it", async () => {
  const { path, registry, file } = await opened("emptied");
  truncateSync(`${file}-wal`);
  await registry.close();
  expect(await registryFindings(path)).toEqual([]);
  expect(existsSync(file)).toBe(true);
});

test("a log that another process has brought into the database is as short as it should be", async () => {
  const { path, registry, record, file } = await opened("checkpoint");
  for (let times = 0; times < 20; times++) await record();
  const before = statSync(`${file}-wal`).size;
  const words = ["person", "add", "dana", "--name", "Dana"];
  expect((await runCli(path, words, {}, "a long enough password")).code).toBe(0);
  expect(statSync(`${file}-wal`).size).toBeLessThan(before);
  await record();
  registry.stands();
  await registry.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(await registryFindings(path)).toEqual([]);
}, 30_000);

test("files that were moved away and put back are the same ones", async () => {
  const { registry, record, file } = await opened("moved");
  renameSync(file, `${file}.away`);
  await expect(record()).rejects.toThrow("notReady");
  copyFileSync(`${file}.away`, file);
  await expect(record()).rejects.toThrow("notReady");
  renameSync(`${file}.away`, file);
  await record();
  await registry.close();
});
