import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { findFreePort } from "../support/start-application";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts the service, and ends it with a signal once it says that it is ready. */
async function run(settings: Record<string, string>, signal: NodeJS.Signals = "SIGTERM") {
  const environment = Object.entries(process.env).filter(([name]) => !/^(NEDB_|LC_)/.test(name));
  const server = spawn(process.execPath, ["dist/server/main.mjs"], {
    cwd: root,
    env: {
      ...Object.fromEntries(environment),
      LANG: "en_US.UTF-8",
      NEDB_DEMO_YEARS: "off",
      ...settings,
    },
  });
  return new Promise<Run>((resolve) => {
    let output = "";
    let errors = "";
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (/^ready$/m.test(output)) server.kill(signal);
    });
    server.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    server.on("close", (code) => resolve({ code, output, errors }));
  });
}

const passwordIn = ({ output }: Run) => /Password +(\S+)/.exec(output)?.[1];

test("the first start makes what is missing, and the next one finds it again", async () => {
  const data = join(folder, "data");
  const port = String(await findFreePort());
  const first = await run({ NEDB_DATA: data, NEDB_PORT: port }, "SIGINT");
  expect([first.code, first.errors]).toEqual([0, ""]);
  expect(first.output).toContain(`https://localhost:${port}/workbench/`);
  expect(first.output).toContain("npm run sideload");
  expect(first.output.trimEnd()).toMatch(/\nready$/);
  const password = passwordIn(first);
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(statSync(join(data, "demonstration-password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, "certificates/localhost.key")).mode & 0o777).toBe(0o600);
  const certificate = readFileSync(join(data, "certificates/localhost.crt"), "utf8");

  const second = await run({ NEDB_DATA: data, NEDB_PORT: port, LANG: "ru_RU.UTF-8" });
  expect([second.code, second.errors]).toEqual([0, ""]);
  expect(second.output).toContain(`Пароль            ${password}`);
  expect(readFileSync(join(data, "certificates/localhost.crt"), "utf8")).toBe(certificate);
}, 120_000);

test("a password that is set is not written to disk", async () => {
  const data = join(folder, "data");
  rmSync(join(data, "demonstration-password"), { force: true });
  const port = String(await findFreePort());
  const set = "a password of my own";
  const started = await run({ NEDB_DATA: data, NEDB_PORT: port, NEDB_DEMO_PASSWORD: set });
  expect(started.output).toContain(set);
  expect(existsSync(join(data, "demonstration-password"))).toBe(false);
}, 60_000);

test("a taken port is told in words and ends the start", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  const address = other.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  const data = join(folder, "never");
  const { code, output, errors } = await run({ NEDB_PORT: port, NEDB_DATA: data });
  other.close();
  expect([code, output]).toEqual([1, ""]);
  expect(errors).toBe(
    `Port ${port} is taken by another program.\n` +
      "Stop that program, or choose another port with the setting NEDB_PORT.\n\n"
  );
  expect(existsSync(data)).toBe(false);
}, 60_000);

test("a wrong setting is told in the language of the console and ends the start", async () => {
  const { code, errors } = await run({ NEDB_PORT: "many", LANG: "kk_KZ.UTF-8" });
  expect(code).toBe(1);
  expect(errors).toContain("NEDB_PORT баптауы қате: «many».");
}, 60_000);

test("a data folder that cannot be used is told and ends the start", async () => {
  const port = String(await findFreePort());
  const { code, errors } = await run({ NEDB_DATA: "/dev/null/nedb", NEDB_PORT: port });
  expect(code).toBe(1);
  expect(errors).toContain("The data folder cannot be used: /dev/null/nedb");
}, 60_000);

test("a certificate that is set and not there is told and ends the start", async () => {
  const port = String(await findFreePort());
  const missing = join(folder, "missing.pem");
  const settings = { NEDB_TLS_CERT: missing, NEDB_TLS_KEY: missing, NEDB_PORT: port };
  const { code, errors } = await run({ ...settings, NEDB_DATA: join(folder, "tls") });
  expect([code, errors]).toEqual([1, expect.stringContaining(missing)]);
}, 60_000);
