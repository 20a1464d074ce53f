import { existsSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Dice } from "../src/demonstration/dice";
import { checkWarehouse } from "../src/warehouse/check-warehouse";
import { startProgram } from "./program";
import type { Running } from "./program";

export interface KilledStarts {
  readonly killed: number;
  readonly faults: readonly string[];
}

export interface StartOptions {
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
}

const settings = {
  NEDB_DEMO_YEARS: "2025",
  NEDB_DEMO_SCALE: "0.01",
  NEDB_DEMO_PASSWORD: "correct horse battery staple",
};

/** The longest that a start may take on a busy machine, in milliseconds. */
const patience = 120_000;

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
    const port = await freePort();
    const first = start(data, port);
    // Half of them early, where the registry and the first load are made.
    const moment = dice.unit("moment", at) ** 2 * usual;
    await Promise.race([wait(moment, undefined, { ref: false }), first.ended]);
    first.process.kill("SIGKILL");
    if ((await first.ended).signal) killed++;
    const second = start(data, port);
    const fault = (text: string) =>
      faults.push(`start ${at}, killed after ${Math.round(moment)} ms, seed ${seed}: ${text}`);
    if (await ready(second)) {
      const answer = await signIn(port);
      if (answer !== 201) fault(`signing in gives ${answer}`);
    } else {
      fault(`not ready: ${(await endOf(second)).errors}`);
    }
    await endOf(second);
    const warehouse = join(data, "warehouse");
    const { problems, loads } = await checkWarehouse(warehouse);
    for (const left of [join(warehouse, "scratch"), join(data, "demonstration-start")]) {
      if (existsSync(left)) fault(`${left} is left`);
    }
    for (const { code } of problems) fault(code);
    if (!loads.some(({ demonstration }) => demonstration)) fault("figures are missing");
  }
  return { killed, faults };
}

function start(data: string, port: number): Running {
  return startProgram("main", data, [], { ...settings, NEDB_PORT: String(port) });
}

async function usualStart(data: string): Promise<number> {
  const begin = performance.now();
  const running = start(data, await freePort());
  if (!(await ready(running))) throw new Error((await endOf(running)).errors);
  const usual = performance.now() - begin;
  await endOf(running);
  return usual;
}

/** Whether a start says that it is ready before it ends. */
async function ready(running: Running): Promise<boolean> {
  const until = performance.now() + patience;
  const said = async (): Promise<true | null> => {
    while (!/^ready$/m.test(running.output())) {
      if (running.process.exitCode !== null || performance.now() > until) return null;
      await wait(20);
    }
    return true;
  };
  return (await Promise.race([said(), running.ended])) === true;
}

function endOf(running: Running) {
  running.process.kill("SIGTERM");
  return running.ended;
}

function signIn(port: number): Promise<number> {
  const body = JSON.stringify({ login: "analyst", password: settings.NEDB_DEMO_PASSWORD });
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: "localhost", port, path: "/api/v1/session", method: "POST" },
        rejectUnauthorized: false,
        headers: { "content-type": "application/json" },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      }
    );
    asked.once("error", reject);
    asked.end(body);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
