import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { byCode, totalCode } from "../catalogue/dimension";
import type { Member } from "../catalogue/dimension";
import { mayBePartOf, presentRegion } from "../catalogue/districts";
import { existsIn, regionInYear } from "../catalogue/territory";
import { parseUnit, territoryUnit } from "../catalogue/territory-unit";
import type { TerritoryUnit } from "../catalogue/territory-unit";
import type { Availability } from "./availability";
import { regionsIn } from "./axes";
import type { Axis, State } from "./data-table";
import type { QueryPlan } from "./plan";
import type { Query } from "./query";
import { regionsSummed } from "./regions-summed";

/**
 * What the load of a year covers: the districts in which it has organisations, and their regions.
 * Codes of districts are those of today.
 */
export interface HeldTerritory {
  readonly year: number;
  readonly regions: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
}

/** A position of an axis of territory. */
interface Place {
  /** Null is the country, or what was chosen of it. */
  readonly unit: TerritoryUnit | null;
  /** The region in which a district stands; null where the answer does not show it. */
  readonly parent: TerritoryUnit | null;
}

/** The positions of an axis of territory; without an axis an answer is about the country alone. */
export function placesOf(axis: Axis | undefined): Place[] {
  const unitOf = (code: string | undefined) =>
    code === undefined || code === totalCode ? null : parseUnit(code);
  return (
    axis?.positions.map(({ code, parent }) => ({ unit: unitOf(code), parent: unitOf(parent) })) ?? [
      { unit: null, parent: null },
    ]
  );
}

type TerritoryState = Extract<State, "notApplicable" | "notAvailable" | "estimated">;

/**
 * Says of a unit of the answer in a year what stands against its figure, or null: it did not
 * exist, the load does not cover every district of which it is made, or their borders moved.
 */
export class TerritoryStates {
  private readonly query: Query;
  private readonly backCast: boolean;
  private readonly districts: readonly Member[];
  private readonly byCode: ReadonlyMap<string, Member>;

  constructor(
    { query, backCast }: QueryPlan,
    private readonly availability: readonly Availability[],
    catalogue: Catalogue
  ) {
    this.query = query;
    this.backCast = backCast;
    this.districts = dimensionOf(catalogue, "district").members;
    this.byCode = byCode(this.districts);
  }

  /** The state of a position of a territory axis. */
  of({ unit, parent }: Place, held: HeldTerritory): TerritoryState | null {
    return unit?.level === "district"
      ? this.ofDistricts(unit, parent, held)
      : this.ofRegions(unit, held);
  }

  private ofRegions(unit: TerritoryUnit | null, held: HeldTerritory): TerritoryState | null {
    const own = this.backCast ? this.backCastState(unit, held) : this.reportedState(unit, held);
    if (own !== null) return own;
    return this.query.territory === "presentUnits" && this.isCrossed(unit, held.year)
      ? "estimated"
      : null;
  }

  private reportedState(unit: TerritoryUnit | null, held: HeldTerritory): TerritoryState | null {
    const { region, district } = this.query.filter;
    const expected = regionsIn(held.year, this.availability);
    const own = unit?.holds.filter((code) => expected.includes(code));
    if (own?.length === 0) return "notApplicable";
    if (district) return this.chosenState(unit, held);
    const needed = own ?? (region ? regionsSummed(region, expected) : expected);
    return needed.every((code) => this.isCovered(code, held)) ? null : "notAvailable";
  }

  /** Whether a load has every district of a region of its year. */
  private isCovered(region: string, held: HeldTerritory): boolean {
    const regions = coveredRegions.get(held) ?? new Map<string, boolean>();
    coveredRegions.set(held, regions);
    const known = regions.get(region);
    if (known !== undefined) return known;
    const own = this.districts.filter((district) => regionInYear(district, held.year) === region);
    const isCovered = own.length > 0 && own.every(({ code }) => isInSums(code, held));
    regions.set(region, isCovered);
    return isCovered;
  }

