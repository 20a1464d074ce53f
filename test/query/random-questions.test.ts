import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { parseQuery } from "../../src/query/parse-query";
import { loadFile } from "../../src/warehouse/load-file";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { loadFolder } from "../../src/warehouse/records/load-folder";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { writeBackdated, writeReal, writeWithGap } from "./naive/altered-extract";
import type { Gap } from "./naive/altered-extract";
import { naiveAnswer } from "./naive/answer";
import { differences } from "./naive/compare";
import { NaiveData } from "./naive/data";
import type { NaiveSource } from "./naive/data";
import { drawQuestion, drawWithin } from "./naive/draw-question";
import { writeTotals } from "./naive/published-totals";
import { yearsOf } from "./naive/question";
import type { Question } from "./naive/question";
import { randomOf } from "./naive/random";
import { readYear } from "./naive/records";
import type { NaiveYear } from "./naive/records";
import { cellsOf, mostCells, naiveRefusal } from "./naive/refusals";
import { districtCodes, regionOf, regionsOfYear } from "./naive/territory";

const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 1_000_000);
const random = randomOf(seed);

const scale = 0.002;
const made = [2018, 2020, 2021, 2022, 2024];
/** Demonstrations begin in 2018: the year before is made out of it, for the reform between them. */
const backdated = 2017;
const years = [backdated, ...made];

/** More cells than this are left to answers that list what occurs. */
const tooMany = 200_000;

const folder = temporaryFolder();
const extracts = join(folder, "extracts");
const gap = drawGap();

interface Side {
  readonly warehouse: Warehouse;
  readonly data: NaiveData;
}

let whole: Side;
let withGap: Side;
let mixed: Side;

/** Indicators whose members do not overlap, of which totals are published. */
const published = [1, 8, 21, 23, 37, 42];
/** By which all of them can be split. */
const split = ["region", "locality", "ownership"];

function drawGap(): Gap {
  const year = random.one(made);
  const region = random.one(regionsOfYear(year));
  const others = districtCodes.filter((code) => {
    const lies = regionOf(code, year);
    return lies !== null && lies !== region;
  });
  return { year, region, district: random.one(others) };
}

async function load(warehouse: string, extract: string): Promise<void> {
  // Rows are refused and totals of other extracts stand beside on purpose.
  const limits = { rejectThreshold: 50, publishedTolerance: 100, publishedAllowance: 1_000_000 };
  const outcome = await loadFolder(warehouse, extract, { limits });
  if (outcome.kind !== "loaded") throw new Error(`${extract}: ${JSON.stringify(outcome)}`);
}

beforeAll(async () => {
  process.stdout.write(`random questions: NEDB_SEED=${seed}, gap ${JSON.stringify(gap)}\n`);
  await writeDemonstration({ folder: extracts, years: made, scale, seed, format: "csv" });
  const of = (year: number) => join(extracts, String(year));
  writeBackdated(of(2018), of(backdated), { from: 2018, to: backdated });
  const incomplete = join(extracts, "gap");
  writeWithGap(of(gap.year), incomplete, gap);

  const first = join(folder, "whole");
  for (const year of years) await load(first, of(year));
  const second = join(folder, "withGap");
  cpSync(first, second, { recursive: true });
  await load(second, incomplete);

  const third = join(folder, "mixed");
  cpSync(first, third, { recursive: true });

  const read = years.map((year) => readYear(of(year)));
  const lacking = readYear(incomplete);
  const replaced = read.map((entry) => (entry.year === gap.year ? lacking : entry));
  const sources = (extractsRead: readonly NaiveYear[]) =>
    new NaiveData(extractsRead.map((year) => ({ year })));
  whole = { warehouse: await open(first), data: sources(read) };
  withGap = { warehouse: await open(second), data: sources(replaced) };
  const beside = await mix(third, of);
  const data = new NaiveData([...read.map((year) => ({ year })), ...beside]);
  mixed = { warehouse: await open(third), data };
}, 300_000);

/**
 * Loads beside made-up records what goes before them: extracts of the country, one without
 * schools, with gaps, empty files and refused rows, and totals of two years.
 */
