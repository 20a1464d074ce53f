import type { RecordPopulation } from "../catalogue/record-form";
import { recordPopulations } from "../catalogue/record-form";
import type { State } from "../query/data-table";
import { states } from "../query/data-table";
import type { MemberNumbers } from "../sql/member-numbers";
import type { Store } from "./store";

/** What a population has for one year in the load of records that answers for it. */
export interface RecordCoverage {
  readonly population: RecordPopulation;
  readonly year: number;
  readonly load: number;
  readonly source: string;
  readonly state: State;
  readonly demonstration: boolean;
  readonly regions: ReadonlySet<string>;
  /** Present codes. */
  readonly districts: ReadonlySet<string>;
}

/**
 * The coverage of the current loads of records: of a population's year the load that came into
 * use last. Without `demonstration`, loads of figures that are made up do not answer.
 */
export async function readRecordCoverage(
  store: Store,
  numbers: MemberNumbers,
  demonstration: boolean
): Promise<RecordCoverage[]> {
  const [load, year, source, state, made] = await store.columns({
    text: "SELECT r.load, r.year, r.source, r.state, r.demonstration FROM record_load AS r INNER JOIN (SELECT load, max(sequence) AS used FROM load_use GROUP BY load) AS u ON u.load = r.load ORDER BY u.used",
    parameters: [],
  });
  const territory = await readTerritory(store, numbers);
  const current = new Map<string, RecordCoverage>();
  (load ?? []).forEach((value, row) => {
    if (made?.[row] === true && !demonstration) return;
    const number = Number(value);
    for (const population of recordPopulations) {
      const held = territory.get(`${number} ${population}`);
      if (!held) continue;
      const entry = {
        population,
        year: Number(year?.[row]),
        load: number,
        source: String(source?.[row]),
        state: stateOf(String(state?.[row])),
        demonstration: made?.[row] === true,
        ...held,
      };
      current.set(`${population} ${entry.year}`, entry);
    }
  });
  return [...current.values()].sort((a, b) => a.year - b.year);
}

interface Territory {
  readonly regions: Set<string>;
  readonly districts: Set<string>;
}

/** Regions and districts by load and population. */
async function readTerritory(
  store: Store,
  numbers: MemberNumbers
): Promise<Map<string, Territory>> {
  const [load, population, region, district] = await store.columns({
    text: "SELECT load, population, d_region, d_district FROM record_coverage",
    parameters: [],
  });
  const found = new Map<string, Territory>();
  const ofLoad = new Map<number, Set<string>>();
  (load ?? []).forEach((value, row) => {
    const key = `${Number(value)} ${String(population?.[row])}`;
    const held = found.get(key) ?? { regions: new Set(), districts: new Set() };
    found.set(key, held);
    const regionCode = numbers.codeOf("region", Number(region?.[row]));
    const districtCode = numbers.codeOf("district", Number(district?.[row]));
    if (regionCode) held.regions.add(regionCode);
    if (!districtCode) return;
    held.districts.add(districtCode);
    ofLoad.set(Number(value), (ofLoad.get(Number(value)) ?? new Set()).add(districtCode));
  });
  // Nobody waiting is an answer; a district without pupils beside its schools is a gap.
  for (const [key, held] of found) {
    const [number, name] = key.split(" ");
    if (name !== "waitingList") continue;
    for (const code of ofLoad.get(Number(number)) ?? []) held.districts.add(code);
  }
  return found;
}

function stateOf(name: string): State {
  const state = states.find((entry) => entry === name);
  if (!state) throw new Error(`a load has the unknown state ${name}`);
  return state;
}
