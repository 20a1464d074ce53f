import { narrowedQuery, widenedQuery } from "../../src/sheet/chart-members";
import type { ChartPlan } from "../../src/sheet/chart-plan";
import { firstMembers, madeTable } from "../support/made-table";

const codes = firstMembers("region", 4);
const plan: ChartPlan = {
  ...{ kind: "line", category: "year", series: "region" },
  largest: { axis: "region", count: 2 },
};

const chosenAmong = (among: readonly string[] | null): ChartPlan => ({
  ...plan,
  largest: { ...plan.largest!, among },
});

/** Without totals, as charts are asked. */
function tableOf(values: readonly number[], filter: { readonly region?: readonly string[] } = {}) {
  const table = madeTable({
    ...{ years: [2025], members: { region: codes } },
    value: (cell) => [0, ...values][cell]!,
  });
  const [axis] = table.axes;
  const axes = [{ ...axis!, positions: axis!.positions.slice(1) }];
  const query = { ...table.query, totals: [], filter };
  return { ...table, query, axes, values, states: table.states.slice(1) };
}

test("the largest are chosen anew among all that a request has", () => {
  const table = tableOf([4, 3, 2, 1]);
  const chart = chosenAmong(null);
  const drawn = narrowedQuery(table, chart)!;
  expect(drawn.filter).toEqual({ region: codes.slice(0, 2) });
  const again = widenedQuery(drawn, chart);
  expect(again.filter).toEqual({});
  expect(narrowedQuery(tableOf([1, 2, 3, 4]), chart)!.filter).toEqual({
    region: [codes[3], codes[2]],
  });
});

test("the members that a person has chosen stay the ones to choose among", () => {
  const filter = { region: codes.slice(0, 3) };
  const chart = chosenAmong(filter.region);
  const drawn = { ...tableOf([4, 3, 2, 1]).query, filter: { region: codes.slice(0, 2) } };
  expect(widenedQuery(drawn, chart).filter).toEqual(filter);
});

test("a chart of an earlier version keeps its members: nobody knows the others", () => {
  const drawn = { ...tableOf([4, 3, 2, 1]).query, filter: { region: codes.slice(0, 2) } };
  expect(widenedQuery(drawn, plan)).toEqual(drawn);
  expect(widenedQuery(drawn, { ...plan, largest: null })).toEqual(drawn);
});
