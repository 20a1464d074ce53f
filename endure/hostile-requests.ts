import { Agent } from "node:https";
import { connect as connectBare } from "node:net";
import { connect } from "node:tls";
import type { TLSSocket } from "node:tls";
import { setTimeout as wait } from "node:timers/promises";
import { Dice } from "../src/demonstration/dice";
import { ask, signIn, startService } from "./service";

export interface HostileRequests {
  readonly answers: Readonly<Record<string, number>>;
  /** The most that the process had in memory. */
  readonly megabytes: number;
  readonly faults: readonly string[];
}

export interface RequestOptions {
  readonly folder: string;
  readonly requests: number;
  readonly slowBodies: number;
  readonly idleConnections: number;
  readonly seed: number;
}

/** The most that the service may take while thousands of connections do nothing. */
const memoryLimit = 600;

/** How long an unfinished request may stay open here, in seconds. */
const requestSeconds = 5;

/** Sends requests that nobody means well, leaves bodies unfinished and connections silent. */
export async function sendHostileRequests(options: RequestOptions): Promise<HostileRequests> {
  const { folder, requests, slowBodies, idleConnections, seed } = options;
  const service = await startService(folder, {
    ...{ NEDB_DEMO_YEARS: "2025", NEDB_DEMO_SCALE: "0.01", NEDB_HOST: "127.0.0.1" },
    NEDB_REQUEST_SECONDS: String(requestSeconds),
  });
  const { port } = service;
  const faults: string[] = [];
  let megabytes = 0;
  const look = () => (megabytes = Math.max(megabytes, service.megabytes()));
  try {
    const answers = await fuzz(port, requests, seed, faults);
    look();
    await leaveUnfinished(port, slowBodies, faults);
    look();
    const idle = await openSilent(port, idleConnections);
    look();
    const health = await ask({
      ...{ port, method: "GET", path: "/api/v1/ready", localAddress: "127.0.0.250" },
    });
    if (health.status !== 200) faults.push(`beside silent connections: ${health.status}`);
    for (const socket of idle) socket.destroy();
    if (megabytes > memoryLimit) faults.push(`${Math.round(megabytes)} MB in memory`);
    if ((await signIn(port)).status !== 201) faults.push("nobody can sign in afterwards");
    return { answers, megabytes: Math.round(megabytes), faults };
  } finally {
    const { code, errors } = await service.stop();
    if (code !== 0) faults.push(`the service ended with ${String(code)}: ${errors.slice(-500)}`);
  }
}

