import { codesGivenAnew, districts, formerCode, formerHolder } from "../catalogue/districts";
import { groupOf } from "../catalogue/comparable-groups";
import { isTerritory, totalCode } from "../catalogue/dimension";
import { carriedBack, existsIn, regionInYear, regions } from "../catalogue/territory";
import { parseUnit, shownCode } from "../catalogue/territory-unit";
import { availabilityIn, isFromRecords } from "./availability";
import type { Availability } from "./availability";
import { regionsIn } from "./axes";
import { cellAt, cellCount } from "./data-table";
import type { DataTable, Note, RefusedRows } from "./data-table";
import { scopeIn, withoutScope } from "./scope";
import { isInSums } from "./territory-states";
import type { HeldTerritory } from "./territory-states";

type Answered = Pick<DataTable, "query" | "indicator" | "axes" | "values" | "states" | "listed">;

/** What the load of a year holds, and what it did not take in. */
interface LoadedYear extends HeldTerritory {
  readonly refused?: RefusedRows | null;
}

/** An ISO date at which the source counted figures of a year. */
export interface OtherDate {
  readonly date: string;
  readonly year: number;
}

function distinct<T extends string | number>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

/**
 * What a reader must know beside the figures.
 * @param counted when the source counted, where that is not the indicator's own date
 * @param held what the loads of records hold, year by year
 */
export function notesOf(
  table: Answered,
  availability: readonly Availability[],
  counted: readonly OtherDate[],
  held: readonly LoadedYear[]
): Note[] {
  const notes: Note[] = [];
  if (counted.length) {
    const [dates, years] = [counted.map(({ date }) => date), counted.map(({ year }) => year)];
    notes.push({ code: "otherReferenceDate", dates: distinct(dates), years: distinct(years) });
  }
  if (showsRegions(table)) notes.push(...carriedBackNotes(table, availability));
  notes.push(...missingNotes(table, availability), ...districtNotes(table, held));
  for (const { year, refused } of held) {
    if (refused) notes.push({ code: "rowsRefused", year, ...refused });
  }
  const below = yearsBelowTotal(table, availability);
  if (below.length) notes.push({ code: "partsBelowTotal", years: below });
  if (table.listed) notes.push({ code: "onlyOccurring" });
  notes.push(...codeNotes(table));
  notes.push(...sourceNotes(table, availability), ...estimatedNotes(table));
  for (const dimension of table.indicator.overlapping) {
    if (table.axes.some((axis) => axis.dimension === dimension)) {
      notes.push({ code: "overlapping", dimension });
    }
  }
  return notes;
}

function showsRegions({ axes, query }: Answered): boolean {
  return "region" in query.filter || axes.some((axis) => axis.dimension === "region");
}

function carriedBackNotes({ query }: Answered, availability: readonly Availability[]): Note[] {
  const isChosen = (code: string) => !query.filter.region || query.filter.region.includes(code);
  return carriedBack.flatMap((unit): Note[] => {
    const region = regions.find((entry) => entry.code === unit.code);
    const years = query.years.filter(
      (year) =>
        region &&
        isChosen(unit.code) &&
        !existsIn(region, year) &&
        availabilityIn(availability, year)?.regions.includes(unit.code)
    );
    const holding = years.filter((year) => (unit.holdsYears as readonly number[]).includes(year));
    const notes: Note[] = [];
    if (years.length) notes.push({ code: "carriedBack", territory: unit.code, years });
    if (holding.length && unit.holds) {
      notes.push({ code: "holdsUnit", territory: unit.code, unit: unit.holds, years: holding });
    }
    return notes;
  });
}

/** Records without a region leave a gap in every sum over it; published totals are whole. */
function missingNotes(table: Answered, availability: readonly Availability[]): Note[] {
  return table.query.years.flatMap((year): Note[] => {
    if (!showsRegions(table) && !isFromRecords(availability, year)) return [];
    const held = availabilityIn(availability, year)?.regions ?? [];
    const missing = regionsIn(year, availability).filter(
      (code) => !held.includes(code) && isAsked(code, year, table.query)
    );
    return missing.length ? [{ code: "regionsMissing", year, regions: missing }] : [];
  });
}

/** Districts whose gap is in every sum over them; those of a missing region need no second word. */
function districtNotes({ query }: Answered, held: readonly HeldTerritory[]): Note[] {
  const chosen = query.filter.district;
  const isShown = query.breakdowns.includes("district");
  return held.flatMap((territory): Note[] => {
    const { year } = territory;
    const missing = districts.filter((unit) => {
      const { code } = unit;
      const region = regionInYear(unit, year);
      if (region === null || !territory.regions.has(region)) return false;
      if (territory.districts.has(code)) return false;
      if (!chosen && !isShown && isInSums(code, territory)) return false;
      return isAsked(region, year, query) && (!chosen || chosen.includes(code));
    });
    if (!missing.length) return [];
    return [{ code: "districtsMissing", year, districts: missing.map(({ code }) => code) }];
  });
}

