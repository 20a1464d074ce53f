import { X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
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
