import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { knownLoads } from "../src/warehouse/known-loads";
import { Dice } from "../src/demonstration/dice";
import { writeTotals } from "./extract";
import { startProgram } from "./program";

export interface RacedLoads {
  readonly takenIn: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

export interface RaceOptions {
  readonly folder: string;
  readonly rounds: number;
  readonly seed: number;
}

/**
 * Starts loads at one moment, suspends one of them for a while and lets it go on. Each that says
 * that it was taken in is found; each other one says in words why it was not.
 */
export async function raceLoads({ folder, rounds, seed }: RaceOptions): Promise<RacedLoads> {
  const dice = new Dice(seed);
  const data = join(folder, "data");
  const faults: string[] = [];
  let takenIn = 0;
  let refused = 0;
  for (let round = 0; round < rounds; round++) {
    const paths = [0, 1, 2].map((at) => writeTotals(folder, round * 3 + at, 60));
    const running = paths.map((path) => startProgram("nedb", data, ["load", path]));
    const [first] = running;
    await wait(dice.unit("suspend", round) * 600);
    first!.process.kill("SIGSTOP");
    await Promise.race([
      Promise.all(running.slice(1).map(({ ended }) => ended)),
      wait(3000, undefined, { ref: false }),
    ]);
    first!.process.kill("SIGCONT");
    const ends = await Promise.all(running.map(({ ended }) => ended));
    const held = new Set((await knownLoads(join(data, "warehouse"))).map(({ sha256 }) => sha256));
    ends.forEach(({ code, output, errors }, at) => {
      const told = /taken in\.$/m.test(output);
      const sha256 = createHash("sha256").update(readFileSync(paths[at]!)).digest("hex");
      if (told) takenIn++;
      else refused++;
      const fault = (text: string) => faults.push(`round ${round}, seed ${seed}: ${text}`);
      if (told !== held.has(sha256)) fault(told ? "lost after all" : "held, but not told");
      if (told !== (code === 0)) fault(`exit code ${String(code)}`);
      if (!told && !/Another load is running/.test(errors)) fault(`in other words: ${errors}`);
    });
  }
  return { takenIn, refused, faults };
}
