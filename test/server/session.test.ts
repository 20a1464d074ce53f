import { setMembership } from "../../src/registry/people";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let count = 0;
let service: OpenedApp;

beforeEach(async () => {
  service = await openApp(`${folder}/${count++}`);
});

afterEach(() => service.close());

const catalogue = (headers: Record<string, string>) =>
  service.app.inject({ url: "/api/v1/catalogue", headers });

const accept = (headers: Record<string, string>, version: string) =>
  service.app.inject({
    method: "POST",
    url: "/api/v1/session/terms",
    headers,
    payload: { version },
  });

const ask = (headers: Record<string, string>) =>
  service.app.inject({
    method: "POST",
    url: "/api/v1/query",
    headers,
    payload: { indicator: 1, years: [2020] },
  });

test("without a token the session is missing", async () => {
  const answer = await catalogue({});
  expect([answer.statusCode, answer.json().code]).toEqual([401, "sessionMissing"]);
});

test("a token that was never given out opens nothing", async () => {
  const answer = await catalogue({ authorization: `Bearer ${"A".repeat(43)}` });
  expect([answer.statusCode, answer.json().code]).toEqual([401, "sessionExpired"]);
});

test("a session ends after half an hour without use, and not before", async () => {
  const headers = await service.authorization();
  service.wait(29 * 60);
  expect((await catalogue(headers)).statusCode).toBe(200);
  service.wait(29 * 60);
  expect((await catalogue(headers)).statusCode).toBe(200);
  service.wait(30 * 60);
  expect((await catalogue(headers)).json().code).toBe("sessionExpired");
});

test("a session ends after eight hours even when it is used", async () => {
  const headers = await service.authorization();
  for (let quarter = 0; quarter < 31; quarter++) {
    service.wait(15 * 60);
    expect((await catalogue(headers)).statusCode).toBe(200);
  }
  service.wait(15 * 60);
  expect((await catalogue(headers)).json().code).toBe("sessionExpired");
});

test("after signing out the token is worth nothing", async () => {
  const headers = await service.authorization();
  const ended = await service.app.inject({ method: "DELETE", url: "/api/v1/session", headers });
  expect([ended.statusCode, ended.body]).toEqual([204, ""]);
  expect((await catalogue(headers)).json().code).toBe("sessionExpired");
});

test("signing out ends no other session of the same person", async () => {
  const [one, other] = [await service.authorization(), await service.authorization()];
  await service.app.inject({ method: "DELETE", url: "/api/v1/session", headers: one });
  expect((await catalogue(other)).statusCode).toBe(200);
});

test("leaving the register ends every session at once", async () => {
  const headers = await service.authorization();
  await setMembership(service.registry, "analyst", new Date());
  expect((await catalogue(headers)).json().code).toBe("sessionExpired");
});

test("the registry does not hold the token", async () => {
  const { authorization } = await service.authorization();
  const rows = await service.registry.db.selectFrom("session").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(authorization.slice("Bearer ".length));
});

test("data are refused until the terms of use are accepted", async () => {
  const headers = await service.authorization(false);
  const refused = await ask(headers);
  expect([refused.statusCode, refused.json().code]).toEqual([403, "termsNotAccepted"]);
  expect(refused.json().parameters).toEqual({ version: "2018-01" });
  const accepted = await accept(headers, "2018-01");
  expect(accepted.statusCode).toBe(200);
  expect(accepted.json()).toMatchObject({ version: "2018-01", accepted: true });
  expect((await ask(headers)).json().code).toBe("yearWithoutData");
  expect((await service.signIn()).json().terms.accepted).toBe(true);
});

test("a version that is not in force cannot be accepted", async () => {
  const headers = await service.authorization(false);
  const answer = await accept(headers, "2017-01");
  expect([answer.statusCode, answer.json().code]).toEqual([409, "termsVersionOutdated"]);
  expect(answer.json().parameters).toEqual({ version: "2017-01", current: "2018-01" });
});

test("a new version of the terms has to be accepted anew from the day it is valid", async () => {
  const headers = await service.authorization();
  const text = { text_kk: "қ", text_ru: "р", text_en: "e" };
  await service.registry.db
    .insertInto("terms")
    .values({ version: "2026-01", ...text, valid_from: "2026-01-15T04:10:00.000Z" })
    .execute();
  expect((await ask(headers)).json().code).toBe("yearWithoutData");
  service.wait(600);
  expect((await ask(headers)).json().parameters).toEqual({ version: "2026-01" });
});

test("acceptance and signing out stand in the audit log with the person's id", async () => {
  const headers = await service.authorization();
  await service.app.inject({ method: "DELETE", url: "/api/v1/session", headers });
  const { id } = await service.registry.db
    .selectFrom("person")
    .select("id")
    .executeTakeFirstOrThrow();
  expect(
    (await auditOf(service)).map(({ action, person, details }) => ({ action, person, details }))
  ).toEqual([
    { action: "signedIn", person: id, details: {} },
    { action: "termsAccepted", person: id, details: { version: "2018-01" } },
    { action: "signedOut", person: id, details: {} },
  ]);
});
