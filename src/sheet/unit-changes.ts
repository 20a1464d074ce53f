import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { groupOf } from "../catalogue/comparable-groups";
import type { Member } from "../catalogue/dimension";
import { existsIn, isCarriedBack } from "../catalogue/territory";
import type { DataTable } from "../query/data-table";

/** What a unit of territory has become between two years. */
export interface UnitChange {
  readonly kind: "lost" | "won" | "exchanged";
  readonly unit: string;
  /** The other unit. */
  readonly other: string;
  /** The first year that counts it so, be it asked or not. */
  readonly year: number;
}

/**
 * What units that stand as one series have lost, won or exchanged between two years. Nothing but
 * figures as reported changes so: the other bases lay all years over one territory.
 */
export function changesBetween(
  units: readonly string[],
  [earlier, later]: readonly [number, number],
  table: Pick<DataTable, "query" | "notes">,
  catalogue: Catalogue
): UnitChange[] {
  if (table.query.territory !== "asReported") return [];
  const held = (year: number) =>
    new Map(
      units.flatMap((unit) => heldBy(unit, year, table, catalogue).map((one) => [one, unit]))
    );
  const [before, after] = [held(earlier), held(later)];
  const found = (kind: "lost" | "won", from: typeof before, to: typeof before) =>
    [...from]
      // What goes from one of the units to another is still there.
      .filter(([other]) => !to.has(other) && !units.includes(other))
      .map(([other, unit]): UnitChange => {
        const from = formedIn(other, catalogue);
        const isBetween = from !== null && from > earlier && from <= later;
        return { kind, unit, other, year: isBetween ? from : later };
      });
  return [
    ...found("lost", before, after),
    ...found("won", after, before),
    ...exchanges(units, [earlier, later], catalogue),
  ];
}

/** The first year that counts a region of its own; null where it was always there. */
function formedIn(region: string, catalogue: Catalogue): number | null {
  const { members } = dimensionOf(catalogue, "region");
  return members.find(({ code }) => code === region)?.from ?? null;
}

/** Units of today that the figure of a region holds in a year beside its own. */
function heldBy(
  region: string,
  year: number,
  { notes }: Pick<DataTable, "notes">,
  catalogue: Catalogue
): string[] {
  if (isCarriedBack(region, year)) {
    return notes.flatMap((note) =>
      note.code === "holdsUnit" && note.territory === region && note.years.includes(year)
        ? [note.unit]
        : []
    );
  }
  const { members } = dimensionOf(catalogue, "region");
  const unitOf = (code: string) => members.find((member) => member.code === code);
  const own = unitOf(region);
  const group = groupOf(region);
  if (!own || !group || !existsIn(own, year)) return [];
  return group.holds.filter((code) => {
    const from = unitOf(code)?.from ?? null;
    return code !== region && from !== null && from > year;
  });
}

/** Borders that moved between districts. */
function exchanges(
  units: readonly string[],
  [earlier, later]: readonly [number, number],
  catalogue: Catalogue
): UnitChange[] {
  const { members } = dimensionOf(catalogue, "district");
  const own = (code: string) => units.includes(code);
  return members.flatMap(({ code, exchanges: moved = [] }: Member) =>
    moved
      .filter(({ from }) => from > earlier && from <= later)
      .filter((exchange) => own(code) !== own(exchange.with))
      .map(({ with: other, from }): UnitChange => {
        const [unit, beside] = own(code) ? [code, other] : [other, code];
        return { kind: "exchanged", unit, other: beside, year: from };
      })
  );
}
