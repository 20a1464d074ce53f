import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { loadShipped } from "../../src/intake/load-shipped";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { publishedOrNil, publishedSchools as published } from "../support/published-schools";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let warehouse: Warehouse;

beforeAll(async () => {
  await loadShipped(folder);
  warehouse = await openWarehouse(folder);
});

afterAll(() => warehouse.close());

async function answer(input: QueryInput) {
  const availability = (await warehouse.state()).availability.get(input.indicator) ?? [];
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  return warehouse.answer(query);
}

/** Calls back with year, the codes of each axis and the figure of every cell. */
function eachCell(
  table: Awaited<ReturnType<typeof answer>>,
  check: (year: number, code: (dimension: string) => string, value: number | null) => void
): void {
  let cell = 0;
  const walk = (year: number, depth: number, codes: Record<string, string>): void => {
    const axis = table.axes[depth];
    if (!axis) {
      check(year, (dimension) => codes[dimension] ?? "_T", table.values[cell++] ?? null);
      return;
    }
    for (const position of axis.positions) {
      walk(year, depth + 1, { ...codes, [axis.dimension]: position.code });
    }
  };
  for (const year of table.query.years) walk(year, 0, {});
  expect(cell).toBe(table.values.length);
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("every published cell of every year comes out as published", async () => {
  const years = Array.from({ length: 21 }, (_, at) => 2000 + at);
  const table = await answer({ indicator: 1, years, breakdowns: ["region", "locality"] });
  const seen = new Set<string>();
  eachCell(table, (year, code, value) => {
    const region = code("region") === "_T" ? "KZ" : code("region");
    const area = code("locality") === "_T" ? "total" : code("locality");
    const key = `${String(year)}|${region}|${area}`;
    expect([key, value]).toEqual([key, publishedOrNil(year, region, area)]);
    if (published.has(key)) seen.add(key);
  });
  expect(seen.size).toBe(published.size);
});

test("the figures that everybody knows are there", async () => {
  const table = await answer({ indicator: 1, years: [2015, 2017, 2020], breakdowns: ["region"] });
  const found = new Map<string, number | null>();
  eachCell(table, (year, code, value) => found.set(`${String(year)} ${code("region")}`, value));
  expect(found.get("2015 _T")).toBe(7511);
  expect(found.get("2020 _T")).toBe(7440);
  expect(found.get("2017 750000000")).toBe(274);
});

test("random questions agree with a naive calculation over the published table", async () => {
  const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 1_000_000);
  const next = random(seed);
  const pick = <T>(from: readonly T[], share: number) => from.filter(() => next() < share);
  const codes = [...new Set([...published.keys()].map((key) => key.split("|")[1]!))].filter(
    (code) => code !== "KZ"
  );
  for (let round = 0; round < 400; round++) {
    const years = pick(
      Array.from({ length: 21 }, (_, at) => 2000 + at),
      0.2
    );
    const regions = next() < 0.5 ? pick(codes, 0.3) : [];
    const areas = next() < 0.3 ? pick(["urban", "rural"], 0.7) : [];
    const comparable = next() < 0.4;
    const breakdowns = pick(["locality", "region"], 0.6);
    const input: QueryInput = {
      indicator: 1,
      years: years.length ? years : [2010],
      breakdowns,
      filter: {
        ...(regions.length ? { region: regions } : {}),
        ...(areas.length ? { locality: areas } : {}),
      },
      territory: comparable ? "comparable" : "asReported",
      totals: next() < 0.5 ? pick(breakdowns, 0.5) : next() < 0.7,
    };
    const context = JSON.stringify({ seed, round, input });
    const availability = (await warehouse.state()).availability.get(1) ?? [];
    const parsed = parseQuery(input, catalogue, availability);
    if (parsed.problems) {
      // Only a filter of regions none of which has figures in these years may be refused.
      expect([context, parsed.problems[0].code]).toEqual([context, "memberNotInYears"]);
      continue;
    }
    const table = await warehouse.answer(parsed.query);
    const wrong: unknown[] = [];
    eachCell(table, (year, code, value) => {
      const expected = naive(year, code, input);
      if (value !== expected) {
        wrong.push({ year, region: code("region"), locality: code("locality"), value, expected });
      }
    });
    expect({ context, wrong }).toEqual({ context, wrong: [] });
  }
}, 60_000);

const couple = ["610000000", "790000000"];

/** Adds published cells one by one; null as soon as one that is needed is missing. */
function naive(
  year: number,
  code: (dimension: string) => string,
  input: QueryInput
): number | null {
  const isHeld = (each: number) => each === 2014 || each === 2015;
  const mixed =
    input.territory === "comparable" &&
    (new Set(input.years.map(isHeld)).size > 1 ||
      new Set(input.years.map((each) => each < 2018)).size > 1);
  const publishedIn = (region: string) => !(region === couple[1] && isHeld(year));
  let kept = input.filter?.["region"];
  if (kept && mixed && kept.some((each) => couple.includes(each))) kept = [...kept, ...couple];
  const shown = code("region");
  let regions: readonly string[];
  // Shymkent within Turkistan can be left out of a sum only where Turkistan is in it.
  const needed = (region: string) => publishedIn(region) || !kept?.includes("610000000");
  if (shown === "_T") regions = kept ? [...new Set(kept)].filter(needed) : ["KZ"];
  else if (shown.includes("+")) regions = couple.filter(publishedIn);
  else regions = [shown];

  const areaFilter = input.filter?.["locality"];
  const area = code("locality");
  const areas = area !== "_T" ? [area] : areaFilter?.length === 1 ? areaFilter : ["total"];
  let sum = 0;
  for (const region of regions) {
    for (const each of areas) {
      const value = publishedOrNil(year, region, each);
      if (value === null) return null;
      sum += value;
    }
  }
  return regions.length ? sum : null;
}
