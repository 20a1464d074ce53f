import { isIPv6 } from "node:net";
import type { Config } from "../settings/read-config";

/** The service's own address, as a person opens it on the machine that it runs on. */
export function originOf({ host, port }: Pick<Config, "host" | "port">): string {
  const ownMachine = /^(0\.0\.0\.0|::|127\.0\.0\.1|::1)$/.test(host);
  const name = ownMachine ? "localhost" : isIPv6(host) ? `[${host}]` : host;
  return `https://${name}:${port}`;
}
