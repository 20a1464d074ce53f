import { connect } from "node:net";
import type { Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";

/** A connection as a client without manners holds it: what it sends is up to the test. */
export interface RawConnection {
  readonly socket: Socket;
  /** What has come so far. */
  readonly received: () => string;
  /** Ends with the connection, with what came and after how many milliseconds. */
  readonly closed: Promise<{ readonly text: string; readonly ms: number }>;
}

/** Where a client sits, and where it connects. */
export interface From {
  readonly port: number;
  readonly host?: string;
  /** The address on which the client sits: all of 127.0.0.0/8 are one's own. */
  readonly address?: string;
  readonly secure?: boolean;
}

/** Connects, and sends what it is given at once. */
export async function rawConnection(
  { port, host = "127.0.0.1", address = "127.0.0.1", secure = false }: From,
  sent = ""
): Promise<RawConnection> {
  const options = { port, host, localAddress: address };
  const socket = secure
    ? connectSecurely({ ...options, rejectUnauthorized: false })
    : connect(options);
  let text = "";
  socket.setEncoding("latin1").on("data", (piece: string) => (text += piece));
  // A connection that is refused is reset.
  socket.on("error", () => undefined);
  const start = performance.now();
  const closed = new Promise<{ text: string; ms: number }>((resolve) => {
    socket.once("close", () =>
      resolve({ text: Buffer.from(text, "latin1").toString(), ms: performance.now() - start })
    );
  });
  await Promise.race([
    new Promise((resolve) => socket.once(secure ? "secureConnect" : "connect", resolve)),
    closed,
  ]);
  if (sent) socket.write(sent);
  return { socket, received: () => text, closed };
}

/** The next thing that comes, or the end. */
export async function somethingFrom({ socket, closed }: RawConnection): Promise<void> {
  await Promise.race([new Promise((resolve) => socket.once("data", resolve)), closed]);
}

/** The document of an answer as it came over the wire. */
export function documentIn(text: string): { readonly status: number; readonly code: string } {
  return JSON.parse(text.slice(text.indexOf("\r\n\r\n"))) as { status: number; code: string };
}
