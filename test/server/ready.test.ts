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

test("the cause of a failure in the registry reaches the log", async () => {
  const { db } = service.registry;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(db);
  const login = "x".repeat(100);
  let answer = await service.signIn(login, "wrong", "192.0.2.77");
  // Until what is left of the last pages has been filled.
  for (let at = 0; at < 300 && answer.statusCode !== 500; at++) {
    answer = await service.signIn(`${login}${at}`, "wrong", `192.0.${at}.77`);
  }
  expect([answer.statusCode, answer.json().code]).toEqual([500, "internal"]);
  expect(service.log()).toContain("SQLITE_FULL");
  expect(service.log()).not.toContain("cannot rollback");
});
