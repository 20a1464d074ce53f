import { createServer } from "node:net";
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
  await app.listen({ host, port }).catch((error: unknown) => explainPort(error, host, port));
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
