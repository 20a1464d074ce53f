import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { ProblemError } from "../../src/problem/problem";
import { answerForms } from "../../src/query/answer-forms";
import { answerTypes } from "../../src/query/answer-types";
import type { AnswerType } from "../../src/query/answer-types";
import type { CountedRecords } from "../../src/query/assemble-records";
import { assembleTable } from "../../src/query/assemble-table";
import type { Query } from "../../src/query/query";
import { answerWorkers } from "../../src/server/answers/answer-workers";
import type { AnswerWorkers } from "../../src/server/answers/answer-workers";
import type { AnswerTask } from "../../src/server/answers/worker-protocol";
import { startAnswerWorker } from "../../src/server/start-answer-worker";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { FoundFigures, Warehouse } from "../../src/warehouse/warehouse";
import { loadDemonstration } from "../support/load-demonstration";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let warehouse: Warehouse;
let workers: AnswerWorkers;
const started: Worker[] = [];
const failures: unknown[] = [];

const start = () => {
  const worker = startAnswerWorker();
  started.push(worker);
  return worker;
};

beforeAll(async () => {
  await loadDemonstration(folder, [2024, 2025]);
  warehouse = await openWarehouse(folder, { demonstration: true });
  workers = answerWorkers({ start, count: 1, report: (error) => failures.push(error) });
}, 120_000);

afterAll(async () => {
  await workers.close();
  await warehouse.close();
});

const ask = (breakdowns: Query["breakdowns"], more: Partial<Query> = {}): Query => ({
  ...{ indicator: 8, years: [2025], breakdowns, filter: {}, territory: "asReported" },
  ...{ totals: breakdowns, ...more },
});

const large = ask(["district", "sex", "grade", "language"]);
const going = () => new AbortController().signal;

function bytesHere({ figures, context }: FoundFigures, mediaType: AnswerType): Buffer {
  const table = assembleTable(figures, { ...context, catalogue });
  return Buffer.concat([...answerForms[mediaType](table, "kk", catalogue)]);
}

async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const orderOf = (found: FoundFigures, mediaType: AnswerType = "text/csv"): AnswerTask => ({
  ...found,
  ...{ mediaType, language: "kk" },
});

test.each([
  ["of records", large],
  [
    "of two years over present units",
    ask(["region", "district", "sex", "grade"], { years: [2024, 2025], territory: "presentUnits" }),
  ],
  ["of sets of members", { ...ask(["district", "grade"]), indicator: 16 }],
  [
    "with a filter",
    ask(["region", "sex", "ethnicity", "grade"], { filter: { region: ["110000000"] } }),
  ],
  [
    "of what occurs",
    ask(["district", "sex", "grade", "language", "age", "ethnicity"], { totals: [] }),
  ],
])(
  "an answer %s is the same byte for byte as if it were made here",
  async (_name, query) => {
    for (const mediaType of answerTypes) {
      const found = await warehouse.find(query);
      const here = () => bytesHere(structuredClone(found), mediaType);
      const listed = mediaType === "application/json" && query.totals.length === 0;
      const expected = listed ? null : here();
      const written = workers.write(orderOf(found, mediaType), going());
      if (expected === null) {
        // A bug of whoever asks: the service refuses this beforehand.
        await expect(written.then(({ pieces }) => bytesOf(pieces))).rejects.toThrow(
          "list every cell"
        );
        continue;
      }
      const { cells, pieces } = await written;
      expect(cells).toBeGreaterThan(100);
      expect((await bytesOf(pieces)).equals(expected)).toBe(true);
    }
    expect(started).toHaveLength(1);
  },
  60_000
);

test("an answer waits where it is not read, and several are written side by side", async () => {
  const first = await workers.write(orderOf(await warehouse.find(large)), going());
  const begun = await first.pieces.next();
  const second = await workers.write(orderOf(await warehouse.find(large)), going());
  const whole = await bytesOf(second.pieces);
  const rest = await bytesOf(first.pieces);
  expect(Buffer.concat([begun.value!, rest]).equals(whole)).toBe(true);
}, 60_000);

