import { domainToASCII } from "node:url";

/** The name of a host for comparisons: without a port, in lower case, and in the form of addresses (RFC 5891). */
export function hostName(host = ""): string {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return domainToASCII(name) || name;
}
