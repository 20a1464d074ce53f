import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import figures from "../../data/official_figures.json";
import { recordForms } from "../../src/catalogue/record-forms";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { correctionsOf } from "../../src/demonstration/corrections";
import { Dice } from "../../src/demonstration/dice";
import { manifestOf } from "../../src/demonstration/manifest";
import { planPreschools } from "../../src/demonstration/preschool-plan";
import { RecordFile } from "../../src/demonstration/record-file";
import { planSchools } from "../../src/demonstration/school-plan";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { writeSchools } from "../../src/demonstration/write-schools";
import { targetsOf } from "../../src/demonstration/year-targets";
import { parseQuery } from "../../src/query/parse-query";
import type { QueryInput } from "../../src/query/query";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { loadFolder } from "../../src/intake/records/load-folder";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { runCli } from "../cli/run-cli";
import { publishedOrNil } from "../support/published-schools";
import { temporaryFolder } from "../support/temporary-folder";
import { families } from "./naive/bases";
import { cellsOf, sumsOf } from "./naive/cells-of";
import type { Cell } from "./naive/cells-of";
import { appendixRows } from "./naive/code-lists";
import { moves } from "./naive/territory";

jest.setTimeout(300_000);

const folder = temporaryFolder();
const seed = 5;

async function load(warehouse: string, extract: string): Promise<void> {
  const outcome = await loadFolder(warehouse, extract);
  if (outcome.kind !== "loaded") throw new Error(`${extract}: ${JSON.stringify(outcome)}`);
}

const opened: Warehouse[] = [];

async function open(path: string): Promise<Warehouse> {
  const warehouse = await openWarehouse(path, { demonstration: true });
  opened.push(warehouse);
  return warehouse;
}

afterAll(() => Promise.all(opened.map((warehouse) => warehouse.close())));

async function ask(warehouse: Warehouse, input: QueryInput) {
  const availability = (await warehouse.state()).availability.get(input.indicator) ?? [];
  const { query, problems } = parseQuery(input, catalogue, availability);
  if (problems) throw new Error(JSON.stringify(problems));
  return warehouse.answer(query);
}

