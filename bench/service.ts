import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { paths } from "../src/api/contract";
import { HttpsClient } from "./https-client";
import type { ServeReport, ServeRequest } from "./programs/serve";
import type { BytesRequest } from "./programs/serve-bytes";

/** The service in a process of its own, with a person signed in. */
export interface Service {
  readonly origin: string;
  /** What every request of the signed-in person carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** How many answers were computed so far. */
  computations(): Promise<number>;
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

type Listening = Extract<ServeReport, { origin: string }>;
type Counts = Exclude<ServeReport, Listening>;

async function next<T>(child: ChildProcess): Promise<T> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = async () => {
    await once(child, "exit", { signal });
    throw new Error("the service has ended");
  };
  try {
    const [message] = (await Promise.race([once(child, "message", { signal }), ended()])) as [T];
    return message;
  } finally {
    heard.abort();
  }
}

function start(program: string, request: object): ChildProcess {
  const file = fileURLToPath(new URL(`./programs/${program}.ts`, import.meta.url));
  return fork(file, [JSON.stringify(request)]);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}

/** Starts the peer that sends the same bytes to everybody. */
export async function startBytes(request: BytesRequest): Promise<Pick<Service, "origin" | "stop">> {
  const child = start("serve-bytes", request);
  const { origin } = await next<Pick<Listening, "origin">>(child);
  return { origin, stop: () => stop(child) };
}

/** Starts the service and signs in as the pane does. */
export async function startService(request: ServeRequest): Promise<Service> {
  const child = start("serve", request);
  const { origin, password } = await next<Listening>(child);
  const counts = () => {
    child.send("counts");
    return next<Counts>(child);
  };
  return {
    origin,
    headers: { authorization: `Bearer ${await signIn(origin, password)}` },
    computations: async () => (await counts()).computations,
    peakMemory: async () => (await counts()).peakMemory,
    stop: () => stop(child),
  };
}

async function signIn(origin: string, password: string): Promise<string> {
  const client = new HttpsClient(origin, {}, 1);
  const opened = await client.post(paths.session, { login: "analyst", password });
  const { token, terms } = JSON.parse(opened.text()) as {
    token: string;
    terms: { version: string };
  };
  const person = new HttpsClient(origin, { authorization: `Bearer ${token}` }, 1);
  await person.post(paths.terms, { version: terms.version });
  client.close();
  person.close();
  return token;
}
