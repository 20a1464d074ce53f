import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { killLoads } from "../../endure/kill-loads";
import { killStarts } from "../../endure/kill-starts";
import { raceLoads } from "../../endure/race-loads";
import { smallExtract, writeExtract } from "../intake/records/small-extract";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
/** Another one each time; a failure names it. */
const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 1_000_000);

function own(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
}

test("twelve loads killed at random lose nothing and leave nothing", async () => {
  const folder = own("killed");
  const records = [writeExtract(join(folder, "records"), smallExtract())];
  const { killed, takenIn, faults } = await killLoads({ folder, count: 12, seed, records });
  expect(faults).toEqual([]);
  expect(Math.min(killed, takenIn)).toBeGreaterThan(1);
}, 240_000);

test("six rounds of loads at one moment, one suspended: who says taken in, is", async () => {
  const { takenIn, faults } = await raceLoads({ folder: own("raced"), rounds: 6, seed });
  expect(faults).toEqual([]);
  expect(takenIn).toBeGreaterThanOrEqual(6);
}, 240_000);

test("three first starts killed at random: the next one works", async () => {
  const { killed, faults } = await killStarts({ folder: own("starts"), count: 3, seed });
  expect(faults).toEqual([]);
  expect(killed).toBeGreaterThan(0);
}, 240_000);
