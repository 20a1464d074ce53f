import type { Server, Socket } from "node:net";
import { clientAddress } from "./auth/client-address";
import { Shares } from "./shares";
import type { IsTrusted } from "./trusted-proxies";

/** So many addresses may use their share at one moment; the others wait. */
const fullShares = 32;

/**
 * Bounds the connections of each address and of all together; those of trusted proxies carry the
 * requests of many and are bound by the requests in flight instead. What is too much is closed
 * before anything is read from it.
 */
export function limitConnections(server: Server, perAddress: number, isTrusted: IsTrusted): void {
  const shares = new Shares(perAddress, perAddress * fullShares);
  server.on("connection", (socket: Socket) => {
    const { remoteAddress } = socket;
    // It has gone already.
    if (remoteAddress === undefined || isTrusted(remoteAddress)) return;
    const giveBack = shares.take(clientAddress(remoteAddress));
    if (giveBack) socket.once("close", giveBack);
    else socket.destroy();
  });
}
