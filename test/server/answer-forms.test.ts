import { parse } from "csv-parse/sync";
import JSONstat from "jsonstat-toolkit";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { shortJsonStat } from "../../src/query/answer-types";
import { fromJsonStat } from "../../src/query/json-stat";
import { loadDemonstration } from "../support/load-demonstration";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let service: OpenedApp;
let headers: { authorization: string };

beforeAll(async () => {
  await loadDemonstration(folder, [2024, 2025]);
  service = await openApp(folder);
  headers = await service.authorization();
}, 120_000);

afterAll(() => service.close());

const ask = (payload: object, accept: string) =>
  service.app.inject({
    method: "POST",
    url: "/api/v1/query",
    headers: { ...headers, accept },
    payload,
  });

const large = {
  ...{ indicator: 8, years: [2024], breakdowns: ["district", "grade", "sex", "language"] },
  totals: ["grade", "sex"],
};

test("JSON names every cell of an answer most of which is nil; the short form says the same", async () => {
  const standard = await ask(large, "application/json");
  expect(standard.headers["content-type"]).toBe("application/json; charset=utf-8");
  const read = JSONstat(standard.json());
  const csv: string[][] = parse(await ask(large, "text/csv").then(({ body }) => body));
  const figures = csv.slice(1).map((line) => line.at(-4)!);
  expect(read.n).toBe(figures.length);
  expect(read.value.map((value) => String(value ?? ""))).toEqual(figures);
  expect(read.value.filter((value) => value === 0).length).toBeGreaterThan(read.n / 2);
  const short = await ask(large, shortJsonStat);
  expect(short.headers["content-type"]).toBe(`${shortJsonStat}; charset=utf-8`);
  expect(short.body.length).toBeLessThan(standard.body.length * 0.6);
  const [one, other] = [standard, short].map((answer) => fromJsonStat(answer.json(), catalogue));
  expect({ ...one, answeredAt: "" }).toEqual({ ...other, answeredAt: "" });
}, 60_000);

test.each([
  [["region"], 1, 21],
  [["region", "grade", "sex"], 1, 819],
  [["district", "grade", "sex"], 1, 8_931],
  [["district", "grade", "sex", "language"], 1, 80_379],
  [["district", "grade", "sex", "language", "shift"], 2, 643_032],
])(
  "a reader that shares no code with us reads JSON as CSV has it: by %s, years: %d, cells: %d",
  async (breakdowns, years, cells) => {
    const question = { indicator: 8, years: [2024, 2025].slice(0, years), breakdowns };
    const read = JSONstat((await ask(question, "application/json")).json());
    const csv: string[][] = parse((await ask(question, "text/csv")).body);
    const figures = csv.slice(1).map((line) => line.at(-4)!);
    expect([read.n, figures.length]).toEqual([cells, cells]);
    const other = figures.findIndex((figure, at) => figure !== String(read.value[at] ?? ""));
    expect([other, figures[other], read.value[other]]).toEqual([-1, undefined, undefined]);
  },
  60_000
);

test("an answer of more than a million cells is refused as JSON, which says how to ask", async () => {
  const breakdowns = ["district", "grade", "sex", "language", "ethnicity", "shift"];
  const question = { indicator: 8, years: [2024], breakdowns, totals: false };
  const refused = await ask(question, "application/json");
  expect(refused.statusCode).toBe(406);
  expect(refused.json()).toMatchObject({
    code: "answerNotListable",
    parameters: { limit: 1_000_000, possible: ["text/csv", shortJsonStat] },
  });
  const short = fromJsonStat((await ask(question, shortJsonStat)).json(), catalogue);
  const csv: string[][] = parse((await ask(question, "text/csv")).body);
  expect(short.listed!.length).toBe(csv.length - 1);
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  expect(sum(short.values)).toBe(sum(csv.slice(1).map((line) => Number(line.at(-4)))));
}, 60_000);
