import { X509Certificate } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../problem/problem";
import { codeOf } from "../registry/error-code";
import type { Config } from "../settings/read-config";

const daysValid = 365;
const renewBefore = 14 * 24 * 3_600_000;

/** The files of the certificate that the server makes for itself. */
export function certificateFiles(dataFolder: string) {
  const folder = join(dataFolder, "certificates");
  return {
    authority: join(folder, "ca.crt"),
    certificate: join(folder, "localhost.crt"),
    key: join(folder, "localhost.key"),
  };
}

/**
 * The certificate that was set, or an own one, made at the first start and again before it
 * expires. Neither the system's trust store nor the home folder is touched.
 */
export async function readCertificate(
  config: Config,
  now: Date
): Promise<{ cert: string; key: string }> {
  if (config.tls) {
    return { cert: read(config.tls.certificateFile), key: read(config.tls.keyFile) };
  }
  const files = certificateFiles(config.dataFolder);
  const names = ["localhost", "127.0.0.1", "::1"];
  if (!/^(0\.0\.0\.0|::)$/.test(config.host) && !names.includes(config.host)) {
    names.push(config.host);
  }
  if (!isUsable(Object.values(files), files.certificate, config.host, now)) {
    // The library keeps what it finds, so that what is old has to go first.
    for (const file of Object.values(files)) rmSync(file, { force: true });
    // Slow to load, and needed once a year.
    const { generateCertificates } = await import("office-addin-dev-certs");
    await generateCertificates(files.authority, files.certificate, files.key, daysValid, names);
    chmodSync(files.key, 0o600);
  }
  return { cert: read(files.certificate), key: read(files.key) };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = codeOf(error);
    if (reason === "ENOENT") fail("fileNotFound", { file });
    return fail("fileUnreadable", { file, reason });
  }
}

function isUsable(files: readonly string[], certificate: string, host: string, now: Date): boolean {
  if (!files.every((file) => existsSync(file))) return false;
  try {
    const found = new X509Certificate(readFileSync(certificate));
    const named =
      /^(0\.0\.0\.0|::)$/.test(host) || Boolean(found.checkHost(host) ?? found.checkIP(host));
    const left = Date.parse(found.validTo) - now.getTime();
    // One that a clock running ahead has made is not valid yet.
    const begun = Date.parse(found.validFrom) <= now.getTime();
    return named && begun && left > renewBefore;
  } catch {
    // A file that was cut short is no certificate; a new one is made.
    return false;
  }
}
