import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { openRegistry } from "../../src/registry/open-registry";
import { setMembership } from "../../src/registry/people";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const run = promisify(execFile);
const folder = temporaryFolder();
let count = 0;
let own: string;
let service: OpenedApp;

beforeEach(async () => {
  own = join(folder, String(count++));
  service = await openApp(own);
});

afterEach(() => service.close());

const codeFor = async (headers: Record<string, string>) => {
  const answer = await service.app.inject({
    ...{ method: "POST", url: "/api/v1/query", headers },
    payload: { indicator: 1, years: [2020] },
  });
  return answer.json().code as string;
};

/** Changes the registry as another program does. */
async function elsewhere(statement: string): Promise<void> {
  const program = `new (require("better-sqlite3"))(process.argv[1]).exec(process.argv[2])`;
  await run(process.execPath, ["-e", program, join(own, "registry.sqlite"), statement], {
    cwd: root,
  });
}

/** The statements that the registry runs meanwhile. */
async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const { db } = service.registry;
  const seen: string[] = [];
  const compile = db.getExecutor().compileQuery.bind(db.getExecutor());
  const spy = jest.spyOn(db.getExecutor(), "compileQuery").mockImplementation((...given) => {
    const compiled = compile(...given);
    seen.push(compiled.sql);
    return compiled;
  });
  await work();
  spy.mockRestore();
  return seen.filter((text) => text.startsWith("select"));
}

test("a request after the first asks the registry nothing", async () => {
  const headers = await service.authorization();
  await codeFor(headers);
  expect(await statementsDuring(() => codeFor(headers))).toEqual([]);
});

test("who is taken out of the register by another process is refused at the next request", async () => {
  const headers = await service.authorization();
  expect(await codeFor(headers)).toBe("yearWithoutData");
  await elsewhere("update person set left_at = '2026-01-15T00:00:00.000Z'");
  expect(await codeFor(headers)).toBe("sessionExpired");
}, 30_000);

test("a session that another process ends is refused at the next request", async () => {
  const [one, other] = [await service.authorization(), await service.authorization()];
  expect(await codeFor(one)).toBe("yearWithoutData");
  expect(await codeFor(other)).toBe("yearWithoutData");
  await elsewhere("delete from session");
  expect([await codeFor(one), await codeFor(other)]).toEqual(["sessionExpired", "sessionExpired"]);
}, 30_000);

test("terms that another process puts into force have to be accepted", async () => {
  const headers = await service.authorization();
  expect(await codeFor(headers)).toBe("yearWithoutData");
  await elsewhere("insert into terms values ('2026', 'қ', 'р', 'e', '2026-01-15T00:00:00.000Z')");
  expect(await codeFor(headers)).toBe("termsNotAccepted");
}, 30_000);

test("a second connection of the same process counts as another", async () => {
  const headers = await service.authorization();
  expect(await codeFor(headers)).toBe("yearWithoutData");
  const second = await openRegistry(own);
  await setMembership(second, "analyst", new Date());
  await second.close();
  expect(await codeFor(headers)).toBe("sessionExpired");
});

test("what is read while a transaction is open is not remembered", async () => {
  const headers = await service.authorization();
  await codeFor(headers);
  const rolledBack = service.registry.db.transaction().execute(async (db) => {
    await db.deleteFrom("session").execute();
    throw new Error("rolled back");
  });
  const meanwhile = codeFor(headers);
  await expect(rolledBack).rejects.toThrow("rolled back");
  expect(await meanwhile).toBe("yearWithoutData");
  expect(await codeFor(headers)).toBe("yearWithoutData");
});

test("the time of use is written, and forgets nothing that is remembered", async () => {
  const headers = await service.authorization();
  await codeFor(headers);
  service.wait(60);
  expect(await statementsDuring(() => codeFor(headers))).toEqual([]);
  const { rows } = await sql<{ last_used_at: string }>`select last_used_at from session`.execute(
    service.registry.db
  );
  expect(rows[0]?.last_used_at).toBe("2026-01-15T04:01:00.000Z");
});
