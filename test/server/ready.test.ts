import { sql } from "kysely";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let service: OpenedApp;

beforeAll(async () => {
  service = await openApp(folder, { loaded: true });
}, 60_000);

afterAll(() => service.close());

const ready = () => service.app.inject({ url: "/api/v1/ready" });

async function allowWrites(allowed: boolean): Promise<void> {
  await sql`pragma query_only = ${sql.lit(allowed ? 0 : 1)}`.execute(service.registry.db);
}

test("a service whose registry cannot be written is not ready, and says so within seconds", async () => {
  expect((await ready()).statusCode).toBe(200);
  await allowWrites(false);
  service.wait(5);
  const answer = await ready();
  expect([answer.statusCode, answer.json().code]).toEqual([503, "notReady"]);
  expect(answer.json().parameters).toEqual({ reason: "registry" });
  expect(service.log()).toContain("attempt to write a readonly database");

  await allowWrites(true);
  service.wait(5);
  expect((await ready()).statusCode).toBe(200);
});

test("the registry is not written more often than every few seconds", async () => {
  service.wait(5);
  expect((await ready()).statusCode).toBe(200);
  await allowWrites(false);
  service.wait(4);
  expect((await ready()).statusCode).toBe(200);
  service.wait(1);
  expect((await ready()).statusCode).toBe(503);
  await allowWrites(true);
});

test("whether the registry can be written is looked at anew after the clock has jumped", async () => {
  const day = 24 * 3600;
  for (const seconds of [3650 * day, -7300 * day, 3650 * day]) {
    service.wait(5);
    expect((await ready()).statusCode).toBe(200);
    await allowWrites(false);
    service.wait(seconds);
    expect((await ready()).json().parameters).toEqual({ reason: "registry" });
    await allowWrites(true);
  }
  service.wait(5);
});

test("a full disk is told in words to everybody, and once a minute to the log", async () => {
  const { db } = service.registry;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(db);
  const logged = service.log().length;
  const login = "x".repeat(100);
  let answer = await service.signIn(login, "wrong", "192.0.2.77");
  // Until what is left of the last pages has been filled.
  for (let at = 0; at < 300 && answer.statusCode !== 503; at++) {
    answer = await service.signIn(`${login}${at}`, "wrong", `192.0.${at}.77`);
  }
  for (let at = 0; at < 5; at++) await service.signIn(`${login}${at}`, "wrong", `198.51.${at}.1`);
  expect([answer.statusCode, answer.json().code]).toEqual([503, "notReady"]);
  expect(answer.json().parameters).toEqual({ reason: "diskFull" });
  expect(answer.json().title).toContain("сервер дискісінде орын жоқ");
  const lines = service
    .log()
    .slice(logged)
    .split("\n")
    .filter((line) => line.includes("SQLITE_FULL"));
  expect(lines).toHaveLength(1);
  expect(service.log()).not.toMatch(/cannot rollback|"incident"/);

  service.wait(60);
  await service.signIn(login, "wrong", "198.51.100.1");
  const [last = ""] = service
    .log()
    .trimEnd()
    .split("\n")
    .filter((line) => line.includes('"times"'))
    .slice(-1);
  expect(JSON.parse(last)).toMatchObject({ reason: "diskFull", times: 6 });
  await sql`pragma max_page_count = 1000000`.execute(db);
  expect((await service.signIn("nobody", "wrong", "198.51.100.2")).statusCode).toBe(401);
});
