import { createHash } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dimensionIds } from "../catalogue/dimension";
import { ProblemError, problem } from "../problem/problem";
import { grainName } from "../query/totals-plan";
import { isDimensionId } from "../catalogue/dimension";
import type { ExtractCell, Finding } from "./extract/finding";
import { readExtract } from "./extract/read-extract";
import { lockLoads } from "./load-lock";
import { readLoads } from "./read-state";
import { openStore, schema } from "./store";
import type { Store } from "./store";
import type { LoadRecord } from "./warehouse";
import { currentName, makeCurrent, makeFolder, nameOf, removeOthers } from "./warehouse-files";

/** How a file was taken: loaded, refused with nothing changed, or known already. */
export type LoadOutcome =
  | { readonly kind: "loaded"; readonly load: LoadRecord; readonly findings: readonly Finding[] }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "alreadyLoaded"; readonly load: LoadRecord };

/**
 * Checks a totals extract and, if it has no errors, takes it into the warehouse as the next load.
 * @param folder the warehouse's folder, made if missing
 * @throws ProblemError fileNotFound, fileUnreadable, encodingUnknown, fileEmpty, loadRunning, diskFull
 */
export async function loadFile(
  folder: string,
  path: string,
  now: () => Date = () => new Date()
): Promise<LoadOutcome> {
  const bytes = readBytes(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await loadWith(sha256, folder);
  if (known) return { kind: "alreadyLoaded", load: known };
  const file = basename(path);
  const extract = readExtract(bytes, file);
  const errors = extract.findings.filter((finding) => finding.severity === "error");
  if (errors.length) return { kind: "refused", findings: extract.findings };
  if (!extract.cells.length) throw new ProblemError([problem("fileEmpty", { file })]);

  makeFolder(folder);
  const unlock = lockLoads(folder);
  try {
    const meanwhile = await loadWith(sha256, folder);
    if (meanwhile) return { kind: "alreadyLoaded", load: meanwhile };
    const load = await write(folder, { ...extract, file, sha256, loadedAt: now().toISOString() });
    return { kind: "loaded", load, findings: extract.findings };
  } catch (error) {
    throw diskFull(error, folder);
  } finally {
    unlock();
  }
}

/** The loads that the warehouse keeps, oldest first. */
export async function knownLoads(folder: string): Promise<LoadRecord[]> {
  const name = currentName(folder);
  if (name === null) return [];
  const store = await openStore(join(folder, name), "read");
  try {
    return await readLoads(store);
  } finally {
    store.close();
  }
}

async function loadWith(sha256: string, folder: string): Promise<LoadRecord | null> {
  return (await knownLoads(folder)).find((load) => load.sha256 === sha256) ?? null;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const file = path;
    throw new ProblemError([
      code === "ENOENT"
        ? problem("fileNotFound", { file })
        : problem("fileUnreadable", { file, reason: message }),
    ]);
  }
}

interface NewLoad {
  readonly cells: readonly ExtractCell[];
  readonly findings: readonly Finding[];
  readonly file: string;
  readonly sha256: string;
  readonly loadedAt: string;
}

async function write(folder: string, load: NewLoad): Promise<LoadRecord> {
  const before = currentName(folder);
  removeOthers(folder, before ? [before] : []);
  const number = before ? Number.parseInt(before, 10) + 1 : 1;
  const path = join(folder, nameOf(number));
  if (before) copyFileSync(join(folder, before), path);
  const store = await openStore(path, "write");
  let record: LoadRecord | undefined;
  try {
    if (!before) for (const text of schema) await store.run(text);
    await store.run("BEGIN TRANSACTION");
    await insert(store, number, load);
    await store.run("COMMIT");
    await store.run("CHECKPOINT");
    record = (await readLoads(store)).find((entry) => entry.number === number);
  } finally {
    store.close();
  }
  if (!record) throw new Error(`load ${number} was written but cannot be read back`);
  await makeCurrent(folder, nameOf(number));
  return record;
}

async function insert(store: Store, number: number, load: NewLoad): Promise<void> {
  const findings = JSON.stringify(load.findings);
  await store.connection.run("INSERT INTO load VALUES (?, ?, ?, ?, ?, ?)", [
    number,
    load.loadedAt,
    load.file,
    load.sha256,
    load.cells.length,
    findings,
  ]);
  const appender = await store.connection.createAppender("totals_cell");
  for (const cell of load.cells) {
    appender.appendInteger(number);
    appender.appendInteger(cell.indicator);
    appender.appendInteger(cell.year);
    appender.appendVarchar(grainName([...cell.members.keys()].filter(isDimensionId)));
    for (const id of dimensionIds) appender.appendVarchar(cell.members.get(id) ?? "");
    if (cell.value === null) appender.appendNull();
    else appender.appendDouble(cell.value);
    appender.appendVarchar(cell.state);
    if (cell.asOf === null) appender.appendNull();
    else appender.appendVarchar(cell.asOf);
    appender.appendVarchar(cell.source);
    appender.endRow();
  }
  appender.closeSync();
}

/** DuckDB tells a full disk in words only. */
function diskFull(error: unknown, folder: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const full = code === "ENOSPC" || /no space left|out of disk/i.test(message);
  return full ? new ProblemError([problem("diskFull", { folder })]) : error;
}
