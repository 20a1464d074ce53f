import { inOrder, isDimensionId } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import { columnOf } from "../sql/totals-statement";
import type { Store } from "./store";

/** What one indicator has for one year in the current load of published totals. */
export interface YearCoverage {
  readonly year: number;
  readonly load: number;
  readonly sources: readonly string[];
  readonly combinations: readonly (readonly DimensionId[])[];
  readonly regions: readonly string[];
}

/** The coverage of the current loads of totals: of an indicator's year the load that came into use last. */
export async function readCoverage(store: Store): Promise<Map<number, YearCoverage[]>> {
  const region = columnOf("region");
  const columns = await store.columns({
    text: `SELECT c.indicator, c.year, c.load, c.grain, c.${region}, c.source FROM totals_cell AS c INNER JOIN (SELECT load, max(sequence) AS rank FROM load_use GROUP BY load) AS u ON u.load = c.load GROUP BY u.rank, c.indicator, c.year, c.load, c.grain, c.${region}, c.source ORDER BY c.indicator, c.year, u.rank, c.grain, c.${region}, c.source`,
    parameters: [],
  });
  const text = (column: number, row: number) => String(columns[column]?.[row]);
  const coverage = new Map<number, Map<number, Gathered>>();
  (columns[0] ?? []).forEach((value, row) => {
    const indicator = Number(value);
    const year = Number(columns[1]?.[row]);
    const load = Number(columns[2]?.[row]);
    const years = coverage.get(indicator) ?? new Map<number, Gathered>();
    coverage.set(indicator, years);
    const known = years.get(year);
    const entry = known?.load === load ? known : gather(load);
    years.set(year, entry);
    entry.grains.add(text(3, row));
    if (text(4, row)) entry.regions.add(text(4, row));
    entry.sources.add(text(5, row));
  });
  return new Map(
    [...coverage].map(([indicator, years]) => [
      indicator,
      [...years].map(([year, entry]) => ({
        year,
        load: entry.load,
        sources: [...entry.sources],
        combinations: [...entry.grains].map((grain) =>
          inOrder(grain.split(",").filter(isDimensionId))
        ),
        regions: [...entry.regions],
      })),
    ])
  );
}

interface Gathered {
  readonly load: number;
  readonly grains: Set<string>;
  readonly regions: Set<string>;
  readonly sources: Set<string>;
}

function gather(load: number): Gathered {
  return { load, grains: new Set(), regions: new Set(), sources: new Set() };
}
