import type { CatalogueAnswer } from "../../src/api/contract";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { coordinatesOf } from "../../src/query/coordinates";
import type { DataTable } from "../../src/query/data-table";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { drillsOf } from "../../src/addin/drill";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { randomOf } from "../query/naive/random";
import { loadDemonstration } from "../support/load-demonstration";
import { cellsOf } from "../query/naive/cells-of";
import { temporaryFolder } from "../support/temporary-folder";

jest.setTimeout(300_000);

/** Before and after the reform of 2022, with districts that moved between. */
const years = [2018, 2020, 2024];
const folder = temporaryFolder();
let warehouse: Warehouse;
let answer: CatalogueAnswer;

beforeAll(async () => {
  await loadDemonstration(folder, years.toReversed());
  warehouse = await openWarehouse(folder, { demonstration: true });
  const { availability } = await warehouse.state();
  answer = {
    ...{ dataVersion: "1", dimensions: catalogue.dimensions },
    indicators: catalogue.indicators.map((indicator) => ({
      ...indicator,
      availability: availability.get(indicator.number) ?? [],
    })),
  } as unknown as CatalogueAnswer;
});

afterAll(() => warehouse.close());

const indicatorOf = (number: number) => answer.indicators.find((one) => one.number === number)!;

async function ask(input: QueryInput): Promise<DataTable> {
  const { availability } = indicatorOf(input.indicator);
  const { query, problems } = parseQuery(input, answer, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  return warehouse.answer(query);
}

/** The places of figures to look at: all of a small answer, some of a large one. */
function somePlaces({ values }: DataTable, most: number): number[] {
  const random = randomOf(7);
  if (values.length <= most) return values.map((_, place) => place);
  return Array.from({ length: most }, () => random.below(values.length));
}

/** What is wrong with the closer looks at figures of an answer. */
async function faults(input: QueryInput, most = 25): Promise<unknown[]> {
  const indicator = indicatorOf(input.indicator);
  const table = await ask(input);
  const found: unknown[] = [];
  for (const place of somePlaces(table, most)) {
    const value = table.values[place];
    const { year, positions } = coordinatesOf(table, place);
    const at = [year, ...positions.map((one, depth) => table.axes[depth]!.positions[one]!.code)];
    const drills = drillsOf({ table, year, positions }, indicator, answer);
    if (value !== null && !drills.length) found.push({ at, drills: "none" });
    for (const { dimension, query } of value === null ? [] : drills) {
      const closer = await warehouse.answer(query);
      // A split of the name that stands beside its total is looked at in that total.
      const shown = cellsOf(closer).filter(({ code }) =>
        indicator.innerTotals.every((id) => id in query.filter || code(id) === "_T")
      );
      const [total, ...parts] = shown.map((cell) => cell.value);
      const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
      const overlaps = indicator.overlapping.includes(dimension);
      if (total !== value || (overlaps ? sum < total! : sum !== total)) {
        found.push({ at, dimension, value, total, sum });
      }
    }
  }
  return found;
}

test.each(["asReported", "comparable", "presentUnits"] as const)(
  "a closer look at regions and districts shows the figure as its total: %s",
  async (territory) => {
    const input = { indicator: 8, years, territory, breakdowns: ["region", "district", "sex"] };
    expect(await faults(input, 60)).toEqual([]);
    expect(await faults({ ...input, breakdowns: ["district"] }, 40)).toEqual([]);
  }
);

test("groups of comparable regions and districts are looked at as one", async () => {
  const input = { indicator: 8, years, territory: "comparable", breakdowns: ["region"] } as const;
  const table = await ask(input);
  const groups = table.axes[0]!.positions.filter(({ code }) => code.includes("+"));
  expect(groups.length).toBe(3);
  expect(await faults(input, 1000)).toEqual([]);
});

test("the total of chosen members stays that of the chosen", async () => {
  const filter = { region: ["110000000", "150000000", "630000000"], grade: ["1", "2"] };
  const input = { indicator: 8, years, breakdowns: ["region", "grade"], filter };
  expect(await faults(input, 1000)).toEqual([]);
});

test("districts that moved are looked at where they lay", async () => {
  const table = await ask({ indicator: 8, years, breakdowns: ["region", "district"] });
  const moved = table.axes[0]!.positions.filter(({ code }) => code.includes("@"));
  expect(moved.length).toBeGreaterThan(10);
  const some = [...new Set(moved.map(({ code }) => code.split("@")[0]!))];
  const filter = { district: some.slice(0, 20) };
  const input = { indicator: 8, years, breakdowns: ["region", "district"], filter };
  expect(await faults(input, 200)).toEqual([]);
});

test.each([16, 22, 34, 40, 41])(
  "indicator %i with overlapping parts or a split of its own keeps its figure",
  async (indicator) => {
    const { breakdowns } = indicatorOf(indicator);
    for (const breakdown of breakdowns.filter((id) => id !== "district")) {
      expect(await faults({ indicator, years, breakdowns: [breakdown] }, 12)).toEqual([]);
    }
  }
);
