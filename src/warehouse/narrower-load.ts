import { inOrder, isDimensionId } from "../catalogue/dimension";
import { problem } from "../problem/problem";
import type { ExtractCell, Finding } from "./extract/finding";
import type { YearCoverage } from "./read-coverage";

/** What a file holds for one indicator and year. */
interface Held {
  readonly combinations: Set<string>;
  readonly regions: Set<string>;
}

/**
 * Warns where a file would hide figures: it replaces the load that answers for an indicator and
 * year, yet lacks breakdowns or regions that the load has.
 */
export function narrowerFindings(
  cells: readonly ExtractCell[],
  current: ReadonlyMap<number, readonly YearCoverage[]>
): Finding[] {
  const losses = new Map<string, Parameters<typeof problem<"loadNarrower">>[1]>();
  for (const [key, held] of heldBy(cells)) {
    const [indicator = 0, year = 0] = key.split("|").map(Number);
    const before = current.get(indicator)?.find((entry) => entry.year === year);
    if (!before) continue;
    const lost = before.combinations.filter((entry) => !held.combinations.has(entry.join()));
    const lostRegions = before.regions.filter((code) => !held.regions.has(code));
    if (!lost.length && !lostRegions.length) continue;
    const alike = JSON.stringify([indicator, before.load, lost, lostRegions]);
    const years = [...(losses.get(alike)?.years ?? []), year].sort();
    losses.set(alike, { indicator, years, load: before.load, lost, lostRegions });
  }
  return [...losses.values()].map((loss) => ({
    severity: "warning",
    line: null,
    column: null,
    value: null,
    problem: problem("loadNarrower", loss),
  }));
}

function heldBy(cells: readonly ExtractCell[]): Map<string, Held> {
  const found = new Map<string, Held>();
  for (const { indicator, year, members } of cells) {
    const key = `${indicator}|${year}`;
    const held = found.get(key) ?? { combinations: new Set(), regions: new Set() };
    found.set(key, held);
    held.combinations.add(inOrder([...members.keys()].filter(isDimensionId)).join());
    const region = members.get("region");
    if (region) held.regions.add(region);
  }
  return found;
}
