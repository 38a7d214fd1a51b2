import { domainToASCII } from "node:url";

/** The name of a host as it is compared: without a port, in small letters, and as addresses write it (RFC 5891). */
export function hostName(host = ""): string {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return domainToASCII(name) || name;
}
