import { fail } from "../problem/problem";
import { problemIn } from "./client-problem";

export interface ClientSettings {
  /** Origin of the query service, without a slash at the end; "" is the page's own. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** The language in which the person reads, asked at each request. */
  readonly language?: () => string;
}

export interface Call {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** The media type wanted; JSON where nothing is said. */
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly response: Response;
  readonly text: string;
}

export type Send = (call: Call) => Promise<Answer>;

/** Sends calls with the session's token; every answer that is not a success is thrown. */
export function createSend(settings: ClientSettings, token: () => string | null): Send {
  return async (call) => {
    const headers = new Headers({
      Accept: [call.accept ?? "application/json", "application/problem+json"].join(", "),
    });
    if (settings.language) headers.set("Accept-Language", settings.language());
    const bearer = token();
    if (bearer) headers.set("Authorization", `Bearer ${bearer}`);
    const request: RequestInit = { method: call.method, headers, cache: "no-store" };
    if (call.body !== undefined) {
      headers.set("Content-Type", "application/json");
      request.body = JSON.stringify(call.body);
    }
    if (call.signal) request.signal = call.signal;
    const answer = await reach(
      async () => {
        const response = await settings.fetch(settings.baseUrl + call.path, request);
        // A connection can also break while the body is on its way.
        return { response, text: await response.text() };
      },
      call.signal,
      settings.baseUrl
    );
    if (!answer.response.ok) throw problemIn(answer.response, answer.text);
    return answer;
  };
}

/** Names a broken connection for what it is; a cancellation passes through. */
export async function reach<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal | undefined,
  address: string
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (signal?.aborted) throw error;
    return fail("serverUnreachable", { address: address || globalThis.location.origin });
  }
}
