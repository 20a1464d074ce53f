import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { root } from "../support/source-files";
import { findFreePort } from "../support/start-application";
import { keep, keptFolder } from "./kept-folder";

/** A first start ended as a power cut does, once a table was there and its migration had no mark. */
const kills = [
  { name: "killed-in-people", table: "person", migration: "0001-people", from: 55_000 },
  { name: "killed-in-sessions", table: "session", migration: "0002-sessions", from: 70_600 },
  { name: "killed-in-audit", table: "audit", migration: "0004-audit", from: 140_000 },
];

/** Some attempts come too early or too late: the log of changes may be a few of these longer. */
const page = 4096;

const kept = keptFolder(process.argv[2]!);
for (const { name, table, migration, from } of kills) {
  for (let attempt = 0; ; attempt++) {
    const folder = mkdtempSync(join(tmpdir(), "nedb-kept-"));
    await startAndKill(folder, from + (attempt % 4) * page);
    const found = namesIn(folder);
    const isBroken = found.tables.includes(table) && !found.migrations.includes(migration);
    if (isBroken) keep(folder, join(kept, name), (path) => path.startsWith("registry"));
    rmSync(folder, { recursive: true });
    if (isBroken) break;
    if (attempt > 60) throw new Error(`${name}: not met; found ${JSON.stringify(found)}`);
  }
}

/** Starts the real server and kills it once the registry's log of changes is so long. */
async function startAndKill(folder: string, length: number): Promise<void> {
  const server = spawn(process.execPath, ["dist/server/main.mjs"], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      NEDB_DATA: folder,
      NEDB_PORT: String(await findFreePort()),
      NEDB_DEMO_YEARS: "off",
    },
    stdio: "ignore",
  });
  const log = join(folder, "registry.sqlite-wal");
  const until = Date.now() + 20_000;
  // A timer would come too late: two changes are a tenth of a millisecond apart.
  while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < length && Date.now() < until);
  server.kill("SIGKILL");
  await once(server, "exit");
}

/** What a registry holds, read from a copy: a reader changes its files. */
function namesIn(folder: string): { tables: string[]; migrations: string[] } {
  const copy = `${folder}-read`;
  cpSync(folder, copy, { recursive: true });
  const database = new Database(join(copy, "registry.sqlite"));
  const names = (text: string) => database.prepare<[], string>(text).pluck().all();
  const tables = names("SELECT name FROM sqlite_master WHERE type = 'table'");
  const migrations = tables.includes("kysely_migration")
    ? names("SELECT name FROM kysely_migration")
    : [];
  database.close();
  rmSync(copy, { recursive: true });
  return { tables, migrations };
}
