import { dimensionOf, membersFor } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { inOrder } from "../../src/catalogue/dimension";
import { askableDimensions } from "../../src/catalogue/indicator";
import { languages } from "../../src/i18n/language";
import { axesOf } from "../../src/query/axes";
import { planQuery } from "../../src/query/plan";
import type { Availability } from "../../src/query/availability";
import type { Query } from "../../src/query/query";
import { tableBlock } from "../../src/sheet/table-block";
import { listLayout } from "../../src/sheet/layout";
import { labelsKey } from "../../src/sheet/same-cell";

const years = [2017, 2018, 2021, 2022, 2025];
const regionCodes = dimensionOf(catalogue, "region").members.map(({ code }) => code);
const availability: readonly Availability[] = [
  {
    ...{ years, source: "records", combinations: "every", regions: regionCodes },
    ...{ demonstration: false, scope: null },
  },
];

/** Rows of a sheet are found again by their labels, so no two may be labelled alike. */
describe.each(languages)("labels in %s", (language) => {
  test.each(
    catalogue.indicators.filter(({ number }) => number !== 45).map((one) => [one.number, one])
  )("tell every row of indicator %i from every other, whatever it is split by", (_, indicator) => {
    const sets = [
      ...inOrder(askableDimensions(indicator)).map((id) => [id]),
      ["region", "district"] as const,
    ].filter((set) => set.every((id) => askableDimensions(indicator).includes(id)));
    for (const breakdowns of sets) {
      for (const territory of ["asReported", "comparable", "presentUnits"] as const) {
        const query: Query = {
          ...{ indicator: indicator.number, years, filter: {}, territory },
          breakdowns: breakdowns.filter((id) => !(id in indicator.innerSplits)),
          totals: breakdowns.filter((id) => !(id in indicator.innerSplits)),
        };
        const axes = axesOf(planQuery(query, indicator), catalogue, availability);
        const cells = axes.reduce((all, axis) => all * axis.positions.length, years.length);
        const table = {
          ...{ query, indicator, axes, listed: null, loads: [], notes: [], answeredAt: "" },
          values: Array<number>(cells).fill(1),
          states: Array<"normal">(cells).fill("normal"),
        };
        const grid = tableBlock(table, listLayout(language), catalogue);
        const keys = new Set<string>();
        for (let row = 0; row < grid.rowCount; row++) keys.add(labelsKey(grid.labelsOf(row)));
        expect([breakdowns, territory, keys.size]).toEqual([breakdowns, territory, grid.rowCount]);
      }
    }
    expect(
      membersFor(dimensionOf(catalogue, "region"), indicator.population).length
    ).toBeGreaterThan(0);
  });
});
