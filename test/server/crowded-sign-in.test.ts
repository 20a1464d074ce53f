import { setTimeout as wait } from "node:timers/promises";
import { RefusedAttempts } from "../../src/server/auth/refused-attempts";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp, password } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
const office = "192.0.2.10";
const elsewhere = "198.51.100.7";
let service: OpenedApp;

beforeAll(async () => {
  service = await openApp(folder);
  expect((await service.signIn("analyst", password, office)).statusCode).toBe(201);
});

afterAll(() => service.close());

test("eighty attempts at one moment from one address hold up nobody who is known", async () => {
  const attack = Array.from({ length: 80 }, (_, at) =>
    service.signIn(`person${at}`, "wrong", elsewhere)
  );
  const started = performance.now();
  expect((await service.signIn("analyst", password, office)).statusCode).toBe(201);
  expect(performance.now() - started).toBeLessThan(5000);
  const codes = (await Promise.all(attack)).map((answer) => answer.json().code as string);
  expect(codes.filter((code) => code === "signInFailed").length).toBeLessThanOrEqual(10);
  expect(codes.filter((code) => code === "tooManyRequests").length).toBeGreaterThan(60);
});

test("refused attempts are summed up after a while, and kept while nothing can be written", async () => {
  const { registry } = service;
  let writable = false;
  const write: typeof registry.write = (statement, until) =>
    writable ? registry.write(statement, until) : Promise.reject(new Error("the disk is full"));
  const now = () => new Date("2026-01-15T04:00:00Z");
  const refused = new RefusedAttempts({ ...registry, write }, now, 30);
  for (let attempt = 0; attempt < 3; attempt++) refused.count();
  await wait(100);
  expect(await summedUp()).toEqual([]);
  writable = true;
  refused.count();
  await wait(200);
  expect(await summedUp()).toEqual([4]);
});

const summedUp = async () =>
  (await auditOf(service))
    .filter(({ action }) => action === "signInDelayed")
    .map(({ details }) => details.attempts as number);
