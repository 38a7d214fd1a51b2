import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { BlockList, isIP } from "node:net";
import { message } from "../../diagnostics/message.ts";
import { MessageError } from "../../diagnostics/message-error.ts";

/** Why an address was not read. Its message does not name the address. */
export class FetchError extends MessageError {
  override readonly name = "FetchError";
}

/** What may be read. */
export interface FetchOptions {
  /** In bytes. */
  readonly largest: number;
  /** Hosts that the person who runs the command has named: they may be in a private network. */
  readonly trustedHosts: readonly string[];
}

/** In milliseconds without any byte. */
const LONGEST_SILENCE = 15_000;

const MOST_REDIRECTS = 5;

/**
 * Reads an address of the web. An export may come from anybody, and its addresses are not typed by the one who imports it: an address in
 * a private network is refused, also where a name or a redirect leads there. Throws a {@link FetchError}.
 */
export async function fetchBytes(url: string, options: FetchOptions, redirects = 0): Promise<Uint8Array> {
  if (!URL.canParse(url)) throw new FetchError(message("fetch-address-wrong"));
  const target = new URL(url);
  if (target.protocol !== "http:" && target.protocol !== "https:") throw new FetchError(message("fetch-scheme"));
  const response = await request(target, options);
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy();
    if (redirects >= MOST_REDIRECTS) throw new FetchError(message("fetch-redirects", { most: MOST_REDIRECTS }));
    const { location } = headers;
    const next = URL.canParse(location, target.href) ? new URL(location, target).href : location;
    return fetchBytes(next, options, redirects + 1);
  }
  if (statusCode !== 200) {
    response.destroy();
    throw new FetchError(message("fetch-status", { status: statusCode }));
  }
  return readBody(response, options.largest);
}

function request(url: URL, { trustedHosts }: FetchOptions): Promise<IncomingMessage> {
  const isTrusted = trustedHosts.includes(url.host);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!isTrusted && isIP(host) !== 0 && isPrivate(host)) throw new FetchError(message("fetch-private"));
  const client = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const options = {
      ...(isTrusted ? {} : { lookup: publicLookup }),
      timeout: LONGEST_SILENCE,
      headers: { "user-agent": "Dateline import" },
    };
    const sent = client.get(url, options, resolve);
    sent.on("timeout", () =>
      sent.destroy(new FetchError(message("fetch-silent", { seconds: LONGEST_SILENCE / 1000 }))),
    );
    sent.on("error", (error) =>
      reject(
        error instanceof FetchError ? error : new FetchError(message("fetch-unreached", { reason: error.message })),
      ),
    );
  });
}

async function readBody(response: IncomingMessage, largest: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.length;
      if (size > largest) throw new FetchError(message("fetch-large", { most: largest }));
      chunks.push(chunk);
    }
  } catch (error) {
    response.destroy();
    throw error instanceof FetchError ? error : new FetchError(message("fetch-cut"));
  }
  return Buffer.concat(chunks);
}

/** Resolves a name, and refuses it if any of its addresses is private. */
const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found: LookupAddress[] = []) => {
    const [first] = found;
    if (error !== null || first === undefined) done(error, "", 4);
    else if (found.some(({ address }) => isPrivate(address))) done(new FetchError(message("fetch-private")), "", 4);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};

/** Whether an address is of a private network, of this machine, or for a special purpose (RFC 6890). */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return PRIVATE.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}

const PRIVATE = privateNetworks();

function privateNetworks(): BlockList {
  const list = new BlockList();
  const v4 = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
  ];
  for (const network of [...v4, "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"])
    addNetwork(list, network, "ipv4");
  for (const network of ["::/127", "64:ff9b::/96", "fc00::/7", "fe80::/10", "ff00::/8"])
    addNetwork(list, network, "ipv6");
  return list;
}

function addNetwork(list: BlockList, network: string, type: "ipv4" | "ipv6"): void {
  const [address = "", bits] = network.split("/");
  list.addSubnet(address, Number(bits), type);
}
