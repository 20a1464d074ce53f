import { answerTypes } from "../../src/query/answer-types";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp, password } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let service: OpenedApp;
let headers: { authorization: string };

beforeAll(async () => {
  service = await openApp(folder);
  headers = await service.authorization();
});

afterAll(() => service.close());

const post = (url: string, payload: unknown, more: Record<string, string> = {}) =>
  service.app.inject({
    method: "POST",
    url,
    headers: { ...headers, "content-type": "application/json", ...more },
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
  });

const question = { indicator: 1, years: [2020] };

test("a problem is told as RFC 9457 asks, in the language of the request", async () => {
  const answer = await service.app.inject({
    url: "/api/v1/catalogue",
    headers: { "accept-language": "de, ru-KZ;q=0.8, en;q=0.5" },
  });
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers["content-language"]).toBe("ru");
  expect(answer.json()).toEqual({
    type: "urn:nedb:problem:sessionMissing",
    title: "Вход не выполнен.",
    status: 401,
    code: "sessionMissing",
    parameters: {},
    requestId: answer.headers["x-request-id"],
  });
});

test("Kazakh is spoken where no language of ours is asked for", async () => {
  const answer = await service.app.inject({ url: "/api/v1/catalogue" });
  expect(answer.json().title).toBe("Сіз жүйеге кірмегенсіз.");
});

test("each request has an id of its own, which a client cannot choose", async () => {
  const ask = () =>
    service.app.inject({ url: "/api/v1/health", headers: { "x-request-id": "mine" } });
  const ids = [await ask(), await ask()].map((answer) => answer.headers["x-request-id"]);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ["/api/v1/session", { login: "a", password: "b", remember: true }, "/remember"],
  ["/api/v1/session/terms", { version: "2018-01", also: 1 }, "/also"],
  ["/api/v1/query", { ...question, limit: 5 }, "/limit"],
])("an unknown field of %s is refused and named", async (url, payload, path) => {
  const answer = await post(url, payload);
  expect([answer.statusCode, answer.json().code]).toEqual([400, "requestMalformed"]);
  expect(answer.json().parameters.details).toEqual([expect.objectContaining({ path })]);
});

test("every wrong field is told at once", async () => {
  const answer = await post("/api/v1/query", { indicator: "1", years: [], totals: 1 });
  expect(answer.json().parameters.details).toMatchObject([
    { path: "/indicator" },
    { path: "/years" },
    { path: "/totals" },
  ]);
});

test("a refused sign-in does not repeat the password", async () => {
  for (const payload of [
    { login: "analyst", password: { secret: "hunter2" } },
    '{"login":"analyst","password":"hunter2"',
    "hunter2",
  ]) {
    const answer = await post("/api/v1/session", payload);
    expect(answer.json().code).toBe("requestMalformed");
    expect(answer.body).not.toContain("hunter2");
  }
});

test.each([
  ["text that is no JSON", '{"indicator": 1', "application/json"],
  ["an empty body", "", "application/json"],
  ["a body of another type", "<query/>", "application/xml"],
  ["a body that would change prototypes", '{"__proto__": {"a": 1}}', "application/json"],
])("%s is malformed", async (_name, payload, type) => {
  const answer = await post("/api/v1/query", payload, { "content-type": type });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "requestMalformed"]);
});

test("a body over 64 kB is refused", async () => {
  const answer = await post("/api/v1/query", { ...question, breakdowns: ["x".repeat(70_000)] });
  expect([answer.statusCode, answer.json().code]).toEqual([413, "bodyTooLarge"]);
  expect(answer.json().parameters).toEqual({ limitBytes: 65_536 });
});

test("a question with hundreds of faults is not answered with megabytes", async () => {
  const district = Array.from({ length: 500 }, (_, at) => `x${at}`);
  const answer = await post("/api/v1/query", { ...question, filter: { district } });
  expect([answer.statusCode, answer.json().code]).toEqual([422, "unknownMember"]);
  expect(answer.json().problems).toHaveLength(20);
  expect(answer.rawPayload.length).toBeLessThan(100_000);
});