async function mix(warehouse: string, of: (year: number) => string): Promise<NaiveSource[]> {
  const year = random.one([2022, 2024]);
  const persons = ["graduates", "teachers", "children", "waitingList", "preschoolStaff"] as const;
  const without = random.several(persons, 2);
  const empty = random.one([null, ...persons.filter((one) => !without.includes(one))]);
  const there = districtCodes.filter((code) => regionOf(code, year) !== null);
  const dropped = random.one([null, random.one(there)]);
  const fate = () => (random.chance(0.02) ? "refused" : random.chance(0.1) ? "gone" : "stays");
  const real = join(extracts, "real");
  writeReal(of(year), real, { year, without, empty, dropped, fate });
  await load(warehouse, real);
  const sources: NaiveSource[] = [{ year: readYear(real) }];
  if (random.chance(0.7)) {
    const pupils = join(extracts, "pupils");
    const others = ["schools", "preschools", ...persons] as const;
    const alone = { year, without: others, empty: null, dropped: null };
    writeReal(real, pupils, { ...alone, fate });
    await load(warehouse, pupils);
    sources.push({ year: readYear(pupils, real) });
  }
  const counts = join(folder, "counts");
  const made = { folder: counts, years: [2022, 2024], scale, seed: seed + 1 };
  await writeDemonstration({ ...made, format: "csv" });
  for (const totalsYear of made.years) {
    const counted = readYear(join(counts, String(totalsYear)));
    const path = join(folder, `totals-${totalsYear}.csv`);
    const indicators = random.several(published, 4);
    const totals = writeTotals(path, counted, indicators, random.several(split, 2));
    const outcome = await loadFile(warehouse, path);
    if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
    sources.push({ year: counted, totals });
  }
  const told = { year, without, empty, dropped, loads: sources.length };
  process.stdout.write(`mixed loads: ${JSON.stringify(told)}\n`);
  return sources;
}

const opened: Warehouse[] = [];

async function open(path: string): Promise<Warehouse> {
  const warehouse = await openWarehouse(path, { demonstration: true });
  opened.push(warehouse);
  return warehouse;
}

afterAll(() => Promise.all(opened.map((warehouse) => warehouse.close())));

/** Asks both sides; gives back the cells that were compared, or null where both refuse. */
async function ask(side: Side, question: Question): Promise<number | null> {
  const { warehouse, data } = side;
  const context = { seed, gap: side === withGap ? gap : null, question: JSON.stringify(question) };
  const availability = (await warehouse.state()).availability.get(question.indicator) ?? [];
  const { query, problems } = parseQuery(question, catalogue, availability);
  const refusal = naiveRefusal(question, data);
  const code = problems?.[0].code ?? null;
  expect({ ...context, refusal: code }).toEqual({ ...context, refusal });
  if (!query) return null;
  const cells = cellsOf(question);
  if (cells > tooMany && cells <= mostCells) return 0;
  const wrong = differences(
    await warehouse.answer(query),
    naiveAnswer(question, data),
    yearsOf(question)
  );
  expect({ ...context, wrong }).toEqual({ ...context, wrong: [] });
  return Math.min(cells, tooMany);
}

/** Asks so many questions that are answered; what is refused on the way comes on top. */
async function askAtRandom(
  side: Side,
  count: number,
  draw: () => Question = () => drawQuestion(random, years)
): Promise<void> {
  let answered = 0;
  let refused = 0;
  let cells = 0;
  while (answered < count) {
    const compared = await ask(side, draw());
    if (compared === null) refused++;
    else if (compared) answered++;
    cells += compared ?? 0;
  }
  process.stdout.write(`${answered} questions, ${cells} cells, ${refused} refused\n`);
  expect(refused).toBeGreaterThan(0);
}

test("random questions over whole extracts agree with a count of the rows", async () => {
  await askAtRandom(whole, 1400);
}, 300_000);

test("random questions over an extract with gaps agree with a count of the rows", async () => {
  await askAtRandom(withGap, 700);
}, 300_000);

test("random questions over loads of several kinds are answered by the one that goes first", async () => {
  const draw = () =>
    random.chance(0.5)
      ? drawQuestion(random, years)
      : drawWithin(random, years, random.one(published), split);
  await askAtRandom(mixed, 900, draw);
}, 300_000);

test("the naive side shares no code with the product", () => {
  const naive = join(__dirname, "naive");
  const sources = readdirSync(naive).map((name) => readFileSync(join(naive, name), "utf8"));
  const imported = sources.flatMap((text) =>
    [...text.matchAll(/from "([^"]+)"/g)].map(([, path]) => path!)
  );
  const other = imported.filter((path) => !/^(\.\/|node:|\.\.\/\.\.\/\.\.\/data\/)/.test(path));
  expect(imported.length).toBeGreaterThan(0);
  expect(other).toEqual([]);
});