/** Whether figures of a region go into an answer: it, a district of it, or what came out of it. */
function isAsked(region: string, year: number, { filter, territory }: Answered["query"]): boolean {
  const units = (territory === "presentUnits" && groupOf(region)?.holds) || [region];
  const { region: chosen, district: chosenDistricts } = filter;
  if (chosen && !chosen.some((code) => units.includes(code))) return false;
  return (
    !chosenDistricts ||
    districts.some(
      (unit) => chosenDistricts.includes(unit.code) && regionInYear(unit, year) === region
    )
  );
}

/** Figures that are made up, and years whose figures are not of the same kind. */
function sourceNotes({ query }: Answered, availability: readonly Availability[]): Note[] {
  const shown = query.years.filter((year) => availabilityIn(availability, year)?.demonstration);
  const records = query.years.filter((year) => isFromRecords(availability, year));
  const totals = query.years.filter((year) => !records.includes(year));
  return [
    ...scopeNotes(query, availability),
    ...(shown.length ? [{ code: "demonstration" as const, years: shown }] : []),
    ...(records.length && totals.length
      ? [{ code: "yearsOfDifferentKinds" as const, totals, records }]
      : []),
  ];
}

/** Years whose source counts less than the question asks for, and does not say so itself. */
function scopeNotes(query: Answered["query"], availability: readonly Availability[]): Note[] {
  const limited = query.years.flatMap((year) => {
    const scope = scopeIn(availability, year);
    return scope && withoutScope(query.filter, scope) === query.filter ? [{ year, scope }] : [];
  });
  const scopes = new Map(limited.map(({ scope }) => [JSON.stringify(scope), scope]));
  return [...scopes].map(([name, scope]) => {
    const alike = limited.filter((one) => JSON.stringify(one.scope) === name);
    return { code: "countsOnly", ...scope, years: alike.map(({ year }) => year) };
  });
}

/**
 * Codes were given anew: whoever joins figures of an earlier year by them would meet another unit.
 */
function codeNotes({ query, axes }: Answered): Note[] {
  const axis = axes.find(({ dimension }) => dimension === "district");
  // A district that left a region stands once more.
  const codes = new Set(axis?.positions.map(({ code }) => shownCode(parseUnit(code))));
  return [...codes].flatMap((territory): Note[] => {
    if (!codesGivenAnew.has(territory)) return [];
    const years = query.years.filter((year) => formerHolder(territory, year) !== null);
    const [first] = years;
    if (first === undefined) return [];
    const other = formerHolder(territory, first)!;
    const codeThen = formerCode(territory, first) ?? territory;
    return [{ code: "codeOfOtherUnit", territory, other, codeThen, years }];
  });
}

/** Units of today whose figures are an estimate in years before their borders moved. */
function estimatedNotes(table: Answered): Note[] {
  const { query, axes, states } = table;
  if (query.territory !== "presentUnits") return [];
  const depth = axes.findIndex(({ dimension }) => isTerritory(dimension));
  const positions = axes[depth]?.positions ?? [];
  const inner = axes.slice(depth + 1).reduce((size, next) => size * next.positions.length, 1);
  const perYear = cellCount([0], axes);
  const territories = new Set<string>();
  const years = new Set<number>();
  states.forEach((state, at) => {
    if (state !== "estimated") return;
    const cell = cellAt(table, at);
    years.add(query.years[Math.floor(cell / perYear)]!);
    const code = positions[Math.floor(cell / inner) % positions.length]?.code;
    if (code !== undefined) territories.add(code);
  });
  if (!years.size) return [];
  return [{ code: "estimatedTerritory", territories: [...territories], years: [...years] }];
}

/** Years in which the parts of an additive dimension are all there and yet below their total. */
function yearsBelowTotal(
  { axes, query, values, indicator }: Answered,
  availability: readonly Availability[]
): number[] {
  const perYear = cellCount([0], axes);
  return query.years.filter(
    (year, yearIndex) =>
      !isFromRecords(availability, year) &&
      axes.some((axis, depth) => {
        const totalAt = axis.positions.findIndex((position) => position.code === totalCode);
        if (totalAt < 0 || indicator.overlapping.includes(axis.dimension)) return false;
        const count = axis.positions.length;
        const inner = axes.slice(depth + 1).reduce((n, next) => n * next.positions.length, 1);
        const outer = perYear / (inner * count);
        for (let o = 0; o < outer; o++) {
          for (let i = 0; i < inner; i++) {
            const at = (position: number) =>
              values[yearIndex * perYear + (o * count + position) * inner + i] ?? null;
            const parts = axis.positions.flatMap((_p, index) =>
              index === totalAt ? [] : [at(index)]
            );
            const total = at(totalAt);
            if (total === null || parts.some((part) => part === null)) continue;
            if (parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) < total) return true;
          }
        }
        return false;
      })
  );
}
