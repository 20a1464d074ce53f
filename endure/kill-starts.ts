import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Dice } from "../src/demonstration/dice";
import { checkWarehouse } from "../src/warehouse/check-warehouse";
import { launchService, signIn, startService } from "./service";

export interface KilledStarts {
  readonly killed: number;
  readonly faults: readonly string[];
}

export interface StartOptions {
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
}

const settings = { NEDB_DEMO_YEARS: "2025", NEDB_DEMO_SCALE: "0.01", NEDB_HOST: "127.0.0.1" };

/**
 * Kills first starts at moments at random, each over a data folder of its own. The next start
 * works: somebody signs in, and the figures are there.
 */
export async function killStarts({ folder, count, seed }: StartOptions): Promise<KilledStarts> {
  const dice = new Dice(seed);
  const faults: string[] = [];
  const usual = await usualStart(join(folder, "usual"));
  let killed = 0;
  for (let at = 0; at < count; at++) {
    const data = join(folder, `start-${at}`);
    const first = (await launchService(data, settings)).running;
    // Many of them early, where the registry and the first load are made.
    const moment = dice.unit("moment", at) ** 2 * usual;
    await Promise.race([wait(moment, undefined, { ref: false }), first.ended]);
    first.process.kill("SIGKILL");
    if ((await first.ended).signal) killed++;
    const fault = (text: string) =>
      faults.push(`start ${at}, killed after ${Math.round(moment)} ms, seed ${seed}: ${text}`);
    const second = await startService(data, settings);
    if (second.isReady) {
      const { status } = await signIn(second.port);
      if (status !== 201) fault(`signing in gives ${status}`);
    }
    const end = await second.stop();
    if (!second.isReady) fault(`not ready: ${end.errors}`);
    const warehouse = join(data, "warehouse");
    const { problems, loads } = await checkWarehouse(warehouse);
    for (const { code } of problems) fault(code);
    if (!loads.some(({ demonstration }) => demonstration)) fault("figures are missing");
    for (const left of [join(warehouse, "scratch"), join(data, "demonstration-start")]) {
      if (existsSync(left)) fault(`${left} is left`);
    }
  }
  return { killed, faults };
}

async function usualStart(data: string): Promise<number> {
  const begin = performance.now();
  const service = await startService(data, settings);
  const usual = performance.now() - begin;
  const { errors } = await service.stop();
  if (!service.isReady) throw new Error(errors);
  return usual;
}
