import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { listenAt } from "../../src/server/listen";
import { trustedProxies } from "../../src/server/trusted-proxies";
import { documentIn, rawConnection } from "../support/raw-connection";
import type { From, RawConnection } from "../support/raw-connection";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let count = 0;
const opened: OpenedApp[] = [];
const connections: RawConnection[] = [];

afterEach(async () => {
  for (const { socket } of connections.splice(0)) socket.destroy();
  await Promise.all(opened.splice(0).map((service) => service.close()));
});

async function start(environment: Record<string, string>) {
  const service = await openApp(`${folder}/${String(++count)}`, { environment });
  opened.push(service);
  await service.app.listen({ port: 0, host: "127.0.0.1" });
  return (service.app.server.address() as AddressInfo).port;
}

async function connectMany(many: number, from: From, sent = "") {
  const made = await Promise.all(Array.from({ length: many }, () => rawConnection(from, sent)));
  connections.push(...made);
  return made;
}

const health = "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

/** The status of an answer to somebody at an address; null where the connection was closed. */
async function statusFor(from: { port: number; address: string }, headers = "") {
  const { closed } = await rawConnection(from, `${health}${headers}\r\n`);
  return Number(/^HTTP\/1\.1 (\d+)/.exec((await closed).text)?.[1] ?? 0) || null;
}

const staying = (made: readonly RawConnection[]) =>
  made.filter(({ socket }) => !socket.destroyed).length;

/** Whom the service turns away hears of it a little later, on a busy machine much later. */
async function expectStaying(made: readonly RawConnection[], count: number): Promise<void> {
  for (let turn = 0; turn < 50 && staying(made) > count; turn++) await wait(100);
  // Nobody else goes after them.
  await wait(100);
  expect(staying(made)).toBe(count);
}

test("of 300 connections of one address 256 stay, and others are answered as before", async () => {
  const port = await start({});
  const made = await connectMany(300, { port, address: "127.0.0.2" });
  await expectStaying(made, 256);
  expect(await statusFor({ port, address: "127.0.0.2" })).toBe(null);
  expect(await statusFor({ port, address: "127.0.0.3" })).toBe(200);
  made.find(({ socket }) => !socket.destroyed)!.socket.destroy();
  await wait(100);
  expect(await statusFor({ port, address: "127.0.0.2" })).toBe(200);
});

test("all addresses together may hold 32 times the share of one", async () => {
  const port = await start({ NEDB_CONNECTIONS_PER_ADDRESS: "2" });
  const addresses = Array.from({ length: 40 }, (_, at) => `127.0.0.${at + 10}`);
  const made = (
    await Promise.all(addresses.map((address) => connectMany(2, { port, address })))
  ).flat();
  await expectStaying(made, 64);
  expect(await statusFor({ port, address: "127.0.0.3" })).toBe(null);
});

const unfinished =
  "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n";
const forwarded = (address: string) => `X-Forwarded-For: ${address}\r\n`;

test("a trusted proxy has as many connections as it likes, and its clients are bound one by one", async () => {
  const port = await start({ NEDB_CONNECTIONS_PER_ADDRESS: "3", NEDB_PROXIES: "127.0.0.4/31" });
  const proxy = { port, address: "127.0.0.4" };
  await connectMany(60, proxy);
  const first = await connectMany(3, proxy, `${unfinished}${forwarded("198.51.100.1")}\r\n`);
  await expectStaying(connections, 63);
  expect(await statusFor(proxy, forwarded("198.51.100.1"))).toBe(429);
  expect(await statusFor(proxy, forwarded("198.51.100.2"))).toBe(200);
  // Another proxy that names the same client.
  expect(await statusFor({ port, address: "127.0.0.5" }, forwarded("198.51.100.1"))).toBe(429);
  first[0]!.socket.destroy();
  await wait(100);
  expect(await statusFor(proxy, forwarded("198.51.100.1"))).toBe(200);
});

test("what a proxy asks for itself is not counted", async () => {
  const port = await start({ NEDB_CONNECTIONS_PER_ADDRESS: "3", NEDB_PROXIES: "127.0.0.4" });
  const proxy = { port, address: "127.0.0.4" };
  await connectMany(10, proxy, `${unfinished}\r\n`);
  await wait(100);
  expect(await statusFor(proxy)).toBe(200);
});

test("who is no trusted proxy gains nothing by naming others", async () => {
  const port = await start({ NEDB_CONNECTIONS_PER_ADDRESS: "3", NEDB_PROXIES: "127.0.0.4" });
  const from = { port, address: "127.0.0.6" };
  for (let client = 1; client <= 3; client++) {
    await connectMany(1, from, `${unfinished}${forwarded(`198.51.100.${client}`)}\r\n`);
  }
  await wait(100);
  expect(await statusFor(from, forwarded("198.51.100.9"))).toBe(null);
});

test("too many requests of a client are told when to come again", async () => {
  const port = await start({ NEDB_CONNECTIONS_PER_ADDRESS: "1", NEDB_PROXIES: "127.0.0.4" });
  const proxy = { port, address: "127.0.0.4" };
  await connectMany(1, proxy, `${unfinished}${forwarded("198.51.100.1")}\r\n`);
  await wait(100);
  const refused = await rawConnection(proxy, `${health}${forwarded("198.51.100.1")}\r\n`);
  const { text } = await refused.closed;
  expect(text.toLowerCase()).toContain("retry-after: 1\r\n");
  expect(documentIn(text).code).toBe("tooManyRequests");
});

test("a service at two addresses answers at both, and counts what comes in at either together", async () => {
  const service = await openApp(`${folder}/two`, {
    environment: { NEDB_CONNECTIONS_PER_ADDRESS: "5" },
  });
  opened.push(service);
  // The last one is of no machine.
  await listenAt(service.app, ["127.0.0.1", "127.0.0.8", "192.0.2.1"], 0);
  const { port } = service.app.server.address() as AddressInfo;
  for (const host of ["127.0.0.1", "127.0.0.8"]) {
    const answer = await fetch(`http://${host}:${port}/api/v1/health`);
    expect([host, await answer.json()]).toEqual([host, { status: "alive" }]);
  }
  const address = "127.0.0.2";
  const made = await connectMany(3, { port, address });
  made.push(...(await connectMany(5, { port, address, host: "127.0.0.8" })));
  await wait(100);
  expect(staying(made)).toBe(5);
  await service.close();
  await expect(fetch(`http://127.0.0.8:${port}/api/v1/health`)).rejects.toThrow();
});

test("proxies are known by address, by network, and in the form of IPv6 that holds IPv4", () => {
  const isTrusted = trustedProxies(["192.0.2.1", "198.51.100.0/24", "2001:db8::/32"]);
  for (const address of ["192.0.2.1", "::ffff:192.0.2.1", "198.51.100.77", "2001:db8:1::5"]) {
    expect([address, isTrusted(address)]).toEqual([address, true]);
  }
  for (const address of ["192.0.2.2", "::ffff:192.0.2.2", "2001:db9::1", undefined]) {
    expect([address, isTrusted(address)]).toEqual([address, false]);
  }
  expect(trustedProxies([])("127.0.0.1")).toBe(false);
});
