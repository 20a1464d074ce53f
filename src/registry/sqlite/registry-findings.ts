import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { inspectRegistry, openToRead } from "./inspect-registry";
import { registryFiles } from "./registry-files";

/** Entries that were removed from the log leave a gap in its numbers. */
const gaps = `
  select before + 1 as "from", number - 1 as "to"
  from (select number, lag(number, 1, 0) over (order by number) as before from audit)
  where number > before + 1
  order by number`;

/**
 * Everything that is wrong with the registry of a folder, found by reading all of it; nothing
 * where there is none yet. The service may run meanwhile.
 */
export async function registryFindings(folder: string): Promise<Problem[]> {
  const found = await inspectRegistry(folder);
  if (found) return [found];
  const { database: file } = registryFiles(folder);
  if (!existsSync(file)) return [];
  const database = openToRead(file);
  try {
    return findingsIn(database, folder);
  } finally {
    database.close();
  }
}

function findingsIn(database: Database, folder: string): Problem[] {
  const damaged = (reason: "integrity" | "references") =>
    problem("registryDamaged", { folder, reason });
  const findings: Problem[] = [];
  if (database.pragma("integrity_check(1)", { simple: true }) !== "ok") {
    findings.push(damaged("integrity"));
  }
  const strays = database.pragma("foreign_key_check") as unknown[];
  if (strays.length > 0) findings.push(damaged("references"));
  const audit = database.prepare("select 1 from sqlite_schema where name = 'audit'").get();
  if (audit !== undefined) {
    for (const gap of database.prepare<[], { from: number; to: number }>(gaps).all()) {
      findings.push(problem("auditEntriesMissing", gap));
    }
  }
  return findings;
}
