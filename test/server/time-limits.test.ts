import { mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { readCertificate } from "../../src/server/certificate";
import { readConfig } from "../../src/settings/read-config";
import { documentIn, rawConnection, somethingFrom } from "../support/raw-connection";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
const large = 40_000_000;
let source: OpenedApp;
let service: OpenedApp;
let port: number;
/** How long a question takes. */
let answerAfter = 0;

beforeAll(async () => {
  // The library says on the console that it has made a certificate.
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  source = await openApp(`${folder}/source`, { loaded: true });
  const { warehouse: real } = source;
  const config = readConfig({ NEDB_DATA: folder }, folder);
  mkdirSync(`${folder}/service/web/taskpane`, { recursive: true });
  writeFileSync(`${folder}/service/web/taskpane/large.bin`, Buffer.alloc(large));
  service = await openApp(`${folder}/service`, {
    environment: { NEDB_REQUEST_SECONDS: "1" },
    replace: {
      certificate: await readCertificate(config, new Date()),
      warehouse: {
        ...real,
        answer: (query, signal) => wait(answerAfter).then(() => real.answer(query, signal)),
      },
    },
  });
  await service.app.listen({ port: 0, host: "127.0.0.1" });
  ({ port } = service.app.server.address() as AddressInfo);
});

afterAll(async () => {
  await service.close();
  await source.close();
});

const head = (line: string, ...headers: string[]) =>
  [line, "Host: localhost", ...headers, "", ""].join("\r\n");

const post = (body: string, ...headers: string[]) =>
  head("POST /api/v1/session HTTP/1.1", "Content-Type: application/json", ...headers) + body;

/** Each ends by itself; together they take no longer than one. */
test("a request that does not come to its end is ended with a problem that says so", async () => {
  const silent = await rawConnection({ port, secure: true });
  const headers = await rawConnection(
    { port, secure: true },
    "GET /api/v1/health HTTP/1.1\r\nHost:"
  );
  const body = await rawConnection(
    { port, secure: true },
    post('{"login":', "Content-Length: 100", "Accept-Language: en")
  );
  for (const { closed } of [silent, headers, body]) {
    const { text, ms } = await closed;
    expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(text).toContain("content-type: application/problem+json; charset=utf-8\r\n");
    expect(text).toContain("x-content-type-options: nosniff\r\n");
    expect(documentIn(text)).toMatchObject({ code: "requestTimedOut", parameters: { seconds: 1 } });
    expect(ms).toBeGreaterThan(900);
    expect(ms).toBeLessThan(2500);
  }
  const told = documentIn((await body.closed).text);
  expect(told).toMatchObject({ title: expect.stringContaining("did not arrive whole") });
  expect(service.log()).not.toContain('"level":50');
});

test("a body that drips in is ended as well, however regularly it drips", async () => {
  const { socket, closed } = await rawConnection(
    { port, secure: true },
    post("", "Content-Length: 60000")
  );
  const drips = setInterval(() => socket.write(" "), 100);
  const { text, ms } = await closed;
  clearInterval(drips);
  expect(documentIn(text).code).toBe("requestTimedOut");
  expect(ms).toBeLessThan(2500);
});

test("a connection that never begins to speak TLS is closed", async () => {
  const { closed } = await rawConnection({ port });
  const { text, ms } = await closed;
  expect(text).toBe("");
  expect(ms).toBeLessThan(2500);
});

test("a slow request that arrives in time is answered, and its connection kept for the next", async () => {
  const credentials = '{"login":"analyst","password":"wrong"}';
  const connection = await rawConnection(
    { port, secure: true },
    post("", `Content-Length: ${credentials.length}`)
  );
  for (let at = 0; at < credentials.length; at += 8) {
    await wait(120);
    connection.socket.write(credentials.slice(at, at + 8));
  }
  await somethingFrom(connection);
  expect(connection.received()).toMatch(/^HTTP\/1\.1 401 /);
  // Idle for longer than a request may take.
  await wait(1200);
  connection.socket.write(head("GET /api/v1/health HTTP/1.1"));
  await somethingFrom(connection);
  expect(connection.received()).toContain('{"status":"alive"}');
  const { ms } = await connection.closed;
  expect(ms).toBeGreaterThan(3500);
  expect(ms).toBeLessThan(7000);
});

test("a client that waits for a long answer gets it", async () => {
  answerAfter = 2000;
  const { authorization } = await service.authorization();
  const question = '{"indicator":1,"years":[2020]}';
  const connection = await rawConnection(
    { port, secure: true },
    head(
      ...["POST /api/v1/query HTTP/1.1", `Authorization: ${authorization}`],
      ...["Content-Type: application/json", `Content-Length: ${question.length}`]
    ) + question
  );
  await somethingFrom(connection);
  expect(connection.received()).toMatch(/^HTTP\/1\.1 200 /);
  connection.socket.destroy();
});

const askLarge = () =>
  rawConnection({ port, secure: true }, head("GET /taskpane/large.bin HTTP/1.1"));

test("a client that stops reading loses its connection, one that reads slowly gets everything", async () => {
  const [stopped, slow] = await Promise.all([askLarge(), askLarge()]);
  await Promise.all([stopped, slow].map(somethingFrom));
  stopped.socket.pause();
  const served = () =>
    new Promise<number>((resolve) =>
      service.app.server.getConnections((_error, count) => resolve(count))
    );
  const reading = setInterval(() => {
    slow.socket.resume();
    setTimeout(() => slow.socket.pause(), 20);
  }, 100);
  const start = performance.now();
  await wait(300);
  expect(await served()).toBe(2);
  while ((await served()) > 1 && performance.now() - start < 5000) await wait(50);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(slow.socket.destroyed).toBe(false);
  clearInterval(reading);
  slow.socket.resume();
  while (slow.received().length < large) await wait(50);
  slow.socket.destroy();
  stopped.socket.resume();
  expect((await stopped.closed).text.length).toBeLessThan(large);
});

test("what is not HTTP, and headers without end, are answered in a problem document", async () => {
  const noHttp = await rawConnection({ port, secure: true }, "HELLO\r\n\r\n");
  expect(documentIn((await noHttp.closed).text)).toMatchObject({
    status: 400,
    code: "requestMalformed",
  });
  const long = await rawConnection(
    { port, secure: true },
    head("GET / HTTP/1.1", `X-Long: ${"x".repeat(20_000)}`)
  );
  expect((await long.closed).text).toMatch(/^HTTP\/1\.1 431 /);
});
