import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Dependencies } from "./app-instance";
import { limitConnections } from "./connection-limits";
import { endStalled, timeLimits, timedOptions } from "./time-limits";
import { tlsRules } from "./tls-rules";
import type { IsTrusted } from "./trusted-proxies";

/** Makes the server that answers with a handler: every connection of the service comes in here. */
export function httpServer(
  { config, certificate }: Pick<Dependencies, "config" | "certificate">,
  isTrusted: IsTrusted,
  handler: RequestListener
): Server {
  const limits = timeLimits(config.requestSeconds);
  const options = timedOptions(limits);
  const { handshakeMs: handshakeTimeout } = limits;
  const server = certificate
    ? createSecureServer({ ...options, ...certificate, ...tlsRules, handshakeTimeout }, handler)
    : createServer(options, handler);
  limitConnections(server, config.connectionsPerAddress, isTrusted);
  endStalled(server, limits);
  return server;
}
