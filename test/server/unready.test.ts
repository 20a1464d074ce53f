import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ProblemError, problem } from "../../src/problem/problem";
import { unreadyReason } from "../../src/server/unready";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { Answer, OpenedApp } from "./open-app";

const folder = temporaryFolder();

const question = { indicator: 1, years: [2020], breakdowns: ["region"] };

const ask = ({ app }: OpenedApp, headers: Record<string, string>) =>
  app.inject({ method: "POST", url: "/api/v1/query", headers, payload: question });

/** What an answer says of the service, in English. */
function told(answer: Answer) {
  return [answer.statusCode, answer.json().code, answer.json().parameters] as unknown[];
}

const unready = (reason: string) => [503, "notReady", { reason }];

test("once its registry is taken away a service answers nothing and lets nobody in", async () => {
  const path = join(folder, "gone");
  const service = await openApp(path, { loaded: true });
  const headers = { ...(await service.authorization()), "accept-language": "en" };
  const before = await ask(service, headers);
  expect(before.statusCode).toBe(200);
  const newcomer = await service.authorization(false);

  for (const name of readdirSync(path)) {
    if (name.startsWith("registry")) rmSync(join(path, name));
  }
  const ready = await service.app.inject({ url: "/api/v1/ready" });
  expect(told(ready)).toEqual(unready("registryGone"));
  const accepting = await service.app.inject({
    ...{ method: "POST", url: "/api/v1/session/terms", headers: newcomer },
    payload: { version: "2018-01" },
  });
  const answers = [
    await ask(service, headers),
    await ask(service, { ...headers, "if-none-match": String(before.headers["etag"]) }),
    await service.signIn(),
    await service.signIn("analyst", "wrong"),
    accepting,
  ];
  for (const answer of answers) expect(told(answer)).toEqual(unready("registryGone"));
  expect(answers[0]!.json().title).toContain("the files of the registry were removed or replaced");
  for (const answer of answers) expect(answer.body).not.toMatch(/"value"|"token"|\/tmp/);
  const lines = service
    .log()
    .split("\n")
    .filter((line) => line.includes('"not ready"'));
  expect(lines).toHaveLength(1);
  await service.close();
}, 120_000);

test("it is enough that the log is taken away", async () => {
  const path = join(folder, "log");
  const service = await openApp(path);
  rmSync(join(path, "registry.sqlite-wal"));
  expect(told(await service.signIn())).toEqual(unready("registryGone"));
  await service.close();
});

test.each([
  [problem("diskFull", { folder: "/secret" }), "diskFull"],
  [problem("dataFolderUnusable", { folder: "/secret", reason: "EIO" }), "warehouse"],
])("%j of the warehouse is told without its folder", async (found, reason) => {
  const failing = () => Promise.reject(new ProblemError([found]));
  const warehouse: Warehouse = {
    ...{ state: failing, answer: failing, find: failing, compare: failing },
    verify: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const service = await openApp(join(folder, reason), { replace: { warehouse } });
  const answer = await ask(service, await service.authorization());
  expect(told(answer)).toEqual(unready(reason));
  expect(answer.body).not.toContain("/secret");
  expect(told(await service.app.inject({ url: "/api/v1/ready" }))).toEqual(unready(reason));
  await service.close();
});

test.each([
  [{ code: "SQLITE_IOERR_WRITE" }, "registry"],
  [{ code: "SQLITE_READONLY" }, "registry"],
  [{ code: "SQLITE_READONLY_DBMOVED" }, "registryGone"],
  [{ code: "SQLITE_CORRUPT" }, "registry"],
  [{ code: "ENOSPC" }, "diskFull"],
  [{ code: "EDQUOT" }, "diskFull"],
  [{ code: "EIO", syscall: "fdatasync" }, "registry"],
  [{ code: "EIO", syscall: "read", path: "/data/warehouse/CURRENT" }, "warehouse"],
  [{ code: "SQLITE_CONSTRAINT_UNIQUE" }, null],
  [{ code: "ENOENT", path: "/x" }, null],
  [{}, null],
])("%j is told as %s", (of, reason) => {
  expect(unreadyReason(Object.assign(new Error("failed"), of))).toBe(reason);
});
