import { districtUnits, regionUnit } from "./bases";
import { listed, yearsOf } from "./question";
import type { Question } from "./question";
import { districtCodes, isStillThere, regionOf, regionToday } from "./territory";

/** Where a district stands in an answer: in which unit of regions, under which code. */
export interface Place {
  readonly district: string;
  /** The regions in whose unit it stands, and the code of the unit. */
  readonly regions: readonly string[];
  readonly region: string;
  readonly code: string;
  /** All the districts that its unit holds. */
  readonly districts: readonly string[];
}

/** All places of all districts over the years of a question, whatever it keeps. */
export function placesOf(question: Question): Place[] {
  const units = districtUnits(question);
  return districtCodes.flatMap((district): Place[] => {
    const alone = { district, code: district, districts: [district] };
    if (question.territory === "presentUnits") {
      const region = regionToday(district);
      if (region === null || !isStillThere(district)) return [];
      return [{ ...alone, region, regions: [region] }];
    }
    // The latest region first: there a district has its plain code.
    const regions = new Set(
      yearsOf(question)
        .reverse()
        .flatMap((year) => regionOf(district, year) ?? [])
    );
    if (question.territory === "asReported") {
      return [...regions].map((region, at) => ({
        ...alone,
        code: at === 0 ? district : `${district}@${region}`,
        region,
        regions: [region],
      }));
    }
    const [latest] = regions;
    if (latest === undefined) return [];
    const region = regionUnit(latest, question);
    const together = units.get(district)!;
    return [
      {
        district,
        code: together.join("+"),
        districts: together,
        region: region.code,
        regions: region.regions,
      },
    ];
  });
}

/** The regions that a filter keeps: over comparable territory whole units. Null keeps all. */
export function keptRegions(question: Question): ReadonlySet<string> | null {
  const kept = listed(question, "region");
  return kept && new Set(kept.flatMap((code) => [...regionUnit(code, question).regions, code]));
}

/** The districts that a filter keeps, in the same way. */
export function keptDistricts(question: Question): ReadonlySet<string> | null {
  const kept = listed(question, "district");
  const units = districtUnits(question);
  return kept && new Set(kept.flatMap((code) => [...(units.get(code) ?? []), code]));
}

/** The places that the filters on territory keep. */
export function keptPlaces(question: Question): Place[] {
  const regions = keptRegions(question);
  const districts = keptDistricts(question);
  return placesOf(question).filter(
    (place) =>
      (!districts || districts.has(place.district)) &&
      (!regions || place.regions.some((code) => regions.has(code)))
  );
}
