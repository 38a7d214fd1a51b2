import type { Message } from "../diagnostics/message.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { message } from "./message.ts";

/** How long a server may take, in milliseconds. */
export interface Patience {
  /** Without any byte. */
  readonly silence: number;
  /** From the request to the last byte. */
  readonly inAll: number;
}

export const PATIENCE: Patience = { silence: 30_000, inAll: 60_000 };

/** A server gave no answer, or not all of it. The message does not name its address. */
export class UnansweredError extends MessageError {}

/** An answer whose body is read while it arrives. */
export interface StreamedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Decompressed. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Sends a request, follows no redirect, and gives the answer to `read`. What `read` leaves of the body is never received: so a server
 * that sends without end, or a little that decompresses to a lot, takes no memory. Rejects with an {@link UnansweredError} if the
 * server does not keep to the `patience`, with what `fetch` rejects with, and with what `read` rejects with.
 */
export async function fetchPatiently<Result>(
  request: Request,
  { silence, inAll }: Patience,
  read: (response: StreamedResponse) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const giveUpAfter = (wait: number, words: Message) =>
    setTimeout(() => controller.abort(new UnansweredError(words)), wait);
  const silent = giveUpAfter(silence, message("fetch-silent", { seconds: silence / 1000 }));
  const late = giveUpAfter(inAll, message("fetch-late", { seconds: inAll / 1000 }));
  try {
    const { status, headers, body } = await fetch(request, { redirect: "manual", signal: controller.signal });
    try {
      return await read({ status, headers, body: refreshing(silent, body ?? []) });
    } finally {
      controller.abort(); // Not if there is no answer: after one that Node refuses, this would end the program.
    }
  } finally {
    for (const timer of [silent, late]) clearTimeout(timer);
  }
}

async function* refreshing(timer: NodeJS.Timeout, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
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
