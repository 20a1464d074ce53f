import Value from "typebox/value";
import { SessionSchema } from "../../src/api/contract";
import { setMembership } from "../../src/registry/people";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp, password } from "./open-app";
import type { Answer, OpenedApp } from "./open-app";

let service: OpenedApp;

/** An answer without what differs from request to request. */
function told({ statusCode, body }: Answer) {
  return { statusCode, ...(JSON.parse(body) as object), requestId: null };
}

async function failTimes(times: number, login = "analyst", address?: string): Promise<void> {
  for (let attempt = 0; attempt < times; attempt++) {
    const answer = await service.signIn(login, "wrong", address);
    expect(answer.json().code).toBe("signInFailed");
  }
}

const folder = temporaryFolder();
let count = 0;

beforeEach(async () => {
  service = await openApp(`${folder}/${count++}`);
});

afterEach(() => service.close());

test("the right password opens a session as the contract says", async () => {
  const answer = await service.signIn();
  expect(answer.statusCode).toBe(201);
  const session = answer.json();
  expect(Value.Check(SessionSchema, session) || [...Value.Errors(SessionSchema, session)]).toBe(
    true
  );
  expect(session.token).toMatch(/^[\w-]{43}$/);
  expect(session.expiresAt).toBe("2026-01-15T12:00:00.000Z");
  expect(session.person).toMatchObject({ login: "analyst", role: "analyst" });
  expect(session.terms).toMatchObject({ version: "2018-01", accepted: false });
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("the case of the login does not matter", async () => {
  expect((await service.signIn(" Analyst ")).statusCode).toBe(201);
});

test("a wrong password and an unknown account get the same answer", async () => {
  const wrong = await service.signIn("analyst", "wrong");
  const unknown = await service.signIn("nobody", "wrong");
  expect(told(wrong)).toEqual(told(unknown));
  expect(wrong.statusCode).toBe(401);
  expect(wrong.headers["www-authenticate"]).toBe('Bearer realm="nedb"');
});

test("an unknown account takes as long as a wrong password", async () => {
  const time = async (login: string) => {
    const start = performance.now();
    await service.signIn(login, "wrong", `198.51.100.${login.length}`);
    return performance.now() - start;
  };
  await time("warm-up");
  const known = await time("analyst");
  const unknown = await time("nobody");
  expect(unknown).toBeGreaterThan(known / 4);
});

test("unknown accounts are delayed and locked like known ones", async () => {
  await failTimes(3, "nobody");
  await failTimes(3, "analyst", "192.0.2.2");
  expect(told(await service.signIn("nobody"))).toEqual(told(await service.signIn("analyst")));
});

test("from the third failure on the next attempt waits 1, 2, 4 … seconds", async () => {
  await failTimes(3);
  for (const seconds of [1, 2, 4, 8, 16]) {
    const answer = await service.signIn();
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({
      code: "signInDelayed",
      parameters: { retryAfterSeconds: seconds },
    });
    expect(answer.headers["retry-after"]).toBe(String(seconds));
    service.wait(seconds);
    if (seconds < 16) await failTimes(1);
  }
});

test("eight failures lock the account for 15 minutes, from any new address", async () => {
  await failTimes(3);
  for (const seconds of [1, 2, 4, 8, 16]) {
    service.wait(seconds);
    await failTimes(1);
  }
  const locked = await service.signIn("analyst", password, "192.0.2.77");
  expect(locked.json().parameters).toEqual({ retryAfterSeconds: 900 });
  service.wait(899);
  expect((await service.signIn()).statusCode).toBe(429);
  service.wait(1);
  expect((await service.signIn()).statusCode).toBe(201);
});

test("an address that tries one account after another has to wait too", async () => {
  for (let account = 0; account < 10; account++) await failTimes(1, `person${account}`);
  expect((await service.signIn()).json().code).toBe("signInDelayed");
  expect((await service.signIn("analyst", password, "192.0.2.2")).statusCode).toBe(201);
});

test("all addresses of one IPv6 subscriber count as one", async () => {
  for (let host = 0; host < 10; host++) {
    await failTimes(1, `person${host}`, `2001:db8:0:1::${host + 1}`);
  }
  expect((await service.signIn("a", "b", "2001:db8:0:1:ffff::1")).statusCode).toBe(429);
  expect((await service.signIn("a", "b", "2001:db8:0:2::1")).statusCode).toBe(401);
});

test("success takes the account's failures back", async () => {
  await failTimes(2);
  expect((await service.signIn()).statusCode).toBe(201);
  await failTimes(2);
  expect((await service.signIn()).statusCode).toBe(201);
});

test("many attempts at one moment gain nothing over one by one", async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => service.signIn("analyst", "wrong"))
  );
  const verified = answers.filter(({ statusCode }) => statusCode === 401);
  expect(verified).toHaveLength(3);
});

test("a person who has left the register cannot sign in", async () => {
  await setMembership(service.registry, "analyst", new Date());
  expect((await service.signIn()).json().code).toBe("signInFailed");
});

test("the counters hold neither logins nor addresses", async () => {
  await failTimes(1);
  const rows = await service.registry.db.selectFrom("sign_in_attempt").selectAll().execute();
  expect(rows).toHaveLength(2);
  for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test("success and failure stand in the audit log, and delays summed up", async () => {
  await failTimes(1, "nobody");
  await failTimes(3);
  for (let attempt = 0; attempt < 5; attempt++) await service.signIn();
  service.wait(1);
  await service.signIn();
  // The end of the service sums up; the registry is open until after it.
  await service.app.close();
  const audit = await auditOf(service);
  expect(audit.map(({ number, action }) => [number, action])).toEqual([
    [1, "signInFailed"],
    [2, "signInFailed"],
    [3, "signInFailed"],
    [4, "signInFailed"],
    [5, "signedIn"],
    [6, "signInDelayed"],
  ]);
  expect(audit[0]!.person).toBeNull();
  expect(audit[1]!.person).toBe(audit[4]!.person);
  expect(audit[5]!.details).toEqual({ attempts: 5, withinSeconds: expect.any(Number) });
  expect(JSON.stringify(audit)).not.toMatch(/nobody|192\.0\.2/);
});
