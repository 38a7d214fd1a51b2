import type { Message } from "../../diagnostics/message.ts";
import { message } from "../message.ts";

/** Texts that a file of some format has at its beginning, read as Latin-1, by their offsets in bytes. */
export type FileStart = Readonly<Record<number, string>>;

/** Enough bytes for every start. */
const HEAD_BYTES = 64;

/** The first format whose files may start as these bytes do. */
export function findFormat<Format extends { readonly starts: readonly FileStart[] }>(
  formats: readonly Format[],
  bytes: Uint8Array,
): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  return formats.find(({ starts }) => starts.some((start) => startsAs(head, start)));
}

function startsAs(head: string, start: FileStart): boolean {
  return Object.entries(start).every(([offset, text]) => head.startsWith(text, Number(offset)));
}

/** The message for a file whose bytes are of another format than its extension. */
export function otherFormat(extension: string, format: string | undefined): Message {
  const ending = `.${extension}`;
  return format === undefined
    ? message("bytes-of-no-format", { ending })
    : message("bytes-of-other-format", { ending, format });
}
