import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Kato {
  readonly districts: readonly Unit[];
  readonly cityDistricts: readonly Unit[];
}

interface Unit {
  readonly code: string;
  readonly parents: readonly { readonly region: string; readonly to: number | null }[];
}

/** The lines of a CSV file without quotes, by the names of its columns. */
export function rowsOf(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const fields = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ""]));
  });
}

/**
 * Pupils of an extract counted by hand, by "region|sex|grade", each of which may be "_T". For
 * years whose regions are those of today.
 */
export function countedPupils(extract: string): Map<string, number> {
  const kato = JSON.parse(readFileSync("data/kato.json", "utf8")) as Kato;
  const regionOf = new Map(
    [...kato.districts, ...kato.cityDistricts].map((unit) => [
      unit.code,
      unit.parents.at(-1)?.region ?? "",
    ])
  );
  const schools = new Map(
    rowsOf(join(extract, "schools.csv")).map((row) => [
      row["schoolId"],
      regionOf.get(row["district"] ?? "") ?? "",
    ])
  );
  const counts = new Map<string, number>();
  for (const { schoolId, sex, grade } of rowsOf(join(extract, "pupils.csv"))) {
    for (const region of [schools.get(schoolId), "_T"]) {
      for (const ofSex of [sex, "_T"]) {
        for (const ofGrade of [grade, "_T"]) {
          const key = [region, ofSex, ofGrade].join("|");
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}
