import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

/** A PostgreSQL of the bench alone, reached over a socket in its own folder. */
export interface Cluster {
  /** Such as "15.13". */
  readonly version: string;
  /** A folder that the server can read. */
  readonly folder: string;
  connect(): Promise<Client>;
  stop(): void;
}

const installed = "/usr/lib/postgresql";
const owner = "bench";

/** The newest installed PostgreSQL's programs; null without any. */
function findPrograms(): string | null {
  if (!existsSync(installed)) return null;
  const folders = readdirSync(installed)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(installed, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Root may not run PostgreSQL: who does so instead. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const name = ["postgres", "nobody"].find(
    (account) => spawnSync("id", ["-u", account]).status === 0
  );
  if (!name) return null;
  const numberOf = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: numberOf("-u"), gid: numberOf("-g") };
}

/** Makes and starts an empty cluster; a text where that cannot be done here. */
export async function startCluster(): Promise<Cluster | string> {
  const programs = findPrograms();
  if (!programs) return `PostgreSQL is not installed: ${installed} holds no initdb.`;
  const account = unprivileged();
  if (process.getuid?.() === 0 && !account) return "PostgreSQL does not run as root.";
  const folder = mkdtempSync(join(tmpdir(), "nedb-bench-"));
  chmodSync(folder, 0o755);
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(programs, program), words, {
      ...account,
      cwd: folder,
      stdio: "ignore",
      env: { PATH: process.env.PATH, LC_ALL: "C" },
    });
  const settings = [
    ...["listen_addresses=''", `unix_socket_directories=${folder}`, "shared_buffers=1GB"],
    ...["work_mem=256MB", "maintenance_work_mem=512MB", "max_wal_size=8GB", "fsync=off"],
  ];
  const given = settings.map((setting) => `-c ${setting}`).join(" ");
  const log = join(folder, "log");
  run("initdb", "-D", data, "-U", owner, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
  run("pg_ctl", "-D", data, "-l", log, "-w", "-o", given, "start");
  const connect = async () => {
    const client = new Client({ host: folder, user: owner, database: "postgres" });
    await client.connect();
    return client;
  };
  const client = await connect();
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  await client.end();
  return {
    version: rows[0]!.server_version,
    folder,
    connect,
    stop() {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
