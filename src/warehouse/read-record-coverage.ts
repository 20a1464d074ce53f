import type { RecordPopulation } from "../catalogue/record-form";
import type { RefusedRows, State } from "../query/data-table";
import { states } from "../query/data-table";
import type { MemberNumbers } from "../sql/records/member-numbers";
import { coveredTerritory } from "./covered-territory";
import type { LoadTerritory, Territory } from "./covered-territory";
import { readEditions } from "./read-editions";
import { readLoadedFiles } from "./loaded-files";
import type { LoadedFile } from "./loaded-files";
import type { Store } from "./store";

/** What a load of records has of a population. */
export interface RecordCoverage {
  readonly population: RecordPopulation;
  readonly year: number;
  readonly load: number;
  readonly source: string;
  readonly state: State;
  readonly demonstration: boolean;
  /** The edition of the catalogue under which its figures were derived. */
  readonly edition: number;
  /** Regions and districts for which its figures speak; a district by its present code. */
  readonly regions: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
  /** Null where every row was taken in. */
  readonly refused: RefusedRows | null;
}

/**
 * The coverage of all loads of records, in the order in which they came into use: of the
 * populations that each carries, also without a row. Without `demonstration`, loads of figures
 * that are made up do not answer.
 */
export async function readRecordCoverage(
  store: Store,
  numbers: MemberNumbers,
  demonstration: boolean
): Promise<RecordCoverage[]> {
  const [load, year, source, state, made, extract] = await store.columns({
    text: "SELECT r.load, r.year, r.source, r.state, r.demonstration, r.extract FROM record_load AS r INNER JOIN (SELECT load, max(sequence) AS used FROM load_use GROUP BY load) AS u ON u.load = r.load ORDER BY u.used",
    parameters: [],
  });
  const territory = await readTerritory(store, numbers);
  const editionOf = await readEditions(store);
  return (load ?? []).flatMap((value, row) => {
    if (made?.[row] === true && !demonstration) return [];
    const files = readLoadedFiles(String(extract?.[row]));
    return files.map((file): RecordCoverage => {
      const covered = coveredTerritory(file, Number(value), files, territory);
      return {
        population: file.population,
        year: Number(year?.[row]),
        load: Number(value),
        source: String(source?.[row]),
        state: stateOf(String(state?.[row])),
        demonstration: made?.[row] === true,
        edition: editionOf(Number(value)),
        regions: new Set(covered.values()),
        districts: new Set(covered.keys()),
        refused: refusedIn(file, Number(value)),
      };
    });
  });
}

function refusedIn({ population, file, rows, refused }: LoadedFile, load: number) {
  return refused ? { load, population, file, rows, refused } : null;
}

/** Where each load has records of each population. */
async function readTerritory(store: Store, numbers: MemberNumbers): Promise<LoadTerritory> {
  const [load, population, region, district] = await store.columns({
    text: "SELECT load, population, d_region, d_district FROM record_coverage",
    parameters: [],
  });
  const found = new Map<string, Map<string, string>>();
  (load ?? []).forEach((value, row) => {
    const key = `${Number(value)} ${String(population?.[row])}`;
    const held = found.get(key) ?? new Map<string, string>();
    found.set(key, held);
    const regionCode = numbers.codeOf("region", Number(region?.[row]));
    const districtCode = numbers.codeOf("district", Number(district?.[row]));
    if (regionCode && districtCode) held.set(districtCode, regionCode);
  });
  const none: Territory = new Map();
  return (number, name) => found.get(`${number} ${name}`) ?? none;
}

function stateOf(name: string): State {
  const state = states.find((entry) => entry === name);
  if (!state) throw new Error(`a load has the unknown state ${name}`);
  return state;
}
