import { EventEmitter, once } from "node:events";
import Value from "typebox/value";
import { CatalogueSchema } from "../../src/api/contract";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let service: OpenedApp;
let headers: { authorization: string };

beforeAll(async () => {
  service = await openApp(folder, { loaded: true });
  headers = await service.authorization();
}, 60_000);

afterAll(() => service.close());

const ask = (payload: object, more: Record<string, string> = {}) =>
  service.app.inject({
    method: "POST",
    url: "/api/v1/query",
    headers: { ...headers, ...more },
    payload,
  });

test("the catalogue is as the contract says and asks for a session only", async () => {
  const answer = await service.app.inject({ url: "/api/v1/catalogue", headers });
  expect(answer.statusCode).toBe(200);
  const body = answer.json();
  expect(Value.Check(CatalogueSchema, body) || [...Value.Errors(CatalogueSchema, body)]).toBe(true);
  expect(body.indicators).toHaveLength(45);
  expect(body.indicators[0].availability[0].years).toContain(2020);
});

test("a catalogue that has not changed is not sent again", async () => {
  const first = await service.app.inject({ url: "/api/v1/catalogue", headers });
  const etag = String(first.headers["etag"]);
  const again = await service.app.inject({
    url: "/api/v1/catalogue",
    headers: { ...headers, "if-none-match": etag },
  });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test("a tag that a proxy has weakened is known, among others as well", async () => {
  const ask = (tags: string) =>
    service.app.inject({
      url: "/api/v1/catalogue",
      headers: { ...headers, "if-none-match": tags },
    });
  const etag = String((await ask('"other"')).headers["etag"]);
  for (const tags of [`W/${etag}`, `"other", W/${etag}`, `${etag},"other"`, "*"]) {
    expect([tags, (await ask(tags)).statusCode]).toEqual([tags, 304]);
  }
  for (const tags of ['"other"', 'W/"other"', etag.slice(1, -1), ""]) {
    expect([tags, (await ask(tags)).statusCode]).toEqual([tags, 200]);
  }
});

test("a question is answered as JSON-stat", async () => {
  const answer = await ask({ indicator: 1, years: [2015, 2020] }, { "accept-language": "en" });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(answer.headers["content-language"]).toBe("en");
  expect(answer.headers["cache-control"]).toBe("private, no-cache");
  expect(answer.json()).toMatchObject({ version: "2.0", class: "dataset", value: [7511, 7440] });
});

test("a question is answered as CSV where that is wanted more", async () => {
  const answer = await ask(
    { indicator: 1, years: [2020] },
    { accept: "application/json;q=0.5, text/csv" }
  );
  expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(answer.body).toContain("7440");
});

test("a question is answered as CSV where JSON is refused", async () => {
  const answer = await ask(
    { indicator: 1, years: [2020] },
    { accept: "application/json;q=0, */*" }
  );
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
    200,
    "text/csv; charset=utf-8",
  ]);
});

test("what stands against a question is told with what is possible", async () => {
  const answer = await ask({ indicator: 1, years: [2020], breakdowns: ["sex"] });
  expect([answer.statusCode, answer.json().code]).toEqual([422, "breakdownNotInIndicator"]);
  expect(answer.json().parameters).toMatchObject({ indicator: 1, breakdown: "sex" });
  expect(answer.json().parameters.possible).toContain("region");
  expect(answer.json().title).toContain("Жынысы");
});

test("several problems of a question are told together", async () => {
  const answer = await ask({ indicator: 1, years: [2020], breakdowns: ["sex", "age"] });
  expect(answer.json().problems).toHaveLength(2);
  expect(answer.json().problems[1].parameters.breakdown).toBe("age");
});

test("an indicator outside the list is not found", async () => {
  const answer = await ask({ indicator: 99, years: [2020] });
  expect([answer.statusCode, answer.json().code]).toEqual([404, "unknownIndicator"]);
});

test("every question stands in the audit log before it is answered", async () => {
  await ask({
    indicator: 1,
    years: [2020],
    breakdowns: ["locality"],
    filter: { region: ["750000000"] },
  });
  expect((await auditOf(service)).at(-1)).toMatchObject({
    action: "queried",
    person: expect.stringMatching(/^[0-9a-f-]{36}$/),
    details: {
      indicator: 1,
      years: [2020],
      breakdowns: ["locality"],
      filter: { region: ["750000000"] },
      mediaType: "application/json",
    },
  });
});

test("the service is ready once something is loaded", async () => {
  const answer = await service.app.inject({ url: "/api/v1/ready" });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ ready: true, loads: 2 });
});

test("a client that goes away ends the work on its answer", async () => {
  const moments = new EventEmitter();
  const asked = once(moments, "asked");
  const aborted = once(moments, "aborted");
  const slow: Warehouse = {
    ...service.warehouse,
    answer: (_query, signal) =>
      new Promise((_answer, reject) => {
        moments.emit("asked");
        signal?.addEventListener("abort", () => {
          moments.emit("aborted");
          reject(new DOMException("cancelled", "AbortError"));
        });
      }),
    close: () => Promise.resolve(),
  };
  const other = await openApp(`${folder}/slow`, { replace: { warehouse: slow } });
  const address = await other.app.listen({ port: 0, host: "127.0.0.1" });
  const client = new AbortController();
  const request = fetch(`${address}/api/v1/query`, {
    method: "POST",
    headers: { ...(await other.authorization()), "content-type": "application/json" },
    body: JSON.stringify({ indicator: 1, years: [2020] }),
    signal: client.signal,
  });
  await asked;
  client.abort();
  await expect(request).rejects.toThrow();
  await aborted;
  await other.close();
  expect(other.log()).not.toContain('"level":50');
});
