import { BlockList, isIP } from "node:net";

/**
 * Whether an address belongs to the public internet. Everything else is refused: private networks, this machine, and every block of the
 * registries of special-purpose addresses (RFC 6890), since nobody publishes pictures there, and some of them lead to private addresses.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL_IPV4.check(address, "ipv4");
    case 6:
      return UNICAST_IPV6.check(address, "ipv6") && !SPECIAL_IPV6.check(address, "ipv6");
    default:
      return false;
  }
}

/** IANA IPv4 Special-Purpose Address Registry, and multicast. */
const SPECIAL_IPV4 = networks("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]);

/** The only block from which public addresses are allocated (RFC 4291 §2.4). Addresses that embed an IPv4 address are outside of it. */
const UNICAST_IPV6 = networks("ipv6", ["2000::/3"]);

/** The entries of the IANA IPv6 Special-Purpose Address Registry in this block: Teredo, ORCHID, 6to4, documentation and others. */
const SPECIAL_IPV6 = networks("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"]);

function networks(type: "ipv4" | "ipv6", names: readonly string[]): BlockList {
  const list = new BlockList();
  for (const name of names) {
    const [address = "", bits] = name.split("/");
    list.addSubnet(address, Number(bits), type);
  }
  return list;
}
