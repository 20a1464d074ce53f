import { readFileSync } from "node:fs";
import { request } from "node:https";
import type { Agent } from "node:https";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { startProgram } from "./program";
import type { End, Running } from "./program";

export const password = "correct horse battery staple";

/** The longest that a start may take on a busy machine, in milliseconds. */
const patience = 120_000;

/** A service that runs in a process of its own. */
export interface Service {
  readonly port: number;
  readonly running: Running;
  /** Whether it said that it is ready before it ended. */
  readonly isReady: boolean;
  stop(): Promise<End>;
  /** What its process has in memory, in megabytes. */
  megabytes(): number;
}

/** Starts the service over a data folder on a port of its own, without waiting for it. */
export async function launchService(
  data: string,
  settings: Readonly<Record<string, string>>
): Promise<{ readonly port: number; readonly running: Running }> {
  const port = await freePort();
  const own = { NEDB_DEMO_PASSWORD: password, NEDB_PORT: String(port), ...settings };
  return { port, running: startProgram("main", data, [], own) };
}

/** Starts the service and waits until it is ready, or has ended without that. */
export async function startService(
  data: string,
  settings: Readonly<Record<string, string>>
): Promise<Service> {
  const { port, running } = await launchService(data, settings);
  return {
    port,
    running,
    isReady: await saysReady(running),
    stop() {
      running.process.kill("SIGTERM");
      return running.ended;
    },
    megabytes() {
      const status = readFileSync(`/proc/${String(running.process.pid)}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
    },
  };
}

async function saysReady(running: Running): Promise<boolean> {
  const until = performance.now() + patience;
  while (!/^ready$/m.test(running.output())) {
    if (running.process.exitCode !== null || performance.now() > until) return false;
    await wait(20);
  }
  return true;
}

/** One request of any kind. */
export interface Asked {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
  readonly localAddress?: string;
}

/** The status and the text of an answer. */
export function ask({
  body,
  headers,
  ...options
}: Asked): Promise<{ status: number; text: string }> {
  // Node sends the body of a DELETE without saying that there is one.
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: "127.0.0.1", rejectUnauthorized: false, ...options },
        headers: { ...headers, ...length },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        answer.once("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.once("error", reject);
      }
    );
    asked.once("error", reject);
    asked.end(body);
  });
}

/** Signs the demonstration account in; the status, and the token where there is one. */
export async function signIn(port: number): Promise<{ status: number; token: string }> {
  const { status, text } = await ask({
    ...{ port, method: "POST", path: "/api/v1/session" },
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "analyst", password }),
  });
  const { token = "" } = JSON.parse(text) as { token?: string };
  return { status, token };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
