import { apportion } from "./apportion";
import type { Dice } from "./dice";
import type { EveningPupils } from "./evening-pupils";
import type { Locality } from "./places";
import { profileOf, regionWeight } from "./region-profiles";
import type { School, SchoolType } from "./schools";
import type { YearTargets } from "./year-targets";

const sizes: Readonly<Record<SchoolType, number>> = {
  primary: 0.12,
  basic: 0.3,
  general: 1,
  special: 0.22,
  evening: 0,
  inDepth: 1.1,
};

function sizeOf(school: School, dice: Dice): number {
  const ownership = school.isPrivate ? 0.4 : 1;
  return sizes[school.type] * ownership * Math.exp(0.6 * dice.normal("school size", school.key));
}

/** Weights of regions in towns and villages, fitted to the share of towns in the country. */
function fitted(
  regions: readonly string[],
  year: number,
  urbanShare: number
): Readonly<Record<Locality, Map<string, number>>> {
  const all = regions.reduce((sum, region) => sum + regionWeight(region, year), 0);
  const urbanOf = (region: string, odds: number) => {
    const { urban } = profileOf(region);
    return (regionWeight(region, year) * urban * odds) / (urban * odds + 1 - urban);
  };
  let [low, high] = [0.01, 100];
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(low * high);
    const urban = regions.reduce((sum, region) => sum + urbanOf(region, middle), 0);
    if (urban / all < urbanShare) low = middle;
    else high = middle;
  }
  const urban = new Map(regions.map((region) => [region, urbanOf(region, low)]));
  const rural = new Map(
    regions.map((region) => [region, regionWeight(region, year) - urban.get(region)!])
  );
  return { urban, rural };
}

/** Day pupils of every school; evening schools have none. */
export function dayPupils(
  schools: readonly School[],
  evening: readonly EveningPupils[],
  targets: YearTargets,
  dice: Dice
): Int32Array {
  const regions = [...new Set(schools.map(({ place }) => place.region))];
  const weights = fitted(regions, targets.year, targets.urbanPupils / targets.pupils);
  const eveningIn = (locality: Locality) =>
    evening
      .filter(({ school }) => schools[school]!.locality === locality)
      .reduce((sum, { total }) => sum + total, 0);
  const totals: Readonly<Record<Locality, number>> = {
    urban: targets.urbanPupils - eveningIn("urban"),
    rural: targets.pupils - targets.urbanPupils - eveningIn("rural"),
  };
  const pupils = new Int32Array(schools.length);
  for (const locality of ["urban", "rural"] as const) {
    const groups = regions.map((region) =>
      schools.flatMap((school, at) =>
        school.place.region === region && school.locality === locality && !school.isEvening
          ? [at]
          : []
      )
    );
    const weightOf = (region: string, at: number) =>
      groups[at]!.length > 0 ? weights[locality].get(region)! : 0;
    const parts = apportion(totals[locality], regions.map(weightOf));
    groups.forEach((group, at) => {
      const least = Math.min(4, Math.floor(parts[at]! / (2 * group.length || 1)));
      const shares = apportion(
        parts[at]!,
        group.map((school) => sizeOf(schools[school]!, dice)),
        least
      );
      group.forEach((school, position) => (pupils[school] = shares[position]!));
    });
  }
  return pupils;
}
