import type { IncomingMessage } from "node:http";
import type { Message } from "../diagnostics/message.ts";
import { message } from "./message.ts";

/** The reason why a request is refused: the status code and the text of the answer. */
export interface Refusal {
  readonly status: 400 | 403 | 421;
  readonly reason: Message;
}

const LOCAL_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests that a page of another site could have sent. Such a page can make its own host name resolve to this machine (DNS
 * rebinding), and would then read the served files as its own; but its name stays in `Host`, so the answer is 421 (RFC 9110, section
 * 15.5.20).
 * @param hosts host names that are answered in addition to this machine's, in lower case, without a port
 */
export function findRefusal({ headers, url }: IncomingMessage, hosts: readonly string[]): Refusal | undefined {
  const [, name = ""] = /^([\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.exec(headers.host?.toLowerCase() ?? "") ?? [];
  const known = [...LOCAL_HOSTS, ...hosts];
  if (!known.includes(name)) {
    return { status: 421, reason: message("host-refused", { names: known, command: "npm start -- --host" }) };
  }
  if (url?.startsWith("/") !== true) return { status: 400, reason: message("address-refused") };
  return undefined;
}

/**
 * Refuses pages of another origin (RFC 6454); browsers send none with some requests of the same origin. Under a name of this machine, the
 * server has no `https:` origin; a proxy with another name may have one.
 */
export function findForeignOrigin({ headers }: IncomingMessage): Refusal | undefined {
  const { origin, host = "" } = headers;
  const isLocal = LOCAL_HOSTS.includes(host.toLowerCase().replace(/:\d+$/, ""));
  const own = isLocal ? [`http://${host}`] : [`http://${host}`, `https://${host}`];
  if (origin === undefined || own.includes(origin)) return undefined;
  return { status: 403, reason: message("origin-refused", { address: `http://${host}` }) };
}
