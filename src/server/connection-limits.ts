import type { Server, Socket } from "node:net";
import { clientAddress } from "./auth/client-address";
import type { IsTrusted } from "./trusted-proxies";

/** So many addresses may use their share at one moment; the others wait. */
const fullShares = 16;

/**
 * Bounds the connections of each address and of all together; those of trusted proxies carry the
 * requests of many and are bound by the requests in flight instead. What is too much is closed
 * before anything is read from it.
 */
export function limitConnections(server: Server, perAddress: number, isTrusted: IsTrusted): void {
  const held = new Map<string, number>();
  let all = 0;
  server.on("connection", (socket: Socket) => {
    const { remoteAddress } = socket;
    // It has gone already.
    if (remoteAddress === undefined || isTrusted(remoteAddress)) return;
    const address = clientAddress(remoteAddress);
    const before = held.get(address) ?? 0;
    if (before >= perAddress || all >= perAddress * fullShares) {
      socket.destroy();
      return;
    }
    held.set(address, before + 1);
    all++;
    socket.once("close", () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
      all--;
    });
  });
}