  /** A region of today in a year with other regions is the sum of its districts. */
  private backCastState(unit: TerritoryUnit | null, held: HeldTerritory): TerritoryState | null {
    if (this.query.filter.district) return this.chosenState(unit, held);
    const needed = this.districts.filter(
      (district) => existsIn(district, held.year) && this.isSummed(district.code, unit)
    );
    return needed.every(({ code }) => isInSums(code, held)) ? null : "notAvailable";
  }

  /** A sum over chosen districts needs each that existed; without any there is no figure. */
  private chosenState(unit: TerritoryUnit | null, held: HeldTerritory): TerritoryState | null {
    const present = this.query.territory === "presentUnits";
    const summed = this.districts.filter((district) =>
      present
        ? this.isSummed(district.code, unit)
        : this.isChosenIn(district, unit, regionInYear(district, held.year))
    );
    const there = summed.filter((district) => existsIn(district, held.year));
    if (!there.length && this.everChosenIn(unit)) return present ? "notAvailable" : "notApplicable";
    const missing = there.some(
      ({ code }) => this.ofDistricts(territoryUnit([code]), null, held) === "notAvailable"
    );
    return missing ? "notAvailable" : null;
  }

  /** Whether a chosen district lies in a region of the answer in any of its years. */
  private everChosenIn(unit: TerritoryUnit | null): boolean {
    if (this.query.territory === "presentUnits") {
      return this.districts.some(({ code }) => this.isSummed(code, unit));
    }
    return (
      unit === null ||
      this.query.years.some((year) =>
        this.districts.some((one) => this.isChosenIn(one, unit, regionInYear(one, year)))
      )
    );
  }

  /** Whether a chosen district lies in a region of the answer, given its region of that year. */
  private isChosenIn({ code }: Member, unit: TerritoryUnit | null, region: string | null): boolean {
    const { region: regions, district } = this.query.filter;
    if (region === null || (district && !district.includes(code))) return false;
    if (regions && !regions.includes(region)) return false;
    return unit === null || unit.holds.includes(region);
  }

  /** Whether a district of today is part of a sum over regions of today. */
  private isSummed(code: string, unit: TerritoryUnit | null): boolean {
    const member = this.byCode.get(code);
    return member !== undefined && this.isChosenIn(member, unit, presentRegion(code));
  }

  /** Whether territory passed later between districts of a sum and others. */
  private isCrossed(unit: TerritoryUnit | null, year: number): boolean {
    return this.districts.some(({ code, exchanges = [] }) =>
      exchanges.some(
        (entry) =>
          entry.from > year && this.isSummed(code, unit) !== this.isSummed(entry.with, unit)
      )
    );
  }

  private ofDistricts(
    { code, holds }: TerritoryUnit,
    parent: TerritoryUnit | null,
    held: HeldTerritory
  ): TerritoryState | null {
    const { year } = held;
    const units = holds.flatMap((unit) => this.byCode.get(unit) ?? []);
    const there = units.filter((unit) => existsIn(unit, year));
    const present = this.query.territory === "presentUnits";
    if (!there.length) {
      const formed = units.some((unit) => unit.exchanges?.some((entry) => entry.from > year));
      return present && formed ? "notAvailable" : "notApplicable";
    }
    const regions = there.map((unit) => regionInYear(unit, year)!);
    if (!present && parent && !regions.some((region) => parent.holds.includes(region))) {
      return "notApplicable";
    }
    if (!there.every((unit) => held.districts.has(unit.code))) return "notAvailable";
    return present && this.movedSince(code, year) ? "estimated" : null;
  }

  private movedSince(code: string, year: number): boolean {
    return this.districts.some(({ code: unit, exchanges = [] }) =>
      exchanges.some((entry) => entry.from > year && (unit === code || entry.with === code))
    );
  }
}

/** Asked for each region of each answer, and the same until the data change. */
const coveredRegions = new WeakMap<HeldTerritory, Map<string, boolean>>();

/** Whether sums hold a district: under its own code, or within the one that it was formed out of. */
export function isInSums(code: string, { year, districts }: HeldTerritory): boolean {
  return districts.has(code) || mayBePartOf(code, year).some((other) => districts.has(other));
}
