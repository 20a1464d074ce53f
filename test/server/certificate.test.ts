import { X509Certificate, generateKeyPairSync } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { connect } from "node:tls";
import { certificateFiles, readCertificate } from "../../src/server/certificate";
import { readConfig } from "../../src/settings/read-config";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const config = readConfig({ NEDB_DATA: folder }, folder);
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);

beforeAll(() => {
  // The library says on the console that it has made a certificate.
  jest.spyOn(console, "log").mockImplementation(() => undefined);
});

test("an own certificate is made once, kept, and renewed before it expires", async () => {
  const made = await readCertificate(config, inDays(0));
  const certificate = new X509Certificate(made.cert);
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(() => createServer(made).close()).not.toThrow();
  expect(await readCertificate(config, inDays(340))).toEqual(made);
  expect((await readCertificate(config, inDays(355))).cert).not.toBe(made.cert);
}, 60_000);

test("a certificate that was cut short is made anew", async () => {
  const { certificate } = certificateFiles(folder);
  writeFileSync(certificate, "-----BEGIN");
  expect(new X509Certificate((await readCertificate(config, inDays(0))).cert).ca).toBe(false);
}, 60_000);

test("another host gets a certificate with its name", async () => {
  const other = readConfig({ NEDB_DATA: folder, NEDB_HOST: "nedb.example.kz" }, folder);
  const { cert } = await readCertificate(other, inDays(0));
  expect(new X509Certificate(cert).checkHost("nedb.example.kz")).toBe("nedb.example.kz");
}, 60_000);

test("a certificate that a clock running ahead has made is made anew once it is set right", async () => {
  const ahead = await readCertificate(config, inDays(0));
  expect((await readCertificate(config, inDays(-30))).cert).not.toBe(ahead.cert);
}, 60_000);

const keyOf = () =>
  generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
    type: "pkcs8",
    format: "pem",
  }) as string;

/** Whether somebody who trusts the authority comes through to a server with this certificate. */
async function isReached(pair: { cert: string; key: string }): Promise<boolean> {
  const server = createServer(pair);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ca = readFileSync(certificateFiles(folder).authority);
  const reached = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, ca, servername: "localhost" }, () => {
      resolve(true);
      socket.destroy();
    });
    socket.on("error", () => resolve(false));
  });
  server.close();
  return reached;
}

test.each([
  ["is empty", () => ""],
  ["was cut", (key: string) => key.slice(0, key.length / 2)],
  ["is that of another certificate", keyOf],
])(
  "where the key %s a certificate is made that can be reached",
  async (_name, spoil) => {
    const { key, certificate } = certificateFiles(folder);
    const before = await readCertificate(config, inDays(0));
    writeFileSync(key, spoil(before.key));
    const made = await readCertificate(config, inDays(0));
    expect(made.cert).not.toBe(before.cert);
    expect(await isReached(made)).toBe(true);
    expect(readFileSync(certificate, "utf8")).toBe(made.cert);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, "certificates")).length).toBe(3);
    expect(await readCertificate(config, inDays(0))).toEqual(made);
  },
  60_000
);

test("a certificate that is set with the key of another one is told", async () => {
  const [certificateFile, keyFile] = [
    certificateFiles(folder).certificate,
    join(folder, "own.key"),
  ];
  const settings = { NEDB_TLS_CERT: certificateFile, NEDB_TLS_KEY: keyFile };
  const set = readConfig({ NEDB_DATA: folder, ...settings }, folder);
  const told = {
    problem: { code: "certificateUnusable", parameters: { certificateFile, keyFile } },
  };
  for (const key of ["", "-----BEGIN", keyOf()]) {
    writeFileSync(keyFile, key);
    await expect(readCertificate(set, inDays(0))).rejects.toMatchObject(told);
  }
});
