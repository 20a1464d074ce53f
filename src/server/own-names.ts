import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import type { Config } from "../settings/read-config";
import type { Dependencies } from "./app-instance";
import { originOf } from "./origin";

/**
 * Tells the service's own names from all others that a request may call its host: where it
 * listens, what its certificate says, and what the setting adds.
 */
export function ownNames(
  config: Pick<Config, "host" | "port" | "names">,
  certificate: Dependencies["certificate"]
): (host: string) => boolean {
  // As in a Host header: the port of https is left out.
  const port = config.port === 443 ? "" : `:${config.port}`;
  const listening = new URL(originOf(config)).host;
  const known = new Set([listening, `localhost${port}`, `127.0.0.1${port}`, ...config.names]);
  const certified = certificate && new X509Certificate(certificate.cert);
  return (host) => {
    const asked = host.toLowerCase();
    if (known.has(asked)) return true;
    const [, name, askedPort] = /^([a-z0-9.-]+)(:\d+)?$/.exec(asked) ?? [];
    if (!certified || name === undefined) return false;
    if (askedPort !== undefined && askedPort !== port) return false;
    // A proxy may stand at the port of https, but not before one's own machine.
    if (askedPort !== port && /^(localhost|127\.[\d.]+)$/.test(name)) return false;
    const found = isIP(name)
      ? certified.checkIP(name)
      : certified.checkHost(name, { subject: "never" });
    return found !== undefined;
  };
}
