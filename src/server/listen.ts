import { lookup } from "node:dns/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { fail } from "../problem/problem";
import { codeOf } from "../registry/error-code";
import type { App } from "./app-instance";
import type { Config } from "../settings/read-config";

/**
 * Fails where the port is taken, before anything is opened: a second start over the same data
 * then says so, and not that the data are in use.
 */
export async function checkPort({ host, port }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  }).catch((error: unknown) => explainPort(error, host, port));
}

/** Listens; once this has ended, the port answers. */
export async function listen(app: App, { host, port }: Config): Promise<void> {
  const addresses = host === "localhost" ? await addressesOf(host) : [host];
  await listenAt(app, addresses, port).catch((error: unknown) => explainPort(error, host, port));
}

/** Listens at the first address, and at those of the others that the machine has. */
export async function listenAt(
  app: App,
  addresses: readonly string[],
  port: number
): Promise<void> {
  const [first, ...others] = addresses;
  await app.listen({ port, ...(first !== undefined && { host: first }) });
  await Promise.all(others.map((address) => listenBeside(app, address)));
}

/** A browser may take localhost for either of its addresses. */
async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return [...new Set(found.map(({ address }) => address))];
}

/** Hands the connections of a further address to the one server, where all limits are. */
async function listenBeside({ server }: App, host: string): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const beside = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    server.emit("connection", socket)
  );
  await new Promise<void>((resolve) => {
    // Where a machine has no such address, the first one is enough.
    beside.once("error", () => resolve());
    beside.listen(port, host, resolve);
  });
  server.once("close", () => beside.close());
}

function explainPort(error: unknown, host: string, port: number): never {
  const code = codeOf(error);
  if (code === "EADDRINUSE") fail("portTaken", { port });
  if (code === "EACCES") {
    fail("settingInvalid", { name: "NEDB_PORT", value: String(port), expected: "1024 … 65535" });
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    fail("settingInvalid", { name: "NEDB_HOST", value: host, expected: "localhost, 0.0.0.0" });
  }
  throw error;
}
