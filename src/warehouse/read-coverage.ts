import { inOrder, isDimensionId } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import { columnOf } from "../sql/totals/totals-statement";
import { rankOfTotals } from "./rank";
import type { Rank } from "./rank";
import type { Store } from "./store";

/** What a load of published totals has of one indicator for one year. */
export interface TotalsCoverage {
  readonly indicator: number;
  readonly year: number;
  readonly load: number;
  readonly rank: Rank;
  readonly sources: readonly string[];
  readonly combinations: readonly (readonly DimensionId[])[];
  readonly regions: readonly string[];
}

/** The coverage of all loads of totals, in the order in which they came into use. */
export async function readTotalsCoverage(store: Store): Promise<TotalsCoverage[]> {
  const region = columnOf("region");
  const columns = await store.columns({
    text: `SELECT c.indicator, c.year, c.load, l.sha256, c.grain, c.${region}, c.source FROM totals_cell AS c INNER JOIN load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used FROM load_use GROUP BY load) AS u ON u.load = c.load GROUP BY u.used, c.indicator, c.year, c.load, l.sha256, c.grain, c.${region}, c.source ORDER BY u.used, c.indicator, c.year, c.grain, c.${region}, c.source`,
    parameters: [],
  });
  const text = (column: number, row: number) => String(columns[column]?.[row]);
  const gathered = new Map<string, Gathered>();
  (columns[0] ?? []).forEach((indicator, row) => {
    const [year, load] = [Number(columns[1]?.[row]), Number(columns[2]?.[row])];
    const key = `${load} ${String(indicator)} ${year}`;
    const entry = gathered.get(key) ?? {
      ...{ indicator: Number(indicator), year, load, rank: rankOfTotals(text(3, row)) },
      ...{ grains: new Set(), regions: new Set(), sources: new Set() },
    };
    gathered.set(key, entry);
    entry.grains.add(text(4, row));
    if (text(5, row)) entry.regions.add(text(5, row));
    entry.sources.add(text(6, row));
  });
  return [...gathered.values()].map(({ grains, regions, sources, ...entry }) => ({
    ...entry,
    sources: [...sources],
    combinations: [...grains].map((grain) => inOrder(grain.split(",").filter(isDimensionId))),
    regions: [...regions],
  }));
}

interface Gathered extends Pick<TotalsCoverage, "indicator" | "year" | "load" | "rank"> {
  readonly grains: Set<string>;
  readonly regions: Set<string>;
  readonly sources: Set<string>;
}
