import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { parseQuery } from "../../src/query/parse-query";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { loadExtract, loadMixed, published, split } from "./mixed-loads";
import { writeBackdated, writeWithGap } from "./naive/altered-extract";
import type { Gap } from "./naive/altered-extract";
import { naiveAnswer } from "./naive/answer";
import { differences } from "./naive/compare";
import { NaiveData } from "./naive/data";
import { drawQuestion, drawWithin } from "./naive/draw-question";
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

function drawGap(): Gap {
  const year = random.one(made);
  const region = random.one(regionsOfYear(year));
  const others = districtCodes.filter((code) => {
    const lies = regionOf(code, year);
    return lies !== null && lies !== region;
  });
  return { year, region, district: random.one(others) };
}

beforeAll(async () => {
  process.stdout.write(`random questions: NEDB_SEED=${seed}, gap ${JSON.stringify(gap)}\n`);
  await writeDemonstration({ folder: extracts, years: made, scale, seed, format: "csv" });
  const of = (year: number) => join(extracts, String(year));
  writeBackdated(of(2018), of(backdated), { from: 2018, to: backdated });
  const incomplete = join(extracts, "gap");
  writeWithGap(of(gap.year), incomplete, gap);

  const first = join(folder, "whole");
  for (const year of years) await loadExtract(first, of(year));
  const second = join(folder, "withGap");
  cpSync(first, second, { recursive: true });
  await loadExtract(second, incomplete);

  const third = join(folder, "mixed");
  cpSync(first, third, { recursive: true });

  const read = years.map((year) => readYear(of(year)));
  const lacking = readYear(incomplete);
  const replaced = read.map((entry) => (entry.year === gap.year ? lacking : entry));
  const sources = (extractsRead: readonly NaiveYear[]) =>
    new NaiveData(extractsRead.map((year) => ({ year })));
  whole = { warehouse: await open(first), data: sources(read) };
  withGap = { warehouse: await open(second), data: sources(replaced) };
  const beside = await loadMixed(third, { of, folder, scale, seed, random });
  const data = new NaiveData([...read.map((year) => ({ year })), ...beside]);
  mixed = { warehouse: await open(third), data };
}, 300_000);

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
  await askAtRandom(whole, 700);
}, 300_000);

test("random questions over an extract with gaps agree with a count of the rows", async () => {
  await askAtRandom(withGap, 400);
}, 300_000);

test("random questions over loads of several kinds are answered by the one that goes first", async () => {
  const draw = () =>
    random.chance(0.5)
      ? drawQuestion(random, years)
      : drawWithin(random, years, random.one(published), split);
  await askAtRandom(mixed, 500, draw);
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
