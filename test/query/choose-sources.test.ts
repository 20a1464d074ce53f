import { findIndicator } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Availability } from "../../src/query/availability";
import { chooseSources } from "../../src/query/choose-sources";
import { parseQuery } from "../../src/query/parse-query";
import { planQuery } from "../../src/query/plan";
import type { QueryInput } from "../../src/query/query";

const own: Availability = {
  ...{ years: [2019], source: "totals", combinations: [[], ["locality"]], regions: [] },
  ...{ demonstration: false, scope: null },
};
const shipped: Availability = {
  ...own,
  years: [2018, 2019],
  combinations: [["region"], ["region", "locality"]],
  regions: ["110000000", "610000000", "190000000"],
  scope: { dimension: "studyForm", members: ["day"] },
};
const madeUp: Availability = {
  ...{ years: [2018, 2019, 2024], source: "records", combinations: "every" },
  ...{ regions: ["110000000"], demonstration: true, scope: null },
};
const all = [own, shipped, madeUp];

function chosen(input: Omit<QueryInput, "indicator">, indicator = 1): unknown[] {
  const { query, problems } = parseQuery({ indicator, ...input }, catalogue, all);
  if (problems) return problems.map(({ code }) => code);
  const sources = chooseSources(planQuery(query, findIndicator(catalogue, indicator)!), all);
  return sources.map(({ years, combinations }) => [
    years[0],
    all.findIndex((entry) => entry.combinations === combinations),
  ]);
}

test.each<[string, Omit<QueryInput, "indicator">, unknown[]]>([
  ["the first that carries it", { years: [2019], breakdowns: ["locality"] }, [[2019, 0]]],
  [
    "each year for itself",
    { years: [2018, 2019] },
    [
      [2018, 2],
      [2019, 0],
    ],
  ],
  ["what a higher one lacks", { years: [2019], breakdowns: ["region"] }, [[2019, 1]]],
  [
    "what a filter asks for",
    { years: [2019], breakdowns: ["locality"], filter: { region: ["110000000"] } },
    [[2019, 1]],
  ],
  [
    "a source that counts nothing else anyway",
    { years: [2019], breakdowns: ["region"], filter: { studyForm: ["day"] } },
    [[2019, 1]],
  ],
  [
    "records for a breakdown that no totals carry",
    { years: [2018, 2019], breakdowns: ["schoolType"] },
    [
      [2018, 2],
      [2019, 2],
    ],
  ],
  [
    "records for territory over which published regions cannot be laid",
    { years: [2019], breakdowns: ["region"], territory: "presentUnits" },
    [[2019, 2]],
  ],
  [
    "published regions that are those of today, where no others are asked",
    {
      ...{ years: [2019], breakdowns: ["region"], territory: "presentUnits" },
      filter: { region: ["110000000"] },
    },
    [[2019, 1]],
  ],
])("a question is answered by %s", (_, question, expected) => {
  expect(chosen(question)).toEqual(expected);
});

test("records answer a sum over members that overlap, which published figures cannot", () => {
  const overlapping = [{ ...own, combinations: [[], ["grade" as const]] }, madeUp];
  const question = { indicator: 16, years: [2019], filter: { grade: ["5", "6"] } };
  const { query } = parseQuery(question, catalogue, overlapping);
  const [source] = chooseSources(planQuery(query!, findIndicator(catalogue, 16)!), overlapping);
  expect(source!.demonstration).toBe(true);
  const { problems } = parseQuery(question, catalogue, overlapping.slice(0, 1));
  expect(problems).toMatchObject([{ code: "overlappingNotSummed" }]);
});

test("a refusal tells what all sources of the years carry together", () => {
  const question = { indicator: 1, years: [2019], breakdowns: ["schoolType"] };
  const { problems } = parseQuery(question, catalogue, [own, shipped]);
  expect(problems).toMatchObject([
    {
      code: "combinationNotInSource",
      parameters: { possible: [[], ["locality"], ["region"], ["region", "locality"]] },
    },
  ]);
});
