import { fail } from "../problem/problem";
import type { App } from "./app-instance";
import { clientAddress } from "./auth/client-address";
import { Shares } from "./shares";
import type { IsTrusted } from "./trusted-proxies";

/**
 * Bounds the requests in flight of each address that a trusted proxy names: many share the proxy's
 * connections. What a proxy asks for itself is not counted.
 */
export function limitForwarded(app: App, perAddress: number, isTrusted: IsTrusted): void {
  const shares = new Shares(perAddress);
  app.addHook("onRequest", async (request, reply) => {
    if (!isTrusted(request.socket.remoteAddress) || isTrusted(request.ip)) return;
    const giveBack = shares.take(clientAddress(request.ip));
    if (!giveBack) return fail("tooManyRequests", { retryAfterSeconds: 1 });
    reply.raw.once("close", giveBack);
  });
}
