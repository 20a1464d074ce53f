import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths } from "../../src/api/contract";
import { runCli } from "../cli/run-cli";
import { root } from "../support/source-files";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { rows, smallExtract, writeExtract } from "../intake/records/small-extract";
import { keep, keptFolder } from "./kept-folder";

/** What a person asked of the kept data folder, by HTTP. */
const questions = [
  { indicator: 8, years: [2024, 2025], breakdowns: ["region", "sex"] },
  { indicator: 1, years: [2015, 2020] },
  { indicator: 12, years: [2023], breakdowns: ["locality"], totals: false },
];

const data = mkdtempSync(join(tmpdir(), "nedb-kept-"));
const kept = keptFolder(process.argv[2]!);

async function run(words: readonly string[], code: 0 | 1 = 0): Promise<void> {
  const ended = await runCli(data, words);
  if (ended.code !== code) throw new Error(`${words.join(" ")}: ${ended.output}${ended.errors}`);
}

/** The extracts that were loaded, and the certificate with its secret key. */
const notKept = /^(certificates|demonstration|broken)[\\/]/;

/** The files of a registry, also those that a kill leaves. */
const isOfRegistry = (path: string) => path.startsWith("registry");

await (await startApplication({ dataFolder: data })).stop();
await run(["demo", "--years", "2024-2025", "--scale", "0.01"]);
for (const year of ["2024", "2025"]) await run(["load", join(data, "demonstration", year)]);
for (const name of ["camps", "camps-revised"]) {
  await run(["load", join(root, `test/kept/extracts/${name}.csv`)]);
}
await run(["loads", "use", "5"]);
await run(["load", writeExtract(join(data, "broken"), brokenExtract())], 1);

const served = await startApplication({ dataFolder: data });
await work(served);
await served.kill();
keep(data, join(kept, "registry-of-a-killed-server"), isOfRegistry);
const again = await startApplication({ dataFolder: data });
await again.stop();
keep(data, join(kept, "data"), (path) => !notKept.test(path));
rmSync(data, { recursive: true });

function brokenExtract() {
  const [first, second, ...others] = rows.schools;
  const schools = [{ ...first, district: "999999999" }, { ...second, camps: 21 }, ...others];
  return smallExtract({ schools });
}

/** Fails to sign in, signs in, accepts the terms and asks; one session is ended, one stays open. */
async function work(application: Application): Promise<void> {
  const login = "analyst";
  await send(application, paths.session, { login, password: "a wrong password" }, 401);
  const ended = await send(application, paths.session, { login, password: application.password });
  const { token, terms } = ended as { token: string; terms: { version: string } };
  await send(application, paths.terms, { version: terms.version }, 200, token);
  for (const body of questions) await send(application, paths.query, body, 200, token);
  await send(application, paths.comparison, { years: [2025] }, 200, token);
  await send(application, paths.session, null, 204, token);
  await send(application, paths.session, { login, password: application.password });
}

/** Sends a body, or with null asks to delete; gives what came back as JSON. */
function send(
  { origin }: Application,
  path: string,
  body: object | null,
  expected = 201,
  token = ""
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}${path}`,
      {
        method: body ? "POST" : "DELETE",
        rejectUnauthorized: false,
        headers: {
          ...(body ? { "content-type": "application/json" } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        answer.on("end", () => {
          if (answer.statusCode === expected) resolve(text ? JSON.parse(text) : null);
          else reject(new Error(`${path}: ${answer.statusCode}\n${text}`));
        });
      }
    );
    asked.on("error", reject);
    asked.end(body ? JSON.stringify(body) : undefined);
  });
}
