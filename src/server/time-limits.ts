import type { Server, ServerOptions, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

const headersMs = 15_000;
const handshakeMs = 10_000;

/** Times of a server, all of them shorter where a request has less. */
export interface TimeLimits {
  readonly requestMs: number;
  readonly headersMs: number;
  /** For a TLS handshake. */
  readonly handshakeMs: number;
  /** Without anything that moves; longer than a request has, which is told why it ended. */
  readonly stalledMs: number;
  /** Between two requests; more than the minute for which proxies keep a connection. */
  readonly idleMs: number;
}

export function timeLimits(requestSeconds: number): TimeLimits {
  const requestMs = requestSeconds * 1000;
  return {
    requestMs,
    headersMs: Math.min(requestMs, headersMs),
    handshakeMs: Math.min(requestMs, handshakeMs),
    stalledMs: 1.5 * requestMs,
    idleMs: 2.5 * requestMs,
  };
}

/** What Node itself looks after. */
export function timedOptions({ requestMs, ...limits }: TimeLimits): ServerOptions {
  return {
    requestTimeout: requestMs,
    headersTimeout: limits.headersMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(1000, requestMs / 4),
  };
}

const responses = new WeakMap<Duplex, ServerResponse>();

/** The response that a connection is about, or was about last. */
export function responseOn(socket: Duplex): ServerResponse | undefined {
  return responses.get(socket);
}

/**
 * Ends connections on which nothing moves, also those whose client has stopped reading. One that
 * waits for an answer that is being made is let wait: it has done its part.
 */
export function endStalled(server: Server, { stalledMs }: TimeLimits): void {
  server.on("request", ({ socket }, response) => responses.set(socket, response));
  server.setTimeout(stalledMs, (socket) => {
    const response = responses.get(socket);
    const isMade = response?.req.complete && !response.headersSent && !response.destroyed;
    if (isMade) socket.setTimeout(stalledMs);
    else socket.destroy();
  });
}
