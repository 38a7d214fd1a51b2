import { inflateSync } from "node:zlib";
import type { Message } from "../../diagnostics/message.ts";
import type { MessageId } from "../message.ts";
import { message } from "../message.ts";

/** The trailer ends within this many bytes of the end (ISO 32000-1, annex H). */
const TRAILER = 1024;
/** How much of compressed objects is read, in bytes: more than documents without pictures have. */
const MOST_OBJECTS = 20_000_000;

/**
 * Refuses a PDF without its end, and one with actions that run programs (ISO 32000-1, 12.6.4), embedded files or a password. Names
 * are looked up in all objects, also in compressed ones (7.5.7), but not in the streams of pages, fonts and pictures.
 */
export function findPdfFault(bytes: Uint8Array): Message | undefined {
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.slice(-TRAILER).includes("%%EOF")) return message("pdf-cut");
  for (const objects of objectsOf(text)) {
    const name = FORBIDDEN.exec(plainNames(objects))?.[1];
    const id = NAMES.get(name ?? "");
    if (id !== undefined) return message(id, { name: `/${name}` });
  }
  return undefined;
}

/** The messages that name what is in the PDF. */
type PdfMessage = Exclude<Extract<MessageId, `pdf-${string}`>, "pdf-cut">;

/** What must not be in a PDF, with the message that says so. */
const NAMES = new Map<string, PdfMessage>([
  ["JavaScript", "pdf-script"],
  ["JS", "pdf-script"],
  ["Launch", "pdf-launch"],
  ["EmbeddedFile", "pdf-file"],
  ["EmbeddedFiles", "pdf-file"],
  ["RichMedia", "pdf-media"],
  ["XFA", "pdf-form-script"],
  ["SubmitForm", "pdf-form"],
  ["ImportData", "pdf-import"],
  ["Encrypt", "pdf-locked"],
]);

/** Such a name (7.3.5), up to a delimiter. */
const FORBIDDEN = new RegExp(`/(${[...NAMES.keys()].join("|")})(?![^\\s()<>[\\]{}/%])`);

/** Names with their escapes decoded: `/J#53` is `/JS`. */
function plainNames(objects: string): string {
  return objects.replace(/#([0-9a-f]{2})/gi, (_escape, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** The text outside streams, then that of each stream with compressed objects. */
function* objectsOf(text: string): Iterable<string> {
  let left = MOST_OBJECTS;
  let at = 0;
  for (const { 0: start, index } of text.matchAll(/>>\s*stream\r?\n/g)) {
    if (index < at) continue;
    const outside = text.slice(at, index + ">>".length);
    yield outside;
    const end = text.indexOf("endstream", index);
    if (end < 0) return;
    if (/\/ObjStm\b/.test(plainNames(outside.slice(outside.lastIndexOf(" obj"))))) {
      const objects = inflated(text.slice(index + start.length, end), left);
      left -= objects.length;
      yield objects;
    }
    at = end + "endstream".length;
  }
  yield text.slice(at);
}

/** The content of a compressed stream; empty if it is not compressed with zlib, or too large. */
function inflated(stream: string, most: number): string {
  try {
    return inflateSync(Buffer.from(stream, "latin1"), { maxOutputLength: Math.max(1, most) }).toString("latin1");
  } catch {
    return "";
  }
}
