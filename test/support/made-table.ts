import { dimensionOf, findIndicator } from "../../src/catalogue/catalogue";
import { totalCode } from "../../src/catalogue/dimension";
import type { DimensionId } from "../../src/catalogue/dimension";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { axisTotal } from "../../src/query/axes";
import { cellCount } from "../../src/query/data-table";
import type { Axis, DataTable, State } from "../../src/query/data-table";

/** An answer about pupils (indicator 8) with figures that a test gives. */
export function madeTable(of: {
  readonly years: readonly number[];
  /** Member codes by dimension, in the order of the appendix; the total comes first by itself. */
  readonly members: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
  readonly value: (cell: number) => number | null;
  readonly state?: (cell: number) => State;
}): DataTable {
  const indicator = findIndicator(catalogue, 8)!;
  const axes = Object.entries(of.members).map(([id, codes]): Axis => {
    const dimension = dimensionOf(catalogue, id as DimensionId);
    const positions = codes.map((code) => {
      const member = dimension.members.find((entry) => entry.code === code);
      if (!member) throw new Error(`no member ${code} of ${id}`);
      return { code, label: member.label };
    });
    return {
      dimension: dimension.id,
      positions: [axisTotal(dimension.id, { breakdowns: [], filter: {} }), ...positions],
    };
  });
  const cells = cellCount(of.years, axes);
  const values = Array.from({ length: cells }, (_, cell) => of.value(cell));
  const implied = (value: number | null): State =>
    value === null ? "notAvailable" : value === 0 ? "nil" : "normal";
  return {
    query: {
      ...{ indicator: 8, years: of.years, filter: {}, territory: "asReported" },
      breakdowns: axes.map(({ dimension }) => dimension),
      totals: axes.map(({ dimension }) => dimension),
    },
    ...{ indicator, axes, values, listed: null, notes: [] },
    states: values.map((value, cell) => of.state?.(cell) ?? implied(value)),
    loads: [
      {
        ...{ number: 1, loadedAt: "2026-10-05T06:00:00.000Z", file: "pupils.csv" },
        ...{ sources: ["NEDB"], years: of.years, kind: "records", demonstration: false },
      },
    ],
    answeredAt: "2026-10-05T06:00:00.000Z",
  };
}

/** Codes of the first members of a dimension that exist today. */
export function firstMembers(id: DimensionId, count: number): string[] {
  return dimensionOf(catalogue, id)
    .members.filter(({ to, code }) => to === null && code !== totalCode)
    .slice(0, count)
    .map(({ code }) => code);
}
