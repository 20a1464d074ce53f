import type { Catalogue } from "../catalogue/catalogue";
import type { DimensionId } from "../catalogue/dimension";
import { coordinatesOf } from "../query/coordinates";
import type { DataTable } from "../query/data-table";
import { changesBetween } from "./unit-changes";
import type { UnitChange } from "./unit-changes";
import { yearSpans } from "./year-sources";

/** What of a chart compares from year to year, and what does not. */
export interface ChartBreaks {
  /** Whether figures of two neighbouring years, of a position of an axis, may be joined. */
  readonly isBroken: (position: number, earlier: number, later: number) => boolean;
  /** What became of units whose figures stand on both sides of a change. */
  readonly changes: readonly UnitChange[];
}

const territory: readonly DimensionId[] = ["region", "district"];

/**
 * Where figures over years do not compare: another source or kind, or another territory.
 * @param axis the axis whose positions are drawn apart; null where there is none
 */
export function chartBreaks(
  table: DataTable,
  axis: DimensionId | null,
  catalogue: Catalogue
): ChartBreaks {
  const { years, filter } = table.query;
  const spans = yearSpans(table);
  const spanOf = (year: number) => spans.findIndex((span) => span.years.includes(year));
  const positions = table.axes.find(({ dimension }) => dimension === axis)?.positions ?? [];
  const chosen = filter.district ?? filter.region ?? [];
  const unitsOf = (position: number): readonly string[] => {
    const code = positions[position]?.code;
    if (axis === null || !territory.includes(axis) || code === undefined) return chosen;
    return [code];
  };
  const changesAt = (position: number, earlier: number, later: number) =>
    changesBetween(unitsOf(position), [earlier, later], table, catalogue);
  const seen = yearsWithFigures(table, axis);
  const told = new Map<string, UnitChange>();
  for (let position = 0; position < Math.max(positions.length, 1); position++) {
    const own = seen[position] ?? new Set<number>();
    years.slice(1).forEach((later, at) => {
      const earlier = years[at]!;
      const isSeen = (there: (year: number) => boolean) => [...own].some(there);
      if (!isSeen((year) => year <= earlier) || !isSeen((year) => year >= later)) return;
      for (const change of changesAt(position, earlier, later)) {
        const { kind, unit, other, year } = change;
        told.set([kind, unit, other, year].join(), change);
      }
    });
  }
  return {
    isBroken: (position, earlier, later) =>
      spanOf(earlier) !== spanOf(later) || changesAt(position, earlier, later).length > 0,
    changes: [...told.values()],
  };
}

/** The years with a number, by position of an axis; all by the first one where there is none. */
function yearsWithFigures(table: DataTable, axis: DimensionId | null): Set<number>[] {
  const depth = table.axes.findIndex(({ dimension }) => dimension === axis);
  const seen: Set<number>[] = [];
  table.values.forEach((value, place) => {
    if (value === null) return;
    const { year, positions } = coordinatesOf(table, place);
    const at = depth < 0 ? 0 : positions[depth]!;
    (seen[at] ??= new Set()).add(year);
  });
  return seen;
}
