import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../src/settings/read-config";
import { prepareDemonstration } from "../../src/server/demonstration";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp, password } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
const now = new Date("2026-01-15T04:00:00Z");
let opened: OpenedApp;

const prepare = (environment: Record<string, string>) =>
  prepareDemonstration(
    opened.registry,
    readConfig({ NEDB_DATA: folder, ...environment }, folder),
    now
  );

beforeAll(async () => {
  opened = await openApp(folder);
});

afterAll(() => opened.close());

test("a generated password is kept in a file and stays the same", async () => {
  const generated = await prepare({});
  expect(generated).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  expect(await prepare({})).toBe(generated);
  expect(readFileSync(join(folder, "demonstration-password"), "utf8")).toBe(`${generated}\n`);
  expect((await opened.signIn("analyst", generated!)).statusCode).toBe(201);
});

test("a password that is set goes before the generated one and ends its sessions", async () => {
  await prepare({});
  const old = await opened.signIn("analyst", (await prepare({}))!);
  expect(await prepare({ NEDB_DEMO_PASSWORD: password })).toBe(password);
  const headers = { authorization: `Bearer ${old.json().token}` };
  const answer = await opened.app.inject({ url: "/api/v1/catalogue", headers });
  expect(answer.json().code).toBe("sessionExpired");
  expect((await opened.signIn()).statusCode).toBe(201);
});

test("the demonstration account can be switched off and on again", async () => {
  const headers = await opened.authorization();
  expect(await prepare({ NEDB_DEMO: "off" })).toBeNull();
  expect((await opened.signIn()).json().code).toBe("signInFailed");
  const answer = await opened.app.inject({ url: "/api/v1/catalogue", headers });
  expect(answer.json().code).toBe("sessionExpired");
  await prepare({ NEDB_DEMO_PASSWORD: password });
  expect((await opened.signIn()).statusCode).toBe(201);
});
