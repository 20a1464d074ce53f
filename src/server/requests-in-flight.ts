import { fail } from "../problem/problem";
import type { App } from "./app-instance";
import { clientAddress } from "./auth/client-address";
import type { IsTrusted } from "./trusted-proxies";

/**
 * Bounds the requests in flight of each address that a trusted proxy names: many share the proxy's
 * connections. What a proxy asks for itself is not counted.
 */
export function limitForwarded(app: App, perAddress: number, isTrusted: IsTrusted): void {
  const held = new Map<string, number>();
  app.addHook("onRequest", async (request, reply) => {
    if (!isTrusted(request.socket.remoteAddress) || isTrusted(request.ip)) return;
    const address = clientAddress(request.ip);
    const before = held.get(address) ?? 0;
    if (before >= perAddress) fail("tooManyRequests", { retryAfterSeconds: 1 });
    held.set(address, before + 1);
    reply.raw.once("close", () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
    });
  });
}
