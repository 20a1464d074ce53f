import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apportion } from "./apportion";
import { assumed } from "./assumed-figures";
import { figureOf, published } from "./published-figures";

/** Day schools of a region in towns and villages. */
export interface SchoolCounts {
  readonly urban: number;
  readonly rural: number;
}

type Regions = ReadonlyMap<string, SchoolCounts>;

function readTable(): Map<number, Map<string, SchoolCounts>> {
  const file = fileURLToPath(new URL("../../data/schools_by_region.csv", import.meta.url));
  const cells = new Map<string, number>();
  const found = new Map<number, Set<string>>();
  for (const line of readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1)) {
    const [schoolYear = "", region = "", , area = "", value] = line.split(",");
    const year = Number(schoolYear.slice(0, 4));
    cells.set(`${year} ${region} ${area}`, Number(value));
    if (region !== "KZ") found.set(year, (found.get(year) ?? new Set()).add(region));
  }
  return new Map(
    [...found].map(([year, regions]) => {
      const countsOf = (region: string): SchoolCounts => {
        const of = (area: string) => cells.get(`${year} ${region} ${area}`);
        const urban = of("urban") ?? (of("total") ?? 0) - (of("rural") ?? 0);
        return { urban, rural: (of("total") ?? urban) - urban };
      };
      return [year, new Map([...regions].map((region) => [region, countsOf(region)]))];
    })
  );
}

const table = readTable();
const lastYear = Math.max(...table.keys());

function sum(regions: Regions, locality: keyof SchoolCounts): number {
  return [...regions.values()].reduce((all, counts) => all + counts[locality], 0);
}

/** How many evening schools the country has; the table counts day schools only. */
export function eveningSchoolsIn(year: number): number {
  return Math.round(figureOf(year, {}, assumed.eveningSchools, 0.97));
}

function daySchoolsIn(year: number): number {
  const last = table.get(lastYear)!;
  const known: Record<string, number> = {
    [lastYear]: sum(last, "urban") + sum(last, "rural"),
    ...Object.fromEntries(
      Object.entries(published.schools).map(([each, all]) => [
        each,
        all - eveningSchoolsIn(Number(each)),
      ])
    ),
  };
  return Math.round(figureOf(year, known));
}

/** New schools open in towns; regions go on as they did in the last two published years. */
function carriedOn(year: number): Regions {
  const last = table.get(lastYear)!;
  const before = table.get(lastYear - 2)!;
  const regions = [...last.keys()];
  const onward = (locality: keyof SchoolCounts, pace: number) =>
    regions.map((region) => {
      const now = last.get(region)![locality];
      const step = (now - (before.get(region)?.[locality] ?? now)) / 2;
      return Math.max(now * 0.9, now + step * pace * (year - lastYear));
    });
  const ruralTotal = Math.round(sum(last, "rural") * 0.9993 ** (year - lastYear));
  const rural = apportion(ruralTotal, onward("rural", 0.4));
  const urban = apportion(daySchoolsIn(year) - ruralTotal, onward("urban", 1));
  return new Map(regions.map((region, at) => [region, { urban: urban[at]!, rural: rural[at]! }]));
}

/** Day schools of a year by the regions of `division`, the year whose division they follow. */
export function daySchoolsByRegion(year: number): { division: number; regions: Regions } {
  const regions = table.get(year);
  if (regions) return { division: year, regions };
  return { division: lastYear, regions: carriedOn(year) };
}
