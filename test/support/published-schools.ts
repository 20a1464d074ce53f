import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The published table of schools, read without any code of the product:
 * "2015|750000000|urban" → schools; the country is KZ, all localities are "total".
 */
export const publishedSchools: ReadonlyMap<string, number> = new Map(
  readFileSync(join(__dirname, "../../data/schools_by_region.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [schoolYear, region, , area, schools] = line.split(",");
      return [`${schoolYear?.slice(0, 4)}|${region}|${area}`, Number(schools)] as const;
    })
);

/** What a reader concludes: no rural schools where the urban ones are all; else null where unpublished. */
export function publishedOrNil(year: number | string, region: string, area: string): number | null {
  const of = (each: string) => publishedSchools.get(`${String(year)}|${region}|${each}`);
  const found = of(area);
  if (found !== undefined) return found;
  const other = area === "rural" ? of("urban") : area === "urban" ? of("rural") : undefined;
  return other !== undefined && other === of("total") ? 0 : null;
}
