import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { madeOnce } from "./made-once";
import { root } from "./source-files";

/** The whole application as a person starts it, in a process and a data folder of its own. */
export interface Application {
  /** Such as https://localhost:41234. */
  readonly origin: string;
  readonly port: number;
  /** The password of the demonstration account `analyst`. */
  readonly password: string;
  readonly dataFolder: string;
  /** What the server has written so far. */
  readonly output: () => string;
  /** Ends it as Ctrl-C does, gives the exit code and removes a data folder made here. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut does; the data folder stays. */
  readonly kill: () => Promise<void>;
}

export interface ApplicationOptions {
  /** Of a run of its own; without it a new one, as a first start has left it. */
  readonly dataFolder?: string;
  /** Without it a free one, where possible the same in turn. */
  readonly port?: number;
  /** Further settings, such as NEDB_SESSION_IDLE_MINUTES. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long to wait until questions can be answered. */
  readonly readyWithinMs?: number;
  /** An open file that takes its log; without it the log is part of its output. */
  readonly errorsTo?: number;
}

const password = "correct horse battery staple";

/** A port that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "localhost", () => server.close(() => resolve(true)));
  });
}

/** The environment without the settings of whoever runs the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith("NEDB_"));
  return Object.fromEntries(entries);
}

function statusOf(address: string): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(address, { rejectUnauthorized: false, timeout: 5000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => {
      resolve(null);
    });
    asked.end();
  });
}

function exitOf(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return Promise.resolve(server.exitCode);
  }
  return new Promise((resolve) => server.once("exit", resolve));
}

async function waitUntilReady(
  server: ChildProcess,
  origin: string,
  withinMs: number,
  output: () => string
): Promise<void> {
  const until = Date.now() + withinMs;
  while ((await statusOf(`${origin}/api/v1/ready`)) !== 200) {
    if (server.exitCode !== null) {
      throw new Error(`the server ended with code ${server.exitCode}:\n${output()}`);
    }
    if (Date.now() > until) {
      server.kill("SIGKILL");
      throw new Error(`the server was not ready within ${withinMs} ms:\n${output()}`);
    }
    await wait(50);
  }
}

/** What the first start of an application leaves in its data folder: that start is made once. */
export function firstStart(settings: ApplicationOptions["settings"] = {}): Promise<string> {
  return madeOnce({ firstStart: settings }, async (dataFolder) => {
    await (await start(dataFolder, { dataFolder, port: await findFreePort(), settings })).stop();
  });
}

async function newDataFolder(settings: ApplicationOptions["settings"]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nedb-test-"));
  await cp(await firstStart(settings), folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

/** One certificate for all that a browser looks at: in the place of one that it knows it takes no other. */
async function shareCertificate(dataFolder: string): Promise<void> {
  if (!process.env["MADE_FOR_TESTS"] || !process.env["NEDB_BROWSER"]) return;
  const certificates = join(await firstStart(), "certificates");
  await cp(certificates, join(dataFolder, "certificates"), { recursive: true });
}

/** A browser keeps what it has compiled by host and port: test files in turn use the same one. */
async function ownPort(): Promise<number> {
  const port = 28_100 + Number(process.env["JEST_WORKER_ID"] ?? 0);
  return (await isFree(port)) ? port : findFreePort();
}

/** Starts the real server on a free port and waits until it can answer questions. */
export async function startApplication(options: ApplicationOptions = {}): Promise<Application> {
  const dataFolder = options.dataFolder ?? (await newDataFolder(options.settings));
  await shareCertificate(dataFolder);
  return start(dataFolder, options);
}

async function start(dataFolder: string, options: ApplicationOptions): Promise<Application> {
  const port = options.port ?? (await ownPort());
  const server = spawn(process.execPath, ["dist/server/main.mjs"], {
    cwd: root,
    env: {
      ...ownEnvironment(),
      NEDB_PORT: String(port),
      NEDB_DATA: dataFolder,
      NEDB_DEMO_PASSWORD: password,
      NEDB_DEMO_YEARS: "off",
      ...options.settings,
    },
    stdio: ["ignore", "pipe", options.errorsTo ?? "pipe"],
  });
  let written = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (written += text));
  }
  const output = () => written;
  const origin = `https://localhost:${port}`;
  await waitUntilReady(server, origin, options.readyWithinMs ?? 60_000, output);
  return {
    origin,
    port,
    password,
    dataFolder,
    output,
    stop: async () => {
      server.kill("SIGTERM");
      const forced = setTimeout(() => server.kill("SIGKILL"), 15_000);
      const code = await exitOf(server);
      clearTimeout(forced);
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
      return code;
    },
    kill: async () => {
      server.kill("SIGKILL");
      await exitOf(server);
    },
  };
}