/** Rows of which each is a combination of its own: more than an answer may list. */
function tooMany({ figures, context }: FoundFigures): FoundFigures {
  const records = figures.records!;
  const length = 1_000_001;
  const column = (numbers: readonly number[], stride: number) => {
    const made = new Int32Array(length);
    for (let row = 0; row < length; row++) {
      made[row] = numbers[Math.floor(row / stride) % numbers.length]!;
    }
    return made;
  };
  const occurring = (numbers: ArrayLike<number>) => [...new Set(Array.from(numbers))];
  let stride = 1;
  const members = records.members.map((member) => {
    const numbers = occurring(member.numbers);
    const moved = { ...member, numbers: column(numbers, stride) };
    stride *= numbers.length;
    return moved;
  });
  const one = (value: number) => new Int32Array(length).fill(value);
  const district = column(occurring(records.district!), stride);
  const counted: CountedRecords = {
    ...records,
    ...{ length, members, district, region: one(1), year: one(2025), value: one(1) },
  };
  return { figures: { totals: [], records: counted }, context };
}

test("a problem that is found while an answer is laid out is told as one", async () => {
  const query = ask(["district", "sex", "grade", "language", "age", "ethnicity"], { totals: [] });
  const found = tooMany(await warehouse.find(query));
  const failed = await workers.write(orderOf(found), going()).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ProblemError);
  const { code, parameters } = (failed as ProblemError).problem;
  expect([code, parameters]).toEqual(["answerTooLarge", { cells: expect.any(Number), limit: 1e6 }]);
}, 60_000);

test("a bug comes out with its message and its stack, and the worker lives on", async () => {
  const found = await warehouse.find(large);
  const broken = { ...found.figures.records!, members: [] };
  const order = orderOf({ ...found, figures: { totals: [], records: broken } });
  const failed = (await workers.write(order, going()).catch((error: unknown) => error)) as Error;
  expect(failed.message).toBe("the figures do not carry sex");
  expect(failed.stack).toContain("assemble-records");
  expect(started).toHaveLength(1);
}, 60_000);

test("who goes away is told so, before an answer is laid out and in its middle", async () => {
  const before = new AbortController();
  const laidOut = workers.write(orderOf(await warehouse.find(large)), before.signal);
  before.abort();
  await expect(laidOut).rejects.toBe(before.signal.reason);
  await expect(workers.write(orderOf(await warehouse.find(large)), before.signal)).rejects.toBe(
    before.signal.reason
  );
  const within = new AbortController();
  const { pieces } = await workers.write(orderOf(await warehouse.find(large)), within.signal);
  await pieces.next();
  within.abort();
  await expect(bytesOf(pieces)).rejects.toBe(within.signal.reason);
  const left = await workers.write(orderOf(await warehouse.find(large)), going());
  for await (const piece of left.pieces) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(await left.pieces.next()).toEqual({ done: true, value: undefined });
}, 60_000);

test("a worker that dies takes its answers with it, and the next answer has a new one", async () => {
  const { pieces } = await workers.write(orderOf(await warehouse.find(large)), going());
  const laidOut = workers.write(orderOf(await warehouse.find(large)), going());
  const ended = expect(laidOut).rejects.toThrow("the worker that wrote an answer has ended");
  await started[0]!.terminate();
  await ended;
  await expect(bytesOf(pieces)).rejects.toThrow("the worker that wrote an answer has ended");
  const next = await workers.write(orderOf(await warehouse.find(large)), going());
  expect((await bytesOf(next.pieces)).length).toBeGreaterThan(1_000_000);
  expect(started).toHaveLength(2);
  expect(failures).toEqual([]);
}, 60_000);

test("a worker that cannot even begin is told, and its answer fails", async () => {
  const told: unknown[] = [];
  const broken = answerWorkers({
    start: () => new Worker("throw new Error('no such program')", { eval: true }),
    count: 1,
    report: (error) => told.push(error),
  });
  const answer = broken.write(orderOf(await warehouse.find(large)), going());
  await expect(answer).rejects.toThrow("the worker that wrote an answer has ended");
  expect(told).toMatchObject([{ message: "no such program" }]);
  await broken.close();
});

test("there are no more workers than wanted, and closing ends them", async () => {
  const own: Worker[] = [];
  const two = answerWorkers({
    start: () => own[own.push(startAnswerWorker()) - 1]!,
    count: 2,
    report: (error) => failures.push(error),
  });
  const found = await Promise.all(Array.from({ length: 5 }, () => warehouse.find(large)));
  const answers = await Promise.all(found.map((one) => two.write(orderOf(one), going())));
  expect(own).toHaveLength(2);
  const [first] = answers;
  await two.close();
  await wait(50);
  expect(own.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  await expect(bytesOf(first!.pieces)).rejects.toThrow("has ended");
  expect(failures).toEqual([]);
}, 60_000);