test("an answer in a form that there is not is not acceptable", async () => {
  const answer = await post("/api/v1/query", question, { accept: "application/xml" });
  expect([answer.statusCode, answer.json().code]).toEqual([406, "notAcceptable"]);
  expect(answer.json().parameters).toEqual({ possible: [...answerTypes] });
});

test("an unknown path is not found and its query string is not repeated", async () => {
  const answer = await service.app.inject({ url: "/api/v1/nothing?secret=1" });
  expect([answer.statusCode, answer.json().code]).toEqual([404, "notFound"]);
  expect(answer.json().parameters).toEqual({ path: "/api/v1/nothing" });
});

test.each([
  ["PUT", "/api/v1/session", "POST, DELETE"],
  ["GET", "/api/v1/query?secret=1", "POST"],
  ["DELETE", "/api/v1/catalogue", "GET, HEAD"],
  ["OPTIONS", "/api/v1/ready", "GET, HEAD"],
] as const)("%s %s is told what is allowed", async (method, url, allowed) => {
  const answer = await service.app.inject({ method, url, headers });
  expect([answer.statusCode, answer.headers["allow"]]).toEqual([405, allowed]);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.json()).toMatchObject({ status: 405, code: "requestMalformed" });
  expect(answer.body).not.toContain("secret");
});

test("a path of ours with something behind it is still not found", async () => {
  for (const url of ["/api/v1/session/", "/api/v1/sessions", "/api/v1"]) {
    const answer = await service.app.inject({ method: "PUT", url });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, "notFound"]);
  }
});

test("a path that cannot be decoded is malformed", async () => {
  const answer = await service.app.inject({ url: "/assets/%zz" });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "requestMalformed"]);
});

test("without any load the service lives but is not ready", async () => {
  expect((await service.app.inject({ url: "/api/v1/health" })).json()).toEqual({ status: "alive" });
  const ready = await service.app.inject({ url: "/api/v1/ready" });
  expect([ready.statusCode, ready.json().code]).toEqual([503, "notReady"]);
  expect(ready.json().parameters).toEqual({ reason: "noLoads" });
});

test("a bug gets an incident number, which stands in the log beside the stack", async () => {
  const broken: Warehouse = {
    state: () => Promise.reject(new TypeError("the state of the warehouse is undefined")),
    answer: () => Promise.reject(new Error("never")),
    find: () => Promise.reject(new Error("never")),
    compare: () => Promise.reject(new Error("never")),
    verify: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const other = await openApp(`${folder}/broken`, { replace: { warehouse: broken } });
  const answer = await other.app.inject({
    url: "/api/v1/catalogue",
    headers: await other.authorization(),
  });
  expect([answer.statusCode, answer.json().code]).toEqual([500, "internal"]);
  expect(answer.body).not.toContain("undefined");
  const incident = String(answer.json().parameters.incident);
  const entry = other
    .log()
    .split("\n")
    .find((line) => line.includes(incident));
  expect(JSON.parse(entry!).err.stack).toContain("TypeError: the state of the warehouse");
  expect((await other.app.inject({ url: "/api/v1/ready" })).statusCode).toBe(503);
  await other.close();
});

test("the log names neither people nor what they sent", async () => {
  await service.signIn("analyst", password, "192.0.2.55");
  await service.signIn("secret-login", "secret-password", "192.0.2.56");
  await post("/api/v1/session?login=secret-query", "secret-body");
  await service.app.inject({ url: "/secret-path?a=secret-query", headers });
  const log = service.log();
  expect(log).toContain('"route":"/api/v1/session"');
  expect(log).not.toMatch(/secret-|192\.0\.2|analyst/);
  expect(log).not.toContain(password);
  expect(log).not.toContain(headers.authorization.slice("Bearer ".length));
});

test("every answer carries the security headers", async () => {
  for (const url of ["/api/v1/health", "/api/v1/catalogue", "/nothing", "/openapi.json", "/"]) {
    const answer = await service.app.inject({ url });
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    expect(answer.headers).not.toHaveProperty("x-powered-by");
  }
});
