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
