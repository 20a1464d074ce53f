import { request } from "node:http";
import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { startAnswerWorker } from "../../src/server/start-answer-worker";
import { loadFile } from "../../src/intake/load-file";
import { loadDemonstration } from "../support/load-demonstration";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
const data = `${folder}/data`;
let service: OpenedApp;
let headers: Record<string, string>;
let address: string;
/** The first worker is one that ends as soon as it is asked for anything. */
const dying = "require('node:worker_threads').parentPort.once('message', () => process.exit(1))";
const workers: Worker[] = [];
/** Figures are found once this is open. */
let gate: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  await loadDemonstration(data, [2024, 2025]);
  const source = await openApp(data);
  const { warehouse } = source;
  service = await openApp(`${folder}/service`, {
    environment: { NEDB_CACHE_MEGABYTES: "0" },
    replace: {
      startWorker() {
        const worker = workers.length ? startAnswerWorker() : new Worker(dying, { eval: true });
        workers.push(worker);
        return worker;
      },
      warehouse: {
        ...warehouse,
        find: (query, signal) => gate.then(() => warehouse.find(query, signal)),
        close: () => source.close(),
      },
    },
  });
  headers = { ...(await service.authorization()), "content-type": "application/json" };
  address = await service.app.listen({ port: 0, host: "127.0.0.1" });
}, 120_000);

const question = (beside: readonly string[], more: object = {}) =>
  JSON.stringify({
    ...{ indicator: 8, years: [2025], ...more },
    breakdowns: beside.length ? ["district", "sex", "grade", ...beside] : ["sex"],
  });

const send = (body: string, more: RequestInit = {}) =>
  fetch(`${address}/api/v1/query`, { method: "POST", headers, body, ...more });

const ask = (...beside: string[]) => send(question(beside));

/** Asks, and leaves what comes unread until it is told to read. */
function askSlowly(...beside: string[]) {
  return new Promise<() => Promise<string>>((resolve, reject) => {
    const sent = request(
      `${address}/api/v1/query`,
      { method: "POST", agent: false, headers: { ...headers, accept: "text/csv" } },
      (answer) => {
        answer.once("readable", () =>
          resolve(async () => {
            let text = "";
            for await (const piece of answer.setEncoding("utf8")) text += piece as string;
            return text;
          })
        );
      }
    );
    sent.on("error", reject);
    sent.end(question(beside));
  });
}

test("a worker that dies costs one answer, which is told as a bug; the next has a new worker", async () => {
  const failed = await ask("language");
  const { code, parameters } = (await failed.json()) as {
    code: string;
    parameters: { incident: string };
  };
  expect([failed.status, code]).toEqual([500, "internal"]);
  expect(service.log()).toContain(parameters.incident);
  const answer = await ask("language");
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as { class: string }).class).toBe("dataset");
  expect(workers).toHaveLength(2);
  // Both questions stand in the log.
  const questions = (await auditOf(service)).filter(({ action }) => action === "queried");
  expect(questions).toHaveLength(2);
});

/** More different large questions than may wait, however many cores there are. */
function manyQuestions(): string[] {
  const sets = ["shift", "locality", "ownership"].flatMap((one) =>
    ["language", "age", "ethnicity"].map((other) => [one, other])
  );
  const totals = [true, ["sex"], ["grade"], ["district"], ["sex", "grade"], ["sex", "district"]];
  return sets.flatMap((set) => totals.map((some) => question(set, { totals: some })));
}

test("small questions go past large ones that wait, of which one person may have sixteen", async () => {
  let open: (value?: unknown) => void = () => {};
  gate = new Promise((resolve) => (open = resolve));
  const leaving = new AbortController();
  const { signal } = leaving;
  const answers = manyQuestions().map((body) => send(body, { signal }));
  const refused = await Promise.race(answers);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
  const small = await ask();
  expect([small.status, ((await small.json()) as { value: unknown[] }).value.length]).toEqual([
    200, 3,
  ]);
  leaving.abort();
  const ends = await Promise.allSettled(answers);
  expect(ends.filter((end) => end.status === "rejected")).toHaveLength(16);
  open();
  let next = await ask("language");
  // The service hears a little later that they have gone.
  for (let turn = 0; turn < 100 && next.status === 429; turn++) {
    await wait(50);
    next = await ask("language");
  }
  expect([next.status, (await next.arrayBuffer()).byteLength > 100_000]).toEqual([200, true]);
}, 60_000);

test("an answer that is under way ends on the data that it began with, whatever is loaded meanwhile", async () => {
  const read = await askSlowly("shift", "age");
  const file = `${folder}/totals.csv`;
  writeFileSync(file, "indicator,year,territory,locality,value\n1,2021,KZ,,100\n");
  expect((await loadFile(data, file)).kind).toBe("loaded");
  const fresh = await ask();
  expect(fresh.status).toBe(200);
  const lines = (await read()).trimEnd().split("\r\n");
  expect(lines.length).toBe(643_032 + 1);
  expect(lines.every((line) => /,(demonstration,|source,note)$/.test(line))).toBe(true);
}, 60_000);

test("closing the service ends its workers, whatever they have in hand", async () => {
  const read = await askSlowly("shift", "ethnicity");
  const [, worker] = workers;
  expect(worker!.threadId).toBeGreaterThan(0);
  await service.close();
  expect(workers.map(({ threadId }) => threadId)).toEqual(workers.map(() => -1));
  await expect(read()).rejects.toThrow();
}, 60_000);