describe("a small country over several years", () => {
  const years = [2018, 2022, 2024];
  const path = join(folder, "small");
  let warehouse: Warehouse;

  beforeAll(async () => {
    const extracts = join(folder, "small-extracts");
    await writeDemonstration({ folder: extracts, years, scale: 0.004, seed, format: "csv" });
    for (const year of years) await load(path, join(extracts, String(year)));
    warehouse = await open(path);
  });

  const cells = async (input: Omit<QueryInput, "years">) =>
    cellsOf(await ask(warehouse, { years, ...input }));

  /** The indicators that have all of these breakdowns. */
  const having = (...breakdowns: string[]) =>
    appendixRows.filter((row) => breakdowns.every((id) => row.breakdowns.includes(id)));

  test("every breakdown of every indicator adds up to its total, unless members overlap", async () => {
    const wrong: unknown[] = [];
    let compared = 0;
    for (const { number, breakdowns } of appendixRows) {
      for (const [at, first] of breakdowns.entries()) {
        const second = breakdowns[(at + 1) % breakdowns.length]!;
        const table = await ask(warehouse, {
          indicator: number,
          years,
          breakdowns: [first, second],
        });
        for (const { dimension, total, parts, at: where } of sumsOf(table)) {
          compared++;
          const overlaps =
            ([16, 17].includes(number) && dimension === "grade") ||
            dimension === "upbringingLanguage" ||
            dimension === "careGroup";
          const fits = overlaps ? parts >= total : parts === total;
          if (!fits) wrong.push({ number, first, second, dimension, total, parts, where });
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(30_000);
  });

  test("teachers of several grades and preschools of two languages make parts overlap", async () => {
    for (const [indicator, breakdown] of [
      [16, "grade"],
      [34, "upbringingLanguage"],
    ] as const) {
      const sums = sumsOf(await ask(warehouse, { indicator, years, breakdowns: [breakdown] }));
      expect(sums).toHaveLength(years.length);
      for (const { parts, total } of sums) expect(parts).toBeGreaterThan(total);
    }
  });

  test("indicators that are parts of another add up to it in every region and locality", async () => {
    const ofAll = async (indicator: number, filter: QueryInput["filter"] = {}) =>
      (await cells({ indicator, breakdowns: ["region", "locality"], filter })).map(
        (cell) => cell.value
      );
    const added = (...parts: (number | null)[][]) =>
      parts[0]!.map((_, at) =>
        parts.some((part) => part[at] === null)
          ? null
          : parts.reduce((sum, part) => sum + part[at]!, 0)
      );
    const [schools, evening] = [await ofAll(1), await ofAll(1, { schoolType: ["evening"] })];
    const types = [await ofAll(2), await ofAll(3), await ofAll(4), await ofAll(7), evening];
    expect(added(...types)).toEqual(schools);
    expect(added(await ofAll(32), await ofAll(33))).toEqual(await ofAll(31));
    expect(added(await ofAll(24), await ofAll(25))).toEqual(await ofAll(23));
    const limitedInSpecial = await ofAll(21, { schoolType: ["special"] });
    expect(added(await ofAll(10), limitedInSpecial)).toEqual(await ofAll(21));
    expect(await ofAll(9)).toEqual(await ofAll(8));
    const allAges = await cells({ indicator: 40, breakdowns: ["region", "locality"] });
    const totals = allAges.filter(({ code }) => code("age") === "_T");
    expect(totals.map(({ value }) => value)).toEqual(await ofAll(37));
    expect(await ofAll(26)).toEqual(
      await ofAll(23, { schoolType: ["evening"], studyForm: ["evening"] })
    );
  });

  test("a part of an indicator is never more than the whole", async () => {
    const pairs = [
      [6, 5],
      [6, 4],
      [11, 8],
      [13, 25],
      [14, 23],
      [15, 23],
      [17, 16],
      [18, 8],
      [20, 19],
      [22, 8],
      [27, 24],
      [28, 25],
      [36, 34],
      [38, 37],
      [43, 42],
      [44, 42],
    ] as const;
    for (const [part, whole] of pairs) {
      const of = async (indicator: number) =>
        (await cells({ indicator, breakdowns: ["district"] })).filter(
          ({ code }) => code("careGroup") === "_T"
        );
      const wholes = await of(whole);
      const more = (await of(part)).filter(
        ({ value }, at) => (value ?? 0) > (wholes[at]!.value ?? 0)
      );
      expect({ part, whole, more: more.length }).toEqual({ part, whole, more: 0 });
    }
    const waiting = await cells({ indicator: 41, breakdowns: ["region"] });
    const by = (age: string) =>
      waiting
        .filter(({ code, value }) => code("queueAge") === age && value !== null)
        .map(({ value }) => value!);
    const [all, from1, from3] = [by("total"), by("1-6"), by("3-6")];
    all.forEach((value, at) => {
      expect(from1[at]).toBeLessThanOrEqual(value);
      expect(from3[at]).toBeLessThanOrEqual(from1[at]!);
    });
  });

  test("the territory bases agree in the country and wherever nothing moved", async () => {
    const divided = families.flatMap(({ regions, code }) => [...regions, code]);
    const moved = new Set(moves.flatMap(({ from, to }) => [from, to]));
    const still = ({ code }: Cell) =>
      !divided.includes(code("region")) &&
      !code("district")
        .split("+")
        .some((unit) => moved.has(unit));
    for (const { number } of having("region", "district")) {
      for (const breakdown of ["region", "district"]) {
        const of = async (territory: QueryInput["territory"] & string) =>
          (await cells({ indicator: number, breakdowns: [breakdown], territory }))
            .filter(still)
            .map(({ year, code, value, state }) => `${year} ${code(breakdown)} ${value} ${state}`)
            .sort();
        const reported = await of("asReported");
        expect(reported.length).toBeGreaterThanOrEqual(13 * years.length);
        expect(await of("comparable")).toEqual(reported);
        // A country's total holds what moved, a district's figure what it is now.
        expect(await of("presentUnits")).toEqual(reported);
      }
    }
  });

  test("years of one division give the same regions over every basis", async () => {
    const of = (territory: "asReported" | "comparable") =>
      ask(warehouse, {
        indicator: 8,
        years: [2022, 2024],
        breakdowns: ["region", "sex"],
        territory,
      });
    const [reported, comparable] = [await of("asReported"), await of("comparable")];
    expect(comparable.axes).toEqual(reported.axes);
    expect(comparable.values).toEqual(reported.values);
  });
});

describe("a country of its real size", () => {
  const path = join(folder, "real");
  const extracts = join(folder, "real-extracts");
  let warehouse: Warehouse;

  /** The published table of schools ends before 2022: of its last year the schools are enough. */
  async function loadSchoolsOnly(year: number): Promise<void> {
    const extract = join(extracts, String(year));
    mkdirSync(extract, { recursive: true });
    const dice = new Dice(seed);
    const targets = targetsOf(year, 1);
    const schools = planSchools(targets, dice);
    const preschools = planPreschools(targets, dice);
    const corrections = correctionsOf(schools, 0, dice);
    const file = await RecordFile.create(extract, recordForms.schools, () => undefined);
    await writeSchools(file, { year, targets, dice, schools, preschools, corrections });
    const manifest = manifestOf(year, { seed, scale: 1, revision: 0 }, [await file.finish()]);
    await file.close();
    writeFileSync(join(extract, "manifest.json"), JSON.stringify(manifest));
    await load(path, extract);
  }

  beforeAll(async () => {
    await loadSchoolsOnly(2020);
    // In a process of its own: inside the test runner the same work takes far longer.
    const words = ["demo", "--years", "2022", "--seed", String(seed), "--out", extracts];
    expect(await runCli(extracts, words)).toMatchObject({ code: 0 });
    await load(path, join(extracts, "2022"));
    warehouse = await open(path);
  });

  test("day schools by region and locality are as published", async () => {
    const table = await ask(warehouse, {
      indicator: 1,
      years: [2020],
      breakdowns: ["region", "locality"],
      filter: { studyForm: ["day"] },
    });
    const found = cellsOf(table);
    expect(found).toHaveLength(18 * 3);
    for (const { code, value } of found) {
      const region = code("region") === "_T" ? "KZ" : code("region");
      const area = code("locality") === "_T" ? "total" : code("locality");
      expect([region, area, value]).toEqual([region, area, publishedOrNil(2020, region, area)]);
    }
  });

  test("published totals of the year come out cell by cell", async () => {
    const file = join(__dirname, "../../data/totals_official.csv");
    const [header = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
    // Only the last column, the source, has commas of its own.
    const names = header.split(",");
    let compared = 0;
    for (const line of lines) {
      const fields = line.split(",");
      const row = Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ""]));
      if (row["year"] !== "2022") continue;
      const parts = ["organisationType", "ownership", "sex"].filter((id) => row[id]);
      const table = await ask(warehouse, {
        indicator: Number(row["indicator"]),
        years: [2022],
        breakdowns: parts,
      });
      const cell = cellsOf(table).find(({ code }) => parts.every((id) => code(id) === row[id]));
      expect([line, cell?.value]).toEqual([line, Number(row["value"])]);
      compared++;
    }
    expect(compared).toBe(5);
  });

  test("teachers by region round to the published thousands", async () => {
    const { values } = figures.teachersByRegion2022_thousand;
    const table = await ask(warehouse, { indicator: 16, years: [2022], breakdowns: ["region"] });
    const rounded = Object.fromEntries(
      cellsOf(table)
        .filter(({ code }) => code("region") !== "_T")
        .map(({ code, value }) => [code("region"), Math.round(value! / 100) / 10])
    );
    expect(rounded).toEqual(values);
  });

  test("pupils live in towns and in villages as published", async () => {
    const table = await ask(warehouse, { indicator: 8, years: [2022], breakdowns: ["locality"] });
    const [all, urban] = cellsOf(table).map(({ value }) => value!);
    expect(Math.round((urban! / all!) * 1000) / 10).toBe(figures.pupils.urbanPct["2022"]);
  });
});
