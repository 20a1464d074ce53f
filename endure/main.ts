import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDemonstration } from "../src/demonstration/write-demonstration";
import { sendHostileRequests } from "./hostile-requests";
import { killLoads } from "./kill-loads";
import { killStarts } from "./kill-starts";
import { buildPrograms } from "./program";
import { raceLoads } from "./race-loads";
import { signInDays } from "./sign-in-days";

/** A part of the day: what it did, in numbers, and what it found wrong. */
type Part = (folder: string, seed: number) => Promise<{ readonly faults: readonly string[] }>;

const parts: Readonly<Record<string, Part>> = {
  async loads(folder, seed) {
    const records = join(folder, "extracts");
    const written = { folder: records, scale: 0.01, seed: 1, format: "csv" } as const;
    const years = await writeDemonstration({ ...written, years: [2024, 2025] });
    return killLoads({ folder, count: 300, seed, records: years.map((year) => year.folder) });
  },
  races: (folder, seed) => raceLoads({ folder, rounds: 100, seed }),
  starts: (folder, seed) => killStarts({ folder, count: 60, seed }),
  signIns: () => signInDays(24),
  requests: (folder, seed) =>
    sendHostileRequests({
      ...{ folder, seed, requests: 12_000, slowBodies: 500, idleConnections: 5_000 },
    }),
};

const [, , ...named] = process.argv;
const wanted = named.length ? named : Object.keys(parts);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
const seed = Date.now() % 1_000_000;
const folder = mkdtempSync(join(tmpdir(), "nedb-endure-"));
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(" ")}. Parts: ${Object.keys(parts).join(", ")}`);
  process.exitCode = 1;
} else {
  await buildPrograms();
  for (const name of wanted) {
    const own = join(folder, name);
    mkdirSync(own);
    const start = performance.now();
    const { faults, ...counts } = await parts[name]!(own, seed);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${name}: ${JSON.stringify(counts)}, ${faults.length} faults, ${seconds} s`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length) process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true, force: true });
