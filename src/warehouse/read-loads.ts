import type { Store } from "./store";
import type { LoadRecord } from "./warehouse";

/** The loads of an open store, oldest first. */
export async function readLoads(store: Store): Promise<LoadRecord[]> {
  const [number, loadedAt, file, sha256, cells, findings] = await store.columns({
    text: "SELECT number, loaded_at, file, sha256, cells, findings FROM load ORDER BY number",
    parameters: [],
  });
  const [ofLoad, indicators, years] = await store.columns({
    text: "SELECT load, indicator, year FROM totals_cell GROUP BY load, indicator, year ORDER BY load, indicator, year",
    parameters: [],
  });
  return (number ?? []).map((value, row) => {
    const held = (column: typeof ofLoad) => [
      ...new Set(
        (column ?? []).filter((_, at) => ofLoad?.[at] === value).map((entry) => Number(entry))
      ),
    ];
    return {
      number: Number(value),
      loadedAt: String(loadedAt?.[row]),
      file: String(file?.[row]),
      sha256: String(sha256?.[row]),
      cells: Number(cells?.[row]),
      indicators: held(indicators).sort((a, b) => a - b),
      years: held(years).sort((a, b) => a - b),
      warnings: (JSON.parse(String(findings?.[row])) as unknown[]).length,
    };
  });
}
