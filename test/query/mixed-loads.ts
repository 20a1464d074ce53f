import { join } from "node:path";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { loadFile } from "../../src/intake/load-file";
import { loadFolder } from "../../src/intake/records/load-folder";
import { writeReal } from "./naive/altered-extract";
import type { NaiveSource } from "./naive/data";
import { writeTotals } from "./naive/published-totals";
import type { Random } from "./naive/random";
import { readYear } from "./naive/records";
import { districtCodes, regionOf } from "./naive/territory";

/** Indicators whose members do not overlap, of which totals are published. */
export const published = [1, 8, 21, 23, 37, 42];
/** By which all of them can be split. */
export const split = ["region", "locality", "ownership"];

/** Loads an extract that may hold rows which are refused. */
export async function loadExtract(warehouse: string, extract: string): Promise<void> {
  // Rows are refused and totals of other extracts stand beside on purpose.
  const limits = { rejectThreshold: 50, publishedTolerance: 100, publishedAllowance: 1_000_000 };
  const outcome = await loadFolder(warehouse, extract, { limits });
  if (outcome.kind !== "loaded") throw new Error(`${extract}: ${JSON.stringify(outcome)}`);
}

/** Out of what mixed loads are drawn. */
interface Drawn {
  /** The folder of the made-up extract of a year. */
  readonly of: (year: number) => string;
  readonly folder: string;
  readonly scale: number;
  readonly seed: number;
  readonly random: Random;
}

/**
 * Loads beside made-up records what goes before them: extracts of the country, one without
 * schools, with gaps, empty files and refused rows, and totals of two years.
 */
export async function loadMixed(
  warehouse: string,
  { of, folder, scale, seed, random }: Drawn
): Promise<NaiveSource[]> {
  const extracts = join(folder, "extracts");
  const year = random.one([2022, 2024]);
  const persons = ["graduates", "teachers", "children", "waitingList", "preschoolStaff"] as const;
  const without = random.several(persons, 2);
  const empty = random.one([null, ...persons.filter((one) => !without.includes(one))]);
  const there = districtCodes.filter((code) => regionOf(code, year) !== null);
  const dropped = random.one([null, random.one(there)]);
  const fate = () => (random.chance(0.02) ? "refused" : random.chance(0.1) ? "gone" : "stays");
  const real = join(extracts, "real");
  writeReal(of(year), real, { year, without, empty, dropped, fate });
  await loadExtract(warehouse, real);
  const sources: NaiveSource[] = [{ year: readYear(real) }];
  if (random.chance(0.7)) {
    const pupils = join(extracts, "pupils");
    const others = ["schools", "preschools", ...persons] as const;
    const alone = { year, without: others, empty: null, dropped: null };
    writeReal(real, pupils, { ...alone, fate });
    await loadExtract(warehouse, pupils);
    sources.push({ year: readYear(pupils, real) });
  }
  const counts = join(folder, "counts");
  const made = { folder: counts, years: [2022, 2024], scale, seed: seed + 1 };
  await writeDemonstration({ ...made, format: "csv" });
  for (const totalsYear of made.years) {
    const counted = readYear(join(counts, String(totalsYear)));
    const path = join(folder, `totals-${totalsYear}.csv`);
    const indicators = random.several(published, 4);
    const totals = writeTotals(path, counted, indicators, random.several(split, 2));
    const outcome = await loadFile(warehouse, path);
    if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
    sources.push({ year: counted, totals });
  }
  const told = { year, without, empty, dropped, loads: sources.length };
  process.stdout.write(`mixed loads: ${JSON.stringify(told)}\n`);
  return sources;
}
