import { isIPv6 } from "node:net";

/**
 * Under which address failures to sign in are counted: an IPv4 address, or the /64 network of an
 * IPv6 one, all of which belongs to one subscriber.
 */
export function clientAddress(named: string): string {
  const ip = withoutPort(named);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(ip)) return ip;
  const [head = "", tail = ""] = (ip.split("%")[0] ?? "").toLowerCase().split("::");
  const first = head.split(":").filter(Boolean);
  const last = tail.split(":").filter(Boolean);
  const missing = ip.includes("::") ? Math.max(0, 8 - first.length - last.length) : 0;
  const zeros = Array.from({ length: missing }, () => "0");
  const groups = [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** An address as some proxies name it, with the port of the connection, as the address alone. */
export function withoutPort(named: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]+)\](?::\d*)?|([^:]+):\d*)$/.exec(named) ?? [];
  return ipv6 ?? ipv4 ?? named;
}
