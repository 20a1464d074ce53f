import { once, EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Query } from "../../src/query/query";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { OpenedApp } from "./open-app";
import { counted } from "./wrapped-warehouse";

const folder = temporaryFolder();
let source: OpenedApp;
let service: OpenedApp;
let headers: Record<string, string>;
let address: string;
let warehouse: ReturnType<typeof counted>;
/** Questions wait here until they are let go on or their clients have gone. */
let gate: Promise<void> = Promise.resolve();
const moments = new EventEmitter();
let atOnce = 0;
let most = 0;

beforeAll(async () => {
  source = await openApp(`${folder}/source`, { loaded: true });
  const real = source.warehouse;
  const waiting = async (query: Query, signal?: AbortSignal) => {
    most = Math.max(most, ++atOnce);
    moments.emit("asked");
    try {
      const gone = new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => {
          moments.emit("aborted");
          reject(signal.reason as Error);
        });
      });
      await Promise.race([gate, gone]);
      return await real.answer(query, signal);
    } finally {
      atOnce--;
    }
  };
  warehouse = counted({ ...real, answer: waiting } satisfies Warehouse);
  service = await openApp(`${folder}/service`, { replace: { warehouse } });
  headers = { ...(await service.authorization()), "content-type": "application/json" };
  address = await service.app.listen({ port: 0, host: "127.0.0.1" });
}, 60_000);

afterAll(async () => {
  await service.close();
  await source.close();
});

function ask(years: readonly number[], signal?: AbortSignal) {
  return fetch(`${address}/api/v1/query`, {
    ...{ method: "POST", headers },
    body: JSON.stringify({ indicator: 1, years, breakdowns: ["region"] }),
    ...(signal && { signal }),
  });
}

function closeGate(): () => void {
  const opened = new AbortController();
  gate = new Promise((resolve) => {
    opened.signal.addEventListener("abort", () => resolve());
  });
  return () => opened.abort();
}

test("32 equal requests at one moment are computed once and all answered alike", async () => {
  const before = warehouse.answered();
  const open = closeGate();
  const answers = Array.from({ length: 32 }, () => ask([2020]));
  await wait(300);
  open();
  const texts = await Promise.all(answers.map(async (answer) => (await answer).text()));
  expect(new Set(texts).size).toBe(1);
  expect(JSON.parse(texts[0]!)).toMatchObject({ class: "dataset" });
  expect(warehouse.answered() - before).toBe(1);
}, 30_000);

test("32 different questions at one moment are all answered, a few at a time", async () => {
  most = 0;
  const sets = Array.from({ length: 32 }, (_, at) => [2000 + (at % 16), 2016 + (at % 4)]);
  const answers = await Promise.all(
    sets.map(([a = 0, b = 0], at) => ask(at < 16 ? [a, b] : [a, b, 2020]))
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await Promise.all(answers.map((answer) => answer.text()));
  expect(most).toBeLessThanOrEqual(8);
}, 30_000);

test("a client that goes away leaves the others their answer", async () => {
  const before = warehouse.answered();
  const open = closeGate();
  const asked = once(moments, "asked");
  const leaving = new AbortController();
  const left = ask([2001], leaving.signal);
  await asked;
  const stays = ask([2001]);
  await wait(100);
  leaving.abort();
  await expect(left).rejects.toThrow();
  await wait(100);
  open();
  expect((await stays).status).toBe(200);
  expect(warehouse.answered() - before).toBe(1);
});

test("when the last client has gone the work is cancelled and nothing is kept", async () => {
  const open = closeGate();
  const asked = once(moments, "asked");
  const aborted = once(moments, "aborted");
  const clients = [new AbortController(), new AbortController()];
  const answers = clients.map(({ signal }) => ask([2002], signal).catch(() => "gone"));
  await asked;
  await wait(100);
  for (const client of clients) client.abort();
  await aborted;
  expect(await Promise.all(answers)).toEqual(["gone", "gone"]);
  open();
  const before = warehouse.answered();
  expect((await ask([2002])).status).toBe(200);
  expect(warehouse.answered() - before).toBe(1);
  expect(service.log()).not.toContain('"level":50');
});

test("who goes away while waiting in line is never asked for", async () => {
  const open = closeGate();
  const before = warehouse.answered();
  const first = Array.from({ length: 8 }, (_, at) => ask([2003, 2004 + at]));
  await wait(200);
  const started = warehouse.answered() - before;
  const leaving = new AbortController();
  const left = Array.from({ length: 4 }, (_, at) =>
    ask([2002, 2012 + at], leaving.signal).catch(() => "gone")
  );
  await wait(200);
  leaving.abort();
  expect(new Set(await Promise.all(left))).toEqual(new Set(["gone"]));
  await wait(100);
  open();
  for (const answer of await Promise.all(first)) expect(answer.status).toBe(200);
  expect(warehouse.answered() - before).toBe(8);
  expect(started).toBeLessThan(8);
}, 30_000);

test("the audit log holds an entry of every request under load, without gaps", async () => {
  const before = await auditOf(service);
  const asked = Array.from({ length: 200 }, (_, at) => 2000 + (at % 20));
  const answers = await Promise.all(asked.map((year) => ask([year])));
  for (const answer of answers) expect(answer.status).toBe(200);
  await Promise.all(answers.map((answer) => answer.text()));
  const all = await auditOf(service);
  const years = all.slice(before.length).map(({ details }) => Number(details.years[0]));
  expect(years.sort()).toEqual(asked.sort());
  expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
}, 30_000);
