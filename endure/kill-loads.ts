import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { checkWarehouse } from "../src/warehouse/check-warehouse";
import { loadFile } from "../src/intake/load-file";
import { knownLoads } from "../src/warehouse/known-loads";
import { Dice } from "../src/demonstration/dice";
import { writeTotals, writeVariant } from "./extract";
import { runProgram, startProgram } from "./program";

export interface KilledLoads {
  /** How many were ended before they had said that they were taken in. */
  readonly killed: number;
  /** How many said that they were taken in. */
  readonly takenIn: number;
  /** How many of the killed stand in the warehouse all the same: after their last step. */
  readonly complete: number;
  readonly faults: readonly string[];
}

/** What loads are killed in; extracts are written beside the data folder. */
export interface KillOptions {
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
  /** Extracts of records: every third load takes in one under another source. */
  readonly records?: readonly string[];
}

const saysTakenIn = /^Load No\. \d+: .* taken in\.$/m;

/**
 * Kills loads at moments at random. After each the warehouse holds what it held, or the load as a
 * whole; every load that said so is there; nothing of a person is left that no load owns.
 */
export async function killLoads(options: KillOptions): Promise<KilledLoads> {
  const { folder, count, seed, records = [] } = options;
  const dice = new Dice(seed);
  const data = join(folder, "data");
  const warehouse = join(data, "warehouse");
  const faults: string[] = [];
  const start = performance.now();
  await runProgram("nedb", data, ["load", writeTotals(folder, 0)]);
  // Moments are spread over what a load takes on this machine at this time, and somewhat beyond.
  const first = performance.now() - start;
  const usual = { totals: first * 1.5, records: first * 4 };
  let before = (await knownLoads(warehouse)).length;
  let killed = 0;
  let complete = 0;
  let takenIn = 0;
  for (let at = 1; at <= count; at++) {
    const extract = at % 3 === 0 && records.length ? records[at % records.length]! : null;
    const path = extract ? writeVariant(folder, extract, at) : writeTotals(folder, at);
    const load = startProgram("nedb", data, ["load", path]);
    const kind = extract ? "records" : "totals";
    const moment = dice.unit("kill", at) * usual[kind];
    await Promise.race([wait(moment, undefined, { ref: false }), load.ended]);
    load.process.kill("SIGKILL");
    const { signal, output } = await load.ended;
    const loads = await knownLoads(warehouse);
    const found = loads.length - before;
    const told = saysTakenIn.test(output);
    const fault = (text: string) => faults.push(`load ${at}, seed ${seed}: ${text}`);
    usual[kind] *= signal ? 1.06 : 0.88;
    if (signal) killed++;
    if (told) takenIn++;
    if (signal && !told && found === 1) complete++;
    if (found < 0 || found > 1) fault(`${found} loads more than before`);
    if (told && !loads.some(({ sha256 }) => sha256 === checksum(path))) fault("lost after all");
    if (loads.some(({ cells }) => cells === 0)) fault("a load without figures");
    before = loads.length;
  }
  const { problems } = await checkWarehouse(warehouse);
  for (const { code } of problems) faults.push(`in the end: ${code}`);
  const last = await loadFile(warehouse, writeTotals(folder, count + 1));
  if (last.kind !== "loaded") faults.push(`the last load is ${last.kind}`);
  if (existsSync(join(warehouse, "scratch"))) faults.push("scratch is left");
  return { killed, takenIn, complete, faults };
}

function checksum(path: string): string {
  const manifest = join(path, "manifest.json");
  const bytes = readFileSync(existsSync(manifest) ? manifest : path);
  return createHash("sha256").update(bytes).digest("hex");
}
