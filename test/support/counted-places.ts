import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dimensionOf } from "../../src/catalogue/catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { rowsOf } from "./counted-pupils";

interface Kato {
  readonly regions: readonly { readonly code: string; readonly en: string }[];
  readonly districts: readonly Unit[];
  readonly cityDistricts: readonly Unit[];
}

interface Unit {
  readonly code: string;
  readonly en: string;
  readonly parents: readonly {
    readonly region: string;
    readonly from: number;
    readonly to: number | null;
  }[];
}

const kato = JSON.parse(readFileSync("data/kato.json", "utf8")) as Kato;

/** Districts of today; those of years before the reform of 2022 are others. */
const districts = [...kato.districts, ...kato.cityDistricts].flatMap(({ code, en, parents }) => {
  const last = parents.at(-1)!;
  const since = parents[0]!.from;
  return last.to === null ? [{ code, name: en, region: last.region, since }] : [];
});

const regionOf = new Map(districts.map(({ code, region }) => [code, region]));

/** Pupils of one year by "place|locality|sex|grade": a place is a district, a region or "_T". */
export type CountedPlaces = ReadonlyMap<string, number>;

/** Pupils of an extract counted by hand, for years from 2022 on. */
export function countedPlaces(extract: string): CountedPlaces {
  const schools = new Map(
    rowsOf(join(extract, "schools.csv")).map(({ schoolId, district = "", locality }) => {
      return [schoolId, { places: [district, regionOf.get(district) ?? "", "_T"], locality }];
    })
  );
  const pupils = new Map<string, number>();
  for (const { schoolId, sex, grade } of rowsOf(join(extract, "pupils.csv"))) {
    const { places, locality } = schools.get(schoolId)!;
    for (const place of places) {
      for (const ofLocality of [locality, "_T"]) {
        for (const ofSex of [sex, "_T"]) {
          for (const ofGrade of [grade, "_T"]) {
            const key = [place, ofLocality, ofSex, ofGrade].join("|");
            pupils.set(key, (pupils.get(key) ?? 0) + 1);
          }
        }
      }
    }
  }
  return pupils;
}

const memberDimensions = ["locality", "sex", "grade"] as const;

/** Every combination of the five labels as a sheet names it in English, by its key. */
const labelled: ReadonlyMap<string, { readonly key: string; readonly since: number }> = (() => {
  const places = [
    { code: "_T", labels: "Republic of Kazakhstan\tTotal", since: 0 },
    ...kato.regions
      .filter(({ code }) => districts.some(({ region }) => region === code))
      .map(({ code, en }) => ({ code, labels: `${en}\tTotal`, since: 0 })),
    ...districts.map(({ code, name, region, since }) => {
      const { en } = kato.regions.find((one) => one.code === region)!;
      return { code, labels: `${en}\t${name}`, since };
    }),
  ];
  const membersOf = (id: DimensionId) => [
    { code: "_T", label: "Total" },
    ...dimensionOf(catalogue, id)
      .members.filter(({ populations }) => !populations || populations.includes("pupils"))
      .map(({ code, label }) => ({ code, label: label.en })),
  ];
  let all = places.map(({ code, ...place }) => ({ ...place, key: code }));
  for (const id of memberDimensions) {
    all = all.flatMap(({ key, labels, since }) =>
      membersOf(id).map(({ code, label }) => ({
        key: `${key}|${code}`,
        labels: `${labels}\t${label}`,
        since,
      }))
    );
  }
  return new Map(all.map(({ labels, key, since }) => [labels, { key, since }]));
})();

/** How many combinations of place, locality, sex and grade there are in each year. */
export const combinationsOfPlaces = labelled.size;

export interface FoundFigure {
  readonly year: number;
  /** Region, district, locality, sex and grade as on the sheet. */
  readonly labels: readonly unknown[];
  readonly value: unknown;
  /** What a list says beside the figure; undefined where there is no such column. */
  readonly state: unknown;
}

/**
 * Compares figures with what was counted, each of which must be there once; gives what is wrong. A
 * district is not applicable before it was founded, and nobody is nil.
 * @param combinations how many there are to be in each year
 */
export function wrongPlaces(
  found: Iterable<FoundFigure>,
  counted: ReadonlyMap<number, CountedPlaces>,
  combinations = combinationsOfPlaces
): unknown[] {
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (const figure of found) {
    const { year, labels, value, state } = figure;
    const combination = labelled.get(labels.join("\t"));
    const pupils = combination && counted.get(year)?.get(combination.key);
    const expected =
      combination && year < combination.since
        ? { value: "n/a", state: "not applicable" }
        : { value: pupils ?? 0, state: pupils ? "" : "nil" };
    const id = `${year}|${combination?.key}`;
    const isRight =
      combination !== undefined &&
      counted.has(year) &&
      !seen.has(id) &&
      value === expected.value &&
      (state === undefined || state === expected.state);
    if (!isRight) wrong.push({ ...figure, expected });
    seen.add(id);
  }
  const all = counted.size * combinations;
  return seen.size === all ? wrong : [...wrong, `${seen.size} of ${all} figures`];
}
