import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { defined } from "../defined.ts";
import { isText } from "../release/media-type.ts";

/** The headers that are sent with a body. */
export interface BodyHeaders extends OutgoingHttpHeaders {
  readonly "content-type": string;
  readonly "cache-control": string;
}

/**
 * Sends a whole body, compressed if it is text and the request accepts that, as static hosts do. Streams, such as events, are not for this
 * function. For HEAD requests, Node sends only the headers.
 */
export async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: BodyHeaders,
  body: string | Uint8Array,
): Promise<void> {
  const bytes = Buffer.from(body);
  const [type = ""] = headers["content-type"].split(";");
  const isWorthIt = isText(type) && bytes.length > ONE_PACKET;
  const coding = isWorthIt ? codingFor(request.headers["accept-encoding"]) : undefined;
  const sent = coding === undefined ? bytes : await CODINGS[coding](bytes);
  response.writeHead(status, {
    ...headers,
    ...defined({ vary: isWorthIt ? "accept-encoding" : undefined, "content-encoding": coding }),
    "content-length": sent.length,
  });
  response.end(sent);
}

/** In bytes. A shorter body needs no more packets than a compressed one. */
const ONE_PACKET = 1400;

/** The best first. Brotli's default takes a second for a script; at 4 it takes as long as gzip, and writes less. */
const CODINGS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

const NAMES = ["br", "gzip"] as const;

/** The coding of the header `Accept-Encoding` that is used: a coding with the weight 0 is refused. */
function codingFor(header: unknown): keyof typeof CODINGS | undefined {
  if (typeof header !== "string") return undefined;
  const accepted = header
    .toLowerCase()
    .split(",")
    .flatMap((each) => {
      const [name = "", ...parameters] = each.split(";").map((part) => part.trim());
      return parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter)) ? [] : [name];
    });
  return NAMES.find((name) => accepted.includes(name));
}
