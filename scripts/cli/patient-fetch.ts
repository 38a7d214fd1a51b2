import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { Message } from "../diagnostics/message.ts";
import { ACCEPTED_ENCODINGS, decodeBody } from "./decode-body.ts";
import { message } from "./message.ts";
import { UnansweredError } from "./unanswered-error.ts";

/** How long a server may take, in milliseconds. */
export interface Patience {
  /** Without any byte. */
  readonly silence: number;
  /** From the first request to the last byte, whatever follows one request. */
  readonly inAll: number;
}

export const PATIENCE: Patience = { silence: 30_000, inAll: 60_000 };

/** An answer whose body is read while it arrives. */
export interface StreamedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Decompressed. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Sends a request, follows no redirect, and passes the answer to `read`, which may return another request to be sent. The part of the body
 * that `read` does not consume is never received: so a server that sends without end, or a small body that decompresses to a large one,
 * takes no memory. Rejects with an {@link UnansweredError} if the server exceeds the `patience`, or its answer is cut or can't be
 * decompressed; with Node's error if it is not reached; and with the errors of `read`.
 *
 * This is not Node's `fetch`, which accepts a truncated compressed body as complete, and in Node 20 crashes on a body with six encodings.
 */
export async function fetchPatiently<Result>(
  request: Request,
  { silence, inAll }: Patience,
  read: (response: StreamedResponse) => Promise<Result | Request>,
): Promise<Result> {
  const controller = new AbortController();
  const giveUpAfter = (wait: number, words: Message) =>
    setTimeout(() => controller.abort(new UnansweredError(words)), wait);
  const silent = giveUpAfter(silence, message("fetch-silent", { seconds: silence / 1000 }));
  const late = giveUpAfter(inAll, message("fetch-late", { seconds: inAll / 1000 }));
  try {
    for (let next = request; ; silent.refresh()) {
      const response = await send(next, controller.signal);
      try {
        const result = await read({ ...headOf(response), body: refreshing(silent, decodeBody(response)) });
        if (!(result instanceof Request)) return result;
        next = result;
      } finally {
        response.destroy();
      }
    }
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    for (const timer of [silent, late]) clearTimeout(timer);
  }
}

async function send(request: Request, signal: AbortSignal): Promise<IncomingMessage> {
  const body = new Uint8Array(await request.arrayBuffer());
  const headers = {
    accept: "*/*",
    "accept-encoding": ACCEPTED_ENCODINGS,
    "user-agent": "Dateline",
    ...Object.fromEntries(request.headers),
  };
  const client = request.url.startsWith("https:") ? https : http;
  return new Promise((resolve, reject) => {
    const sent = client.request(request.url, { method: request.method, headers, signal }, resolve);
    sent.on("error", reject);
    if (request.body === null) sent.end();
    else sent.end(body);
  });
}

function headOf({ statusCode = 0, headers: received }: IncomingMessage): Pick<StreamedResponse, "status" | "headers"> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  return { status: statusCode, headers };
}

async function* refreshing(timer: NodeJS.Timeout, body: AsyncIterable<Uint8Array>) {
  for await (const chunk of body) {
    timer.refresh();
    yield chunk;
  }
}

/** The first `most` bytes of a body, or all if it has fewer. */
export async function readFirst(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
