import type { IncomingMessage } from "node:http";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { message } from "./message.ts";
import { UnansweredError } from "./unanswered-error.ts";

/** The accepted encodings of a request (RFC 9110 §12.5.3). */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** Servers use one. Each additional encoding multiplies the size to which a small body can decompress. */
const MOST_ENCODINGS = 2;

/**
 * The body of an answer, decompressed while it arrives (RFC 9110 §8.4). It fails with an {@link UnansweredError} if it is damaged or ends
 * too early: `fetch` accepts a truncated body as complete. Throws one at once if a server uses other encodings, or several of them.
 */
export function decodeBody(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const { statusCode, headers } = response;
  const encodings = (headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "" && each !== "identity");
  const decoders = encodings.toReversed().map((encoding) => DECODERS.get(encoding));
  const known = decoders.filter((decoder) => decoder !== undefined);
  if (known.length < encodings.length || encodings.length > MOST_ENCODINGS)
    throw new UnansweredError(message("fetch-encoding", { encoding: encodings.slice(0, MOST_ENCODINGS + 1) }));
  const isEmpty = statusCode === 204 || statusCode === 304 || headers["content-length"] === "0";
  return whole(isEmpty ? response : chain(response, known));
}

/** The last of the streams. If one fails or is left, all are. */
function chain(response: IncomingMessage, decoders: readonly (() => Transform)[]): Readable {
  return decoders.reduce<Readable>((stream, decoder) => pipeline(stream, decoder(), () => {}), response);
}

async function* whole(stream: Readable): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof UnansweredError ? error : new UnansweredError(message("fetch-cut"), { cause: error });
  }
}
