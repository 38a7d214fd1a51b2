import type { Message } from "../../diagnostics/message.ts";
import { type MessageId, message } from "../message.ts";
import { namesInPdf } from "./pdf-objects.ts";

/** The trailer ends within this many bytes of the end (ISO 32000-1, annex H). */
const TRAILER = 1024;

/**
 * Refuses a PDF without its end, and a PDF with actions that run programs (ISO 32000-1, 12.6.4), embedded files or a password. Readers
 * tolerate many faults, each differently, so a PDF with compressed objects that can't be read here is refused, too.
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

/** The messages that contain the forbidden name in the PDF. */
type PdfMessage = Exclude<Extract<MessageId, `pdf-${string}`>, "pdf-cut" | "pdf-unreadable">;

/** Names that must not be in a PDF, with their messages. */
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
