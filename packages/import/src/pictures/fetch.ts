import { type LookupAddress, lookup } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { decodeBody, UnansweredError } from "../../../../scripts/cli/index.ts";
import { MessageError } from "../../../../scripts/diagnostics/index.ts";
import { message } from "../message.ts";
import { isPublicAddress } from "./public-address.ts";

/** The reason why an address was not read. The message does not contain the address. */
export class FetchError extends MessageError {
  override readonly name = "FetchError";
}

/** Limits of a read. */
export interface FetchOptions {
  /** In bytes. */
  readonly largest: number;
  /** Hosts that the user of the command has specified: they may be in a private network. */
  readonly trustedHosts: readonly string[];
}

/** In milliseconds without any byte. */
const LONGEST_SILENCE = 15_000;

/** In milliseconds, from the first address to the last byte: a server that sends a byte a second would never be silent. */
const LONGEST_FETCH = 60_000;

const MOST_REDIRECTS = 5;

/**
 * Reads a web address. An export may come from anybody, and its addresses are not typed by the user of the import: an address in a private
 * network is refused, also if a host name or a redirect leads there. Throws a {@link FetchError}.
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Uint8Array> {
  const deadline = new AbortController();
  const slow = new FetchError(message("fetch-slow", { seconds: LONGEST_FETCH / 1000 }));
  const timer = setTimeout(() => deadline.abort(slow), LONGEST_FETCH);
  try {
    return await readBody(await follow(url, options, deadline.signal), options.largest, deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** In bytes: a feed, a calendar or JSON. */
const LARGEST_TEXT = 50_000_000;

/** Reads a text of the web, in UTF-8. Throws as {@link fetchBytes} does. */
export async function fetchText(url: string, trustedHosts: readonly string[]): Promise<string> {
  const bytes = await fetchBytes(url, { largest: LARGEST_TEXT, trustedHosts });
  return Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** The first answer that is not a redirect. */
async function follow(start: string, options: FetchOptions, deadline: AbortSignal): Promise<IncomingMessage> {
  let url = start;
  for (let redirects = 0; ; redirects += 1) {
    const target = parseWebAddress(url);
    const response = await request(target, options, deadline);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return response;
    response.destroy();
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined)
      throw new FetchError(message("fetch-status", { status: statusCode }));
    if (redirects >= MOST_REDIRECTS) throw new FetchError(message("fetch-redirects", { most: MOST_REDIRECTS }));
    url = URL.canParse(headers.location, target.href) ? new URL(headers.location, target).href : headers.location;
  }
}

function parseWebAddress(url: string): URL {
  if (!URL.canParse(url)) throw new FetchError(message("fetch-address-wrong"));
  const target = new URL(url);
  if (target.protocol !== "http:" && target.protocol !== "https:") throw new FetchError(message("fetch-scheme"));
  return target;
}

/** Checks the address of each request, including redirects. A host name is checked where it is resolved for the connection. */
function request(url: URL, { trustedHosts }: FetchOptions, deadline: AbortSignal): Promise<IncomingMessage> {
  const isTrusted = trustedHosts.includes(url.host);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!isTrusted && isIP(host) !== 0 && !isPublicAddress(host)) throw new FetchError(message("fetch-private"));
  const client = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const options = {
      ...(isTrusted ? {} : { lookup: publicLookup }),
      timeout: LONGEST_SILENCE,
      signal: deadline,
      headers: { "user-agent": "Dateline import" },
    };
    const sent = client.get(url, options, resolve);
    sent.on("timeout", () =>
      sent.destroy(new FetchError(message("fetch-silent", { seconds: LONGEST_SILENCE / 1000 }))),
    );
    sent.on("error", (error) =>
      reject(faultOf(error, deadline) ?? new FetchError(message("fetch-unreached", { reason: error.message }))),
    );
  });
}

async function readBody(response: IncomingMessage, largest: number, deadline: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of decodeBody(response)) {
      size += chunk.byteLength;
      if (size > largest) throw new FetchError(message("fetch-large", { most: largest }));
      chunks.push(chunk);
    }
  } catch (error) {
    response.destroy();
    throw faultOf(error, deadline) ?? (error instanceof UnansweredError ? new FetchError(error.words) : error);
  }
  return Buffer.concat(chunks);
}

/** The reason why we ended a request; undefined if the network did. */
function faultOf(error: unknown, { reason }: AbortSignal): FetchError | undefined {
  return [reason, error, error instanceof Error ? error.cause : undefined].find((each) => each instanceof FetchError);
}

/** Resolves a name for the connection, which does not resolve it again, and refuses it if any of its addresses is not public. */
const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found: LookupAddress[] = []) => {
    const [first] = found;
    if (error !== null || first === undefined) done(error, "", 4);
    else if (!found.every(({ address }) => isPublicAddress(address)))
      done(new FetchError(message("fetch-private")), "", 4);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};
