import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ProblemError, problem } from "../../problem/problem";
import type { Problem, ProblemParameters } from "../../problem/problem";
import { compareTables } from "./compare-tables";
import { migrations } from "../migrations";
import { explainRegistry } from "./explain-registry";
import { registryFiles } from "./registry-files";
import { readKey } from "../registry-key";

type Damage = ProblemParameters["registryDamaged"]["reason"];

/**
 * What keeps the registry of a folder from being opened; null where nothing does. Nothing of it is
 * changed or made, so that what can still be saved stays as it is.
 */
export async function inspectRegistry(folder: string): Promise<Problem | null> {
  const damaged = (reason: Damage) => problem("registryDamaged", { folder, reason });
  try {
    if (readKey(folder).state === "unreadable") return damaged("key");
    return await inspectTables(folder, damaged);
  } catch (error) {
    const told = explainRegistry(error, folder);
    if (told instanceof ProblemError && told.problem.code === "registryDamaged")
      return told.problem;
    throw told;
  }
}

async function inspectTables(
  folder: string,
  damaged: (reason: Damage) => Problem
): Promise<Problem | null> {
  const lost = problem("registryLost", { folder });
  const { database: file, log, journal } = registryFiles(folder);
  if (existsSync(file) && existsSync(journal)) takeBack(file);
  if (sizeOf(file) === 0) {
    // SQLite would throw the log away: it belongs to a file that is gone.
    return sizeOf(log) > 0 || isLoss(folder) ? lost : null;
  }
  const database = openToRead(file);
  try {
    if (database.pragma("quick_check(1)", { simple: true }) !== "ok") return damaged("integrity");
    const { marked, unmarked, missing } = await compareTables(database);
    if (marked.some((name) => !Object.hasOwn(migrations, name))) {
      return problem("registryNewer", { folder });
    }
    if (missing.length > 0) return damaged("tablesMissing");
    if (unmarked.some(({ empty }) => !empty)) return damaged("rowsWithoutMigration");
    return marked.length === 0 && isLoss(folder) ? lost : null;
  } finally {
    database.close();
  }
}

/** Opens a registry so that neither it nor its log is written to. */
export function openToRead(file: string): Database.Database {
  return new Database(file, { readonly: true, fileMustExist: true });
}

/** Lets SQLite take back a change that a kill has cut in two: to read alone does not suffice. */
function takeBack(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  database.pragma("user_version");
  database.close();
}

/** Whether there was a registry once, where there is none now. */
function isLoss(folder: string): boolean {
  const { state } = readKey(folder);
  if (state === "settled" || existsSync(registryFiles(folder).mark)) return true;
  // Version 0.1.0 wrote the key first: what comes later in a start tells whether it got further.
  const later = ["demonstration-password", join("warehouse", "CURRENT")];
  return state === "unsettled" && later.some((name) => existsSync(join(folder, name)));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
