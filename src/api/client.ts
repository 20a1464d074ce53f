import type { Catalogue } from "../catalogue/catalogue";
import { ProblemError } from "../problem/problem";
import { shortJsonStat } from "../query/answer-types";
import type { DataTable } from "../query/data-table";
import type { QueryInput } from "../query/query";
import { unreadable } from "./client-problem";
import { createSend, reach } from "./client-send";
import type { Call, ClientSettings, Send } from "./client-send";
import type { CatalogueAnswer, paths as contractPaths, Session, SignIn } from "./contract";

// The contract as a value would bring its schemas into the pane; its type keeps these paths right.
const paths: Pick<typeof contractPaths, "session" | "terms" | "catalogue" | "query"> = {
  session: "/api/v1/session",
  terms: "/api/v1/session/terms",
  catalogue: "/api/v1/catalogue",
  query: "/api/v1/query",
};

/**
 * The query service as the pane uses it. Everything that a person can act on is thrown as a
 * `ProblemError`; a cancelled call ends with the signal's own `AbortError`.
 */
export interface Client {
  /** Opens a session; its token stays in memory and goes with every later call. */
  signIn(credentials: SignIn, signal?: AbortSignal): Promise<Session>;
  /** Ends the session here at once, and at the server where it can be reached. */
  signOut(): Promise<void>;
  acceptTerms(version: string, signal?: AbortSignal): Promise<void>;
  catalogue(signal?: AbortSignal): Promise<CatalogueAnswer>;
  ask(query: QueryInput, catalogue: Catalogue, signal?: AbortSignal): Promise<DataTable>;
}

export type { ClientSettings } from "./client-send";

/** Connects to a query service; nothing is sent before the first call. */
export function createClient(settings: ClientSettings): Client {
  let token: string | null = null;
  const send = createSend(settings, () => token);

  return {
    async signIn(credentials, signal) {
      token = null;
      const call: Call = { method: "POST", path: paths.session, body: credentials, signal };
      const { body } = await read(send, call, ["token", "person", "terms"]);
      const session = body as Session;
      token = session.token;
      return session;
    },
    async signOut() {
      if (!token) return;
      const ended = send({ method: "DELETE", path: paths.session });
      token = null;
      await ended;
    },
    async acceptTerms(version, signal) {
      await send({ method: "POST", path: paths.terms, body: { version }, signal });
    },
    async catalogue(signal) {
      const call: Call = { method: "GET", path: paths.catalogue, signal };
      return (await read(send, call, ["indicators", "dimensions"])).body as CatalogueAnswer;
    },
    async ask(query, catalogue, signal) {
      const call: Call = {
        ...{ method: "POST", path: paths.query, body: query, signal },
        accept: shortJsonStat,
      };
      const [{ body, response }, { fromJsonStat }] = await Promise.all([
        read(send, call, ["value", "dimension"]),
        reach(() => import("../query/json-stat"), signal, settings.baseUrl),
      ]);
      try {
        return fromJsonStat(body, catalogue);
      } catch (error) {
        throw error instanceof ProblemError ? error : unreadable(response);
      }
    },
  };
}

/** The body of an answer, known to be an object with these members. */
async function read(
  send: Send,
  call: Call,
  members: readonly string[]
): Promise<{ body: object; response: Response }> {
  const { response, text } = await send(call);
  const body = parseJson(text);
  if (!body || !members.every((member) => member in body)) throw unreadable(response);
  return { body, response };
}

function parseJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
