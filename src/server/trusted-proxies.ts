import { BlockList, isIPv6 } from "node:net";
import { withoutPort } from "./auth/client-address";

/** Tells the addresses of reverse proxies whose headers are believed from all others. */
export type IsTrusted = (address: string | undefined) => boolean;

/** Reads addresses and networks as the settings have checked them. */
export function trustedProxies(entries: readonly string[]): IsTrusted {
  const trusted = new BlockList();
  const familyOf = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4");
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  return (named) => {
    if (entries.length === 0 || named === undefined) return false;
    const address = withoutPort(named);
    return trusted.check(address, familyOf(address));
  };
}
