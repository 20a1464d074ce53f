import { definitions } from "../catalogue/definitions";
import { readLoadedFiles } from "./loaded-files";
import type { Finding } from "./finding";
import type { Store } from "./store";
import type { LoadRecord } from "./warehouse";

/** What a load of records says of itself. */
interface RecordsHeld {
  readonly year: number;
  readonly demonstration: boolean;
  readonly indicators: readonly number[];
}

/** The loads of an open store, oldest first. */
export async function readLoads(store: Store): Promise<LoadRecord[]> {
  const [number, loadedAt, file, sha256, cells, findings, kind] = await store.columns({
    text: "SELECT number, loaded_at, file, sha256, cells, findings, kind FROM load ORDER BY number",
    parameters: [],
  });
  const [ofLoad, indicators, years] = await store.columns({
    text: "SELECT load, indicator, year FROM totals_cell GROUP BY load, indicator, year ORDER BY load, indicator, year",
    parameters: [],
  });
  const records = await readRecordLoads(store);
  return (number ?? []).map((value, row) => {
    const held = (column: typeof ofLoad) => [
      ...new Set(
        (column ?? []).filter((_, at) => ofLoad?.[at] === value).map((entry) => Number(entry))
      ),
    ];
    const ofRecords = records.get(Number(value));
    return {
      number: Number(value),
      kind: kind?.[row] === "records" ? "records" : "totals",
      loadedAt: String(loadedAt?.[row]),
      file: String(file?.[row]),
      sha256: String(sha256?.[row]),
      cells: Number(cells?.[row]),
      indicators: (ofRecords?.indicators ?? held(indicators)).toSorted((a, b) => a - b),
      years: ofRecords ? [ofRecords.year] : held(years).sort((a, b) => a - b),
      warnings: (JSON.parse(String(findings?.[row])) as Finding[]).filter(
        ({ severity }) => severity === "warning"
      ).length,
      demonstration: ofRecords?.demonstration ?? false,
    };
  });
}

async function readRecordLoads(store: Store): Promise<Map<number, RecordsHeld>> {
  const [load, year, demonstration, extract] = await store.columns({
    text: "SELECT load, year, demonstration, extract FROM record_load ORDER BY load",
    parameters: [],
  });
  return new Map(
    (load ?? []).map((number, row) => {
      const files = readLoadedFiles(String(extract?.[row]));
      const held = new Set(files.map(({ population }) => population));
      return [
        Number(number),
        {
          year: Number(year?.[row]),
          demonstration: demonstration?.[row] === true,
          indicators: definitions
            .filter((definition) => held.has(definition.population))
            .map(({ indicator }) => indicator),
        },
      ] as const;
    })
  );
}
