import { coverageOf, extractOf, findingsOf, usesOf } from "../../sql/intake/known-extracts";
import { readCurrent } from "../../warehouse/change-folder";
import type { Finding } from "../../warehouse/finding";
import { withoutValues } from "../../warehouse/kept-findings";
import { readLoads } from "../../warehouse/read-loads";
import type { Store } from "../../warehouse/store";
import type { LoadRecord } from "../../warehouse/warehouse";
import { readLoadedFiles } from "../../warehouse/loaded-files";
import type { LoadedFile } from "../../warehouse/loaded-files";

/** What an extract of records said of itself when it was loaded. */
export interface LoadedExtract {
  readonly referenceDate: string;
  readonly source: string;
  readonly state: string;
  readonly files: readonly LoadedFile[];
  /** By population: regions and districts with records. */
  readonly coverage: readonly {
    readonly population: string;
    readonly regions: number;
    readonly districts: number;
    readonly records: number;
  }[];
}

/** Everything that the warehouse knows about one load. */
export interface LoadDetails {
  readonly load: LoadRecord;
  readonly extract: LoadedExtract | null;
  readonly findings: readonly Finding[];
  /** ISO times at which it came into use. */
  readonly uses: readonly string[];
}

/** Reads everything about a load; null where there is none of that number. */
export function readLoadDetails(folder: string, number: number): Promise<LoadDetails | null> {
  return readCurrent(folder, (store) => readDetails(store, number), null);
}

async function readDetails(store: Store, number: number): Promise<LoadDetails | null> {
  const load = (await readLoads(store)).find((entry) => entry.number === number);
  if (!load) return null;
  const [findings] = await store.columns(findingsOf(number));
  const [uses] = await store.columns(usesOf(number));
  const all = JSON.parse(String(findings?.[0])) as Finding[];
  return {
    load,
    extract: load.kind === "records" ? await readExtract(store, number) : null,
    findings: load.kind === "records" ? withoutValues(all) : all,
    uses: (uses ?? []).map(String),
  };
}

async function readExtract(store: Store, number: number): Promise<LoadedExtract> {
  const [date, source, state, files] = await store.columns(extractOf(number));
  const [population, regions, districts, records] = await store.columns(coverageOf(number));
  return {
    referenceDate: String(date?.[0]),
    source: String(source?.[0]),
    state: String(state?.[0]),
    files: readLoadedFiles(String(files?.[0])),
    coverage: (population ?? []).map((value, row) => ({
      population: String(value),
      regions: Number(regions?.[row]),
      districts: Number(districts?.[row]),
      records: Number(records?.[row]),
    })),
  };
}
