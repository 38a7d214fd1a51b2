import type { Message } from "../../diagnostics/message.ts";
import { type MessageId, message } from "../message.ts";
import { namesInPdf } from "./pdf-objects.ts";

/** The trailer ends within this many bytes of the end (ISO 32000-1, annex H). */
const TRAILER = 1024;

/**
 * Refuses a PDF without its end, and one with actions that run programs (ISO 32000-1, 12.6.4), embedded files or a password. Readers
 * tolerate much, each in its own way, so one with compressed objects that cannot be read here is refused, too.
 */
export function findPdfFault(bytes: Uint8Array): Message | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!text.slice(-TRAILER).includes("%%EOF")) return message("pdf-cut");
  let unreadable = false;
  for (const name of namesInPdf(text, bytes)) {
    const id = NAMES.get(name ?? "");
    if (id !== undefined) return message(id, { name: `/${name}` });
    if (name === undefined) unreadable = true;
  }
  return unreadable ? message("pdf-unreadable") : undefined;
}

/** The messages that name what is in the PDF. */
type PdfMessage = Exclude<Extract<MessageId, `pdf-${string}`>, "pdf-cut" | "pdf-unreadable">;

/** What must not be in a PDF, with the message that says so. */
const NAMES = new Map<string, PdfMessage>([
  ["JavaScript", "pdf-script"],
  ["JS", "pdf-script"],
  ["OnInstantiate", "pdf-script"],
  ["Launch", "pdf-launch"],
  ["EmbeddedFile", "pdf-file"],
  ["EmbeddedFiles", "pdf-file"],
  ["FileAttachment", "pdf-file"],
  ["EF", "pdf-file"],
  ["RichMedia", "pdf-media"],
  ["XFA", "pdf-form-script"],
  ["SubmitForm", "pdf-form"],
  ["ImportData", "pdf-import"],
  ["Encrypt", "pdf-locked"],
]);