async function fuzz(port: number, count: number, seed: number, faults: string[]) {
  const dice = new Dice(seed);
  const { token } = await signIn(port);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  await ask({
    ...{ port, method: "POST", path: "/api/v1/session/terms" },
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ version: "2018-01" }),
  });
  const answers: Record<string, number> = {};
  let next = 0;
  const work = async () => {
    while (next < count) {
      const at = next++;
      const asked = hostile(dice, at, token);
      try {
        const { status } = await ask({ port, agent, ...asked });
        answers[status] = (answers[status] ?? 0) + 1;
        if (status >= 500) {
          faults.push(`request ${at}, seed ${seed}: ${status} for ${JSON.stringify(asked)}`);
        }
      } catch (error) {
        // What is not HTTP at all is hung up on.
        const name = (error as NodeJS.ErrnoException).code ?? "hung up";
        answers[name] = (answers[name] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  agent.destroy();
  return answers;
}

const paths = [
  ...["/api/v1/query", "/api/v1/query", "/api/v1/query", "/api/v1/query", "/api/v1/comparison"],
  ...["/api/v1/session", "/api/v1/session/terms"],
  ...["/api/v1/catalogue", "/api/v1/health", "/api/v1/ready", "/openapi.json", "/manifest.xml"],
  ...["/assets/..%2f..%2fetc/passwd", "/taskpane/%00", "/%zz", "/workbench/../../x", "/"],
] as const;
const methods = ["POST", "POST", "POST", "GET", "DELETE", "PUT", "HEAD", "OPTIONS", "PATCH"];
const types = ["application/json", "application/json", "text/plain", "multipart/form-data", ""];
const odd: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, 2 ** 53, "", "8", "\u0000", "＇; DROP TABLE load;--", [], {}],
  ...[[[]], { __proto__: { x: 1 } }, { constructor: 1 }, "x".repeat(5000), "\ud800", ["KZ"]],
];

/** A request at random: between what is right and what is no request at all. */
function hostile(dice: Dice, at: number, token: string) {
  const pick = <T>(of: readonly T[], purpose: string) =>
    of[Math.floor(dice.unit(purpose, at) * of.length)]!;
  const chance = (purpose: string, share: number) => dice.unit(purpose, at) < share;
  const value = (purpose: string, right: unknown) =>
    chance(`wrong ${purpose}`, 0.15) ? pick(odd, purpose) : right;
  const path = pick(paths, "path");
  const year = pick([2025, 2020, 1999], "year");
  const question: Record<string, unknown> = {
    indicator: value("indicator", 1 + Math.floor(dice.unit("number", at) * 45)),
    years: value("years", [2025, year]),
    breakdowns: value("breakdowns", [pick(["region", "sex", "grade", "district"], "breakdown")]),
    filter: value("filter", { region: [pick(["110000000", "750000000", "x"], "region")] }),
    territory: value("territory", pick(["asReported", "comparable", "presentUnits"], "basis")),
    totals: value("totals", chance("totals", 0.5)),
  };
  for (const name of Object.keys(question).slice(2)) {
    if (chance(`without ${name}`, 0.3)) Reflect.deleteProperty(question, name);
  }
  const bodies: Readonly<Record<string, object>> = {
    "/api/v1/comparison": { years: value("years", [2025, year]) },
    "/api/v1/session": { login: value("login", "nobody"), password: value("password", "x") },
    "/api/v1/session/terms": { version: value("version", "2018-01") },
  };
  let body = JSON.stringify(bodies[path] ?? question);
  if (chance("cut", 0.1)) body = body.slice(0, Math.floor(dice.unit("cut at", at) * body.length));
  if (chance("deep", 0.02)) body = "[".repeat(20_000);
  if (chance("large", 0.01)) body = JSON.stringify({ years: Array(20_000).fill(2025) });
  const method = pick(methods, "method");
  const headers: Record<string, string> = {
    "content-type": pick(types, "type"),
    accept: pick(["application/json", "text/csv", "*/*", "image/png", ";;q=x", ""], "accept"),
    "accept-language": pick(["kk", "ru;q=0", "xx", "*".repeat(500), ""], "language"),
    "accept-encoding": pick(["gzip", "br", "identity;q=0", "zstd", ""], "encoding"),
    "if-none-match": pick(['W/"x"', "*", '"', ""], "tag"),
    "x-forwarded-for": pick(["1.2.3.4", "::1, x", "", "-"], "forwarded"),
  };
  // Whoever signs out is refused from then on, and nothing else is tried.
  const signsOut = method === "DELETE" && path === "/api/v1/session";
  if (!signsOut && !chance("no token", 0.1)) {
    headers["authorization"] = chance("bad token", 0.1) ? "Bearer \t x" : `Bearer ${token}`;
  }
  const bodiless = method === "GET" || method === "HEAD";
  return { method, path, headers, ...(!bodiless && { body }) };
}

/** Bodies that never end are hung up on in time. */
async function leaveUnfinished(port: number, count: number, faults: string[]): Promise<void> {
  const head = "POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
  const sockets = await openSilent(port, count, `${head}content-length: 1000\r\n\r\n{"login`);
  const until = performance.now() + (requestSeconds + 20) * 1000;
  const open = () => sockets.filter((socket) => !socket.closed).length;
  while (open() > 0 && performance.now() < until) await wait(200);
  if (open() > 0) faults.push(`${open()} unfinished requests are still open`);
  for (const socket of sockets) socket.destroy();
}

/** Opens connections from so many addresses that each stays below its limit. */
async function openSilent(port: number, count: number, said = ""): Promise<TLSSocket[]> {
  const sockets: TLSSocket[] = [];
  for (let at = 0; at < count; at++) {
    const localAddress = `127.0.1.${String(1 + Math.floor(at / 200))}`;
    const bare = connectBare({ host: "127.0.0.1", port, localAddress });
    bare.on("error", () => undefined);
    const socket = connect({ socket: bare, rejectUnauthorized: false });
    socket.on("error", () => undefined);
    if (said) socket.once("secureConnect", () => socket.write(said));
    socket.resume();
    sockets.push(socket);
    if (at % 50 === 0) await wait(20);
  }
  await wait(3000);
  return sockets;
}
