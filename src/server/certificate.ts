import { X509Certificate, createPrivateKey } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createSecureContext } from "node:tls";
import { fail } from "../problem/problem";
import { codeOf } from "../registry/error-code";
import type { Config } from "../settings/read-config";

const daysValid = 365;
const renewBefore = 14 * 24 * 3_600_000;

/** PEM texts of a certificate and its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** The files of the certificate that the server makes for itself. */
export function certificateFiles(dataFolder: string) {
  const folder = join(dataFolder, "certificates");
  return {
    authority: join(folder, "ca.crt"),
    certificate: join(folder, "localhost.crt"),
    key: join(folder, "localhost.key"),
  };
}

type Files = ReturnType<typeof certificateFiles>;

/**
 * The certificate that was set, or an own one, made at the first start and again before it
 * expires. Neither the system's trust store nor the home folder is touched.
 */
export async function readCertificate(config: Config, now: Date): Promise<Certificate> {
  if (config.tls) {
    const { certificateFile, keyFile } = config.tls;
    const set = { cert: read(certificateFile), key: read(keyFile) };
    if (!goTogether(set)) fail("certificateUnusable", { certificateFile, keyFile });
    return set;
  }
  const files = certificateFiles(config.dataFolder);
  return readOwn(files, config.host, now) ?? (await makeOwn(files, config.host));
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

/** Without its own key a server starts, and no connection to it ever comes about. */
function goTogether({ cert, key }: Certificate): boolean {
  try {
    createSecureContext({ cert, key });
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

const isAnywhere = (host: string) => /^(0\.0\.0\.0|::)$/.test(host);

/** The own certificate as it is kept; null where there is none with which the service can work. */
function readOwn(files: Files, host: string, now: Date): Certificate | null {
  try {
    const kept = {
      cert: readFileSync(files.certificate, "utf8"),
      key: readFileSync(files.key, "utf8"),
    };
    const found = new X509Certificate(kept.cert);
    const named = isAnywhere(host) || Boolean(found.checkHost(host) ?? found.checkIP(host));
    const left = Date.parse(found.validTo) - now.getTime();
    // One that a clock running ahead has made is not valid yet.
    const begun = Date.parse(found.validFrom) <= now.getTime();
    // Whoever is to trust it is given the authority's file.
    const issued = found.checkIssued(new X509Certificate(readFileSync(files.authority)));
    return named && begun && issued && left > renewBefore && goTogether(kept) ? kept : null;
  } catch {
    // A file that is missing or was cut short is no certificate; a new one is made.
    return null;
  }
}

/** Made aside, so that neither a start that is killed nor another one beside it mixes the files. */
async function makeOwn(files: Files, host: string): Promise<Certificate> {
  const names = ["localhost", "127.0.0.1", "::1"];
  if (!isAnywhere(host) && !names.includes(host)) names.push(host);
  const folder = dirname(files.key);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const aside = mkdtempSync(join(folder, "making-"));
  try {
    const made = (file: string) => join(aside, basename(file));
    const [authority, certificate, key] = [files.authority, files.certificate, files.key].map(made);
    // Slow to load, and needed once a year.
    const { generateCertificates } = await import("office-addin-dev-certs");
    await generateCertificates(authority, certificate, key, daysValid, names);
    const own = { cert: read(made(files.certificate)), key: read(made(files.key)) };
    chmodSync(made(files.key), 0o600);
    for (const file of Object.values(files)) renameSync(made(file), file);
    return own;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
