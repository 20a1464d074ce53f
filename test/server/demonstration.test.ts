import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../src/settings/read-config";
import { prepareDemonstration } from "../../src/server/demonstration";
import {
  clearDemonstrationFolder,
  takeDemonstrationFolder,
} from "../../src/server/demonstration-folder";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { verifyPassword } from "../../src/registry/passwords";
import { findAccount } from "../../src/registry/people";
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

test("of two first starts at one moment both get the same account and password", async () => {
  const data = join(folder, "two");
  const config = readConfig({ NEDB_DATA: data }, folder);
  const registries = [await openRegistry(data), await openRegistry(data)];
  await seedBodies(registries[0]!);
  const made = await Promise.all(registries.map((one) => prepareDemonstration(one, config, now)));
  expect(made[0]).toBe(made[1]);
  expect(readFileSync(join(data, "demonstration-password"), "utf8")).toBe(`${made[0]}\n`);
  for (const registry of registries) {
    const account = await findAccount(registry, "analyst");
    expect(await verifyPassword(account!.passwordHash, made[0]!)).toBe(true);
    await registry.close();
  }
});

test("one start at a time makes figures, and clears away what killed ones have left", () => {
  const data = join(folder, "starts");
  mkdirSync(join(data, "demonstration-start/2025"), { recursive: true });
  const first = takeDemonstrationFolder(data)!;
  writeFileSync(join(first.path, "manifest.json"), "{}");
  expect(takeDemonstrationFolder(data)).toBeNull();
  clearDemonstrationFolder(data);
  expect(readdirSync(first.path)).toEqual(["manifest.json"]);
  expect(existsSync(join(data, "demonstration-start/2025"))).toBe(false);
  first.giveBack();
  expect(readdirSync(data)).toEqual([]);
  const next = takeDemonstrationFolder(data)!;
  expect(next.path).not.toBe(first.path);
  next.giveBack();
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
