import { regionUnit } from "./bases";
import { appendixRow, codesOf, dimensionOrder } from "./code-lists";
import { keptPlaces, keptRegions, placesOf } from "./places";
import type { Place } from "./places";
import { hasTotal, listed, yearsOf } from "./question";
import type { Question } from "./question";
import { regionCodes, regionExisted } from "./territory";

export const total = "_T";

/** One position of an axis, as far as a test compares it. */
export interface NaivePosition {
  readonly code: string;
  readonly parent?: string;
}

export interface NaiveAxis {
  readonly dimension: string;
  readonly positions: readonly NaivePosition[];
}

/** The dimensions that an answer shows, in order; inner splits always. */
export function shownDimensions({ indicator, breakdowns }: Question): string[] {
  const { inner } = appendixRow(indicator);
  return dimensionOrder.filter((id) => breakdowns.includes(id) || id in inner);
}

export function showsBothLevels(question: Question): boolean {
  return ["region", "district"].every((id) => question.breakdowns.includes(id));
}

/** The axes beside the years. */
export function naiveAxes(question: Question): NaiveAxis[] {
  const row = appendixRow(question.indicator);
  const both = showsBothLevels(question);
  return shownDimensions(question)
    .filter((id) => !(both && id === "region"))
    .map((dimension) => {
      const withTotal = hasTotal(question, both && dimension === "district" ? "region" : dimension);
      const positions =
        dimension === "region"
          ? regionPositions(question)
          : dimension === "district"
            ? districtPositions(question, both)
            : codesOf(row, dimension)
                .filter((code) => listed(question, dimension)?.includes(code) ?? true)
                .map((code) => ({ code }));
      return { dimension, positions: withTotal ? [{ code: total }, ...positions] : positions };
    });
}

function regionPositions(question: Question): NaivePosition[] {
  const kept = keptRegions(question);
  const present = question.territory === "presentUnits";
  const years = present ? [Infinity] : yearsOf(question);
  const there = regionCodes.filter((code) => years.some((year) => regionExisted(code, year)));
  const shown = there.filter((code) => !kept || kept.has(code));
  const units = shown.map((code) => regionUnit(code, question).code);
  return distinct(units.toSorted((one, other) => rankOf(one) - rankOf(other)).map(asPosition));
}

/** A unit stands where its first region of today stands in the official order. */
function rankOf(region: string): number {
  return regionCodes.indexOf(region.split("+")[0]!);
}

const asPosition = (code: string): NaivePosition => ({ code });

function districtPositions(question: Question, both: boolean): NaivePosition[] {
  const kept = keptPlaces(question);
  if (!both) {
    // The latest place of a district comes first: there it stands, whichever of them is kept.
    const all = placesOf(question);
    const home = (of: Place) => all.find(({ district }) => district === of.district)!.region;
    const places = kept.toSorted((one, other) => rankOf(home(one)) - rankOf(home(other)));
    return distinct(places.map(({ districts }) => asPosition(districts.join("+"))));
  }
  const places = kept.toSorted((one, other) => rankOf(one.region) - rankOf(other.region));
  return distinct(
    places.flatMap(({ code, region }) => [
      ...(hasTotal(question, "district") ? [{ code: region }] : []),
      { code, parent: region },
    ])
  );
}

function distinct(positions: readonly NaivePosition[]): NaivePosition[] {
  const codes = positions.map(({ code }) => code);
  return positions.filter(({ code }, at) => codes.indexOf(code) === at);
}

/** Where records of a district, in a region of a year, stand on an axis of territory. */
export function territoryCodes(
  question: Question,
  dimension: string,
  place: Place | undefined,
  region: string
): string[] {
  // What became a region has no place among the districts of today, but one among the regions.
  const district = place ? [place] : [];
  if (dimension === "region") return [total, region];
  if (!showsBothLevels(question)) {
    return [total, ...district.map(({ districts }) => districts.join("+"))];
  }
  return [total, region, ...district.map(({ code }) => code)];
}
