import { dimensionOf, findIndicator } from "../../src/catalogue/catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { axisTotal } from "../../src/query/axes";
import { cellCount } from "../../src/query/data-table";
import type { Axis, DataTable } from "../../src/query/data-table";

const firstYear = 1990;

/** An answer about pupils with about so many figures, which look like real ones. */
export function pupilsTable(figures: number, isLater: boolean): DataTable {
  const within = (["sex", "grade", "language"] as const).map((id) => axisOf(id));
  // A small answer is about few regions, a large one about many years.
  const regions = Math.max(Math.round(figures / cellCount([0], within)), 2);
  const axes = [axisOf("region", regions), ...within];
  const length = Math.max(Math.round(figures / cellCount([0], axes)), 1);
  const years = Array.from({ length }, (_, at) => firstYear + at);
  const whole = cellCount(years, axes);
  const values = Array.from({ length: whole }, (_, cell) => figureOf(cell, isLater));
  return {
    query: {
      ...{ indicator: 8, years, filter: {}, territory: "asReported" },
      breakdowns: axes.map(({ dimension }) => dimension),
      totals: axes.map(({ dimension }) => dimension),
    },
    ...{ indicator: findIndicator(catalogue, 8)!, axes, values, notes: [] },
    states: values.map(() => "normal"),
    ...{ listed: null, answeredAt: "2026-10-05T06:00:00.000Z" },
    loads: [
      {
        ...{ number: 1, loadedAt: "2026-10-05T06:00:00.000Z", file: "pupils.csv", years },
        ...{ sources: ["NEDB"], kind: "records", demonstration: false },
      },
    ],
  };
}

function axisOf(id: DimensionId, positions?: number): Axis {
  const members = dimensionOf(catalogue, id).members.filter(({ to }) => to === null);
  const total = axisTotal(id, { breakdowns: [], filter: {} });
  return { dimension: id, positions: [total, ...members].slice(0, positions) };
}

/** Scattered as counts are: mostly small, some large; every hundredth is another one later. */
function figureOf(cell: number, isLater: boolean): number {
  const mixed = Math.imul(cell + 1, 2_654_435_761) >>> 0;
  const value = 1 + (mixed % 2 ** (4 + (mixed % 14)));
  return isLater && cell % 100 === 42 ? value + 1 : value;
}
