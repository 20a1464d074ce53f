import { connect } from "node:tls";
import type { ConnectionOptions } from "node:tls";
import type { AddressInfo } from "node:net";
import { readCertificate } from "../../src/server/certificate";
import { readConfig } from "../../src/settings/read-config";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
let service: OpenedApp;
let port: number;

beforeAll(async () => {
  // The library says on the console that it has made a certificate.
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  const config = readConfig({ NEDB_DATA: folder }, folder);
  const certificate = await readCertificate(config, new Date());
  service = await openApp(`${folder}/service`, { replace: { certificate } });
  await service.app.listen({ port: 0, host: "127.0.0.1" });
  ({ port } = service.app.server.address() as AddressInfo);
});

afterAll(() => service.close());

/** What a client and the service agree upon, or the code of the alert with which they part. */
function handshake(options: ConnectionOptions): Promise<string> {
  return new Promise((resolve) => {
    // Level 0: whatever the client's library would refuse by itself is offered to the service.
    const ciphers = `${options.ciphers ?? "ALL"}:@SECLEVEL=0`;
    const socket = connect({
      port,
      host: "127.0.0.1",
      rejectUnauthorized: false,
      ...options,
      ciphers,
    });
    socket.once("secureConnect", () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().name}`);
      socket.destroy();
    });
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

const of12 = (ciphers: string): ConnectionOptions => ({ ciphers, maxVersion: "TLSv1.2" });

test.each([
  ["keys exchanged by RSA", of12("AES128-GCM-SHA256:AES256-GCM-SHA384:AES256-SHA256:AES128-SHA")],
  ["CBC", of12("ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES256-SHA")],
  ["keys exchanged by DHE", of12("DHE-RSA-AES256-GCM-SHA384")],
])("TLS 1.2 with %s is refused", async (_name, options) => {
  expect(await handshake(options)).toBe("ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE");
});

test.each(["TLSv1", "TLSv1.1"] as const)("%s is refused", async (version) => {
  const alert = await handshake({ minVersion: version, maxVersion: version });
  expect(alert).toBe("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION");
});

test.each([
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-RSA-CHACHA20-POLY1305",
])("TLS 1.2 with %s is spoken", async (cipher) => {
  expect(await handshake(of12(cipher))).toBe(`TLSv1.2 ${cipher}`);
});

test.each(["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"])(
  "TLS 1.3 with %s is spoken",
  async (cipher) => {
    expect(await handshake({ ciphers: `${cipher}:ALL`, minVersion: "TLSv1.3" })).toBe(
      `TLSv1.3 ${cipher}`
    );
  }
);

test("a client that speaks both is answered in TLS 1.3", async () => {
  expect(await handshake({})).toMatch(/^TLSv1\.3 /);
});
