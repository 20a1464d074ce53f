import { request } from "node:http";
import JSONstat from "jsonstat-toolkit";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { fromJsonStat } from "../../src/query/json-stat";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { loadDemonstration } from "../support/load-demonstration";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let source: OpenedApp;
let service: OpenedApp;
/** Looks on when a comparison begins. */
let compare: (signal?: AbortSignal) => void = () => undefined;
let headers: { authorization: string };

beforeAll(async () => {
  await loadDemonstration(folder, [2024, 2021]);
  source = await openApp(folder, { loaded: true });
  const warehouse: Warehouse = {
    ...source.warehouse,
    compare: (years, signal) => {
      compare(signal);
      return source.warehouse.compare(years, signal);
    },
  };
  service = await openApp(`${folder}/service`, { replace: { warehouse } });
  headers = await service.authorization();
}, 120_000);

afterAll(async () => {
  await service.close();
  await source.close();
});

const ask = (url: string, payload: object) =>
  service.app.inject({ method: "POST", url, headers, payload });

test("the comparison holds every indicator as a question of its own is answered", async () => {
  const answer = await ask("/api/v1/comparison", { years: [2024, 2021] });
  expect(answer.statusCode).toBe(200);
  const datasets: unknown[] = answer.json().link.item;
  const tables = datasets.map((dataset) => fromJsonStat(dataset, catalogue));
  expect(tables.map((table) => table.indicator.number)).toEqual(
    Array.from({ length: 44 }, (_, at) => at + 1)
  );
  for (const table of tables) {
    const { indicator, years, breakdowns } = table.query;
    expect([indicator, years, breakdowns]).toEqual([indicator, [2021, 2024], ["region"]]);
    const single = await ask("/api/v1/query", { indicator, years, breakdowns });
    const expected = fromJsonStat(single.json(), catalogue);
    expect({ ...table, answeredAt: "" }).toEqual({ ...expected, answeredAt: "" });
  }
  expect(tables.flatMap((table) => table.values).some((value) => (value ?? 0) > 0)).toBe(true);
  expect(datasets.every((dataset) => JSONstat(dataset).class === "dataset")).toBe(true);
});

test("years with published totals only hold the indicators that were published", async () => {
  const answer = await ask("/api/v1/comparison", { years: [2019] });
  const datasets: unknown[] = answer.json().link.item;
  const tables = datasets.map((dataset) => fromJsonStat(dataset, catalogue));
  expect(tables.map((table) => [table.indicator.number, table.values.length > 1])).toEqual(
    expect.arrayContaining([
      [1, true],
      [8, false],
    ])
  );
});

test("years without any data are refused with those that have some", async () => {
  const answer = await ask("/api/v1/comparison", { years: [1995] });
  expect([answer.statusCode, answer.json().code]).toEqual([422, "yearWithoutData"]);
  expect(answer.json().parameters.possible).toEqual(expect.arrayContaining([2021, 2024]));
});

test("a client that goes away ends the work on its comparison", async () => {
  const stopped = new Promise<void>((resolve) => {
    compare = (signal) => {
      signal?.addEventListener("abort", () => resolve());
      sent.destroy();
    };
  });
  const url = `${await service.app.listen({ port: 0, host: "127.0.0.1" })}/api/v1/comparison`;
  const type = { "content-type": "application/json" };
  const sent = request(url, { method: "POST", headers: { ...headers, ...type } });
  sent.on("error", () => undefined);
  sent.end(JSON.stringify({ years: [2024] }));
  await stopped;
  compare = () => undefined;
}, 10_000);

test("a comparison that is asked for again comes from the cache, or not at all by its tag", async () => {
  let begun = 0;
  compare = () => {
    begun++;
  };
  const first = await ask("/api/v1/comparison", { years: [2021] });
  const again = await ask("/api/v1/comparison", { years: [2021, 2021] });
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
  expect(again.headers["etag"]).toBe(first.headers["etag"]);
  const same = await service.app.inject({
    ...{ method: "POST", url: "/api/v1/comparison", payload: { years: [2021] } },
    headers: { ...headers, "if-none-match": String(first.headers["etag"]) },
  });
  expect([same.statusCode, same.body]).toEqual([304, ""]);
  expect(begun).toBe(1);
  const entries = (await auditOf(service)).slice(-3).map(({ action }) => action);
  expect(entries).toEqual(["compared", "compared", "compared"]);
});

test("the audit log says who compared which years", async () => {
  await ask("/api/v1/comparison", { years: [2024] });
  const last = (await auditOf(service)).at(-1);
  expect([last?.action, last?.details]).toEqual(["compared", { years: [2024] }]);
});
