import { total } from "./axes";
import type { NaivePosition } from "./axes";
import { familyOf, regionsIn } from "./bases";
import type { NaiveData } from "./data";
import { keptDistricts, keptPlaces, keptRegions } from "./places";
import type { Question } from "./question";
import {
  districtCodes,
  moves,
  perhapsWithin,
  regionCodes,
  regionExisted,
  regionOf,
  regionToday,
  regionsOfYear,
} from "./territory";

/** What stands against the figures of a unit in a year; null is nothing. */
export type Verdict = "notApplicable" | "notAvailable" | "estimated" | null;

/** Judges the units of a question's answers in one year. */
export class Verdicts {
  private readonly districts: ReadonlySet<string>;
  private readonly kept: {
    readonly regions: ReadonlySet<string> | null;
    readonly districts: ReadonlySet<string> | null;
  };
  private readonly today: boolean;
  /** Published regions are what they are; only sums of districts can be an estimate. */
  private readonly published: boolean;

  constructor(
    private readonly question: Question,
    data: NaiveData,
    private readonly year: number
  ) {
    this.districts = data.districtsOf(question, year);
    this.published = data.sourceOf(question, year)?.totals !== undefined;
    this.kept = { regions: keptRegions(question), districts: keptDistricts(question) };
    this.today = question.territory === "presentUnits";
  }

  /** A position of the territory axis; `total` also where an answer has no such axis. */
  of({ code, parent }: NaivePosition): Verdict {
    const units = code.split("@")[0]!.split("+");
    if (code !== total && units.some((unit) => !regionCodes.includes(unit))) {
      return this.ofDistricts(units, parent);
    }
    const regions = code === total ? null : regionsIn(code);
    return this.today ? this.ofRegionsToday(regions) : this.ofRegions(regions);
  }

  private ofDistricts(units: readonly string[], parent: string | undefined): Verdict {
    const there = units.filter((unit) => regionOf(unit, this.year) !== null);
    if (!there.length) {
      const formedLater = units.some((unit) => this.movesAfter().some(({ to }) => to === unit));
      return this.today && formedLater ? "notAvailable" : "notApplicable";
    }
    const isUnder = (unit: string) => regionsIn(parent!).includes(regionOf(unit, this.year)!);
    if (!this.today && parent !== undefined && !there.some(isUnder)) return "notApplicable";
    if (!there.every(this.isHeld)) return "notAvailable";
    const changed = this.movesAfter().some(
      ({ from, to }) => units.includes(from) || units.includes(to)
    );
    return this.today && changed ? "estimated" : null;
  }

  /** Regions of the year, or all that is kept of the country. */
  private ofRegions(unit: readonly string[] | null): Verdict {
    const { kept, year } = this;
    const there = unit?.filter((code) => regionExisted(code, year));
    if (there && !there.length) return "notApplicable";
    if (kept.districts) return this.ofKeptDistricts(unit, (district) => regionOf(district, year));
    const needed = there ?? this.regionsSummed([...(kept.regions ?? regionsOfYear(year))]);
    return needed.every((code) => this.isWhole(code)) ? null : "notAvailable";
  }

  /** Whether the load speaks for every district that a region had in the year. */
  private isWhole(region: string): boolean {
    const own = districtCodes.filter((district) => regionOf(district, this.year) === region);
    return own.length > 0 && own.every(this.isInSums);
  }

  /** A district that may not have been formed yet is in the sums of those that it came out of. */
  private readonly isInSums = (district: string): boolean =>
    this.districts.has(district) ||
    perhapsWithin(district, this.year).some((other) => this.districts.has(other));

  /**
   * The regions that a sum needs: one that did not exist in the year is left out where those that
   * held its territory are in the sum as a whole.
   */
  private regionsSummed(codes: readonly string[]): string[] {
    const { year } = this;
    return codes.filter((code) => {
      if (regionExisted(code, year)) return true;
      const relatives = familyOf(code)?.regions.filter((each) => regionExisted(each, year)) ?? [];
      return !relatives.length || !relatives.every((each) => codes.includes(each));
    });
  }

  /** Regions of today, put together from the districts of the year. */
  private ofRegionsToday(unit: readonly string[] | null): Verdict {
    const { kept, year } = this;
    const isIn = (regions: Iterable<string> | null, district: string) =>
      regions === null || [...regions].includes(regionToday(district)!);
    const there = districtCodes.filter(
      (district) =>
        regionOf(district, year) !== null && isIn(unit, district) && isIn(kept.regions, district)
    );
    if (!kept.districts && !there.every(this.isInSums)) return "notAvailable";
    const ofDistricts = this.ofKeptDistricts(unit, (district) =>
      regionOf(district, year) === null ? null : regionToday(district)
    );
    const inSum = (district: string) =>
      isIn(unit, district) &&
      isIn(kept.regions, district) &&
      (kept.districts?.has(district) ?? true);
    const crossed = this.movesAfter().some(({ from, to }) => inSum(from) !== inSum(to));
    return ofDistricts ?? (crossed && !this.published ? "estimated" : null);
  }

  /** What stands against a sum over the kept districts of some regions, or of all. */
  private ofKeptDistricts(
    unit: readonly string[] | null,
    regionThen: (district: string) => string | null
  ): Verdict {
    const { regions, districts } = this.kept;
    if (!districts) return null;
    const counted = [...districts].filter((district) => {
      const region = regionThen(district);
      if (region === null || !(regions?.has(region) ?? true)) return false;
      return unit?.includes(region) ?? true;
    });
    if (counted.length) return counted.every(this.isHeld) ? null : "notAvailable";
    // None of them was there yet, or any more; where none ever is, there is nothing to count.
    const isEver =
      !unit || keptPlaces(this.question).some((place) => unit.includes(place.regions[0]!));
    if (!isEver) return null;
    return this.today ? "notAvailable" : "notApplicable";
  }

  private readonly isHeld = (district: string): boolean => this.districts.has(district);

  private movesAfter() {
    return moves.filter(({ year }) => year > this.year);
  }
}
