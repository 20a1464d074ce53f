import { inOrder, isDimensionId } from "../catalogue/dimension";
import { problem } from "../problem/problem";
import type { ExtractCell, Finding } from "../warehouse/finding";
import { answering } from "../warehouse/rank";
import type { Rank } from "../warehouse/rank";
import type { TotalsCoverage } from "../warehouse/read-coverage";

/** What a file holds for one indicator and year. */
interface Held {
  readonly combinations: Set<string>;
  readonly regions: Set<string>;
}

/**
 * Warns where a file would hide figures: it replaces the load that answers for an indicator and
 * year, yet lacks breakdowns or regions that the load has. Shipped totals are not replaced: they
 * go on answering what a person's own do not carry.
 * @param rank of the file
 * @param before all loads of totals in the order in which they came into use
 */
export function narrowerFindings(
  cells: readonly ExtractCell[],
  rank: Rank,
  before: readonly TotalsCoverage[]
): Finding[] {
  const losses = new Map<string, Parameters<typeof problem<"loadNarrower">>[1]>();
  for (const [key, held] of heldBy(cells)) {
    const [indicator = 0, year = 0] = key.split("|").map(Number);
    const ofYear = before.filter((entry) => entry.indicator === indicator && entry.year === year);
    for (const hidden of answering(ofYear)) {
      if (rank === "shippedTotals" && hidden.rank !== rank) continue;
      const { load, combinations, regions } = hidden;
      const isReplaced = hidden.rank === rank;
      const lost = combinations.filter(
        (entry) => isReplaced && !held.combinations.has(entry.join())
      );
      const lostRegions = regions.filter(
        (code) => (isReplaced || held.regions.size > 0) && !held.regions.has(code)
      );
      if (!lost.length && !lostRegions.length) continue;
      const alike = JSON.stringify([indicator, load, lost, lostRegions]);
      const years = [...(losses.get(alike)?.years ?? []), year].sort();
      losses.set(alike, { indicator, years, load, lost, lostRegions });
    }
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
