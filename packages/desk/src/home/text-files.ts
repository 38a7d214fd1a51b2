import { isTextPath, parseContentPath } from "../../../../scripts/content/browser.ts";

/* The paths and the bytes of texts, at every home. */

/** Whether a file is a text, and not a picture or document. */
export function isText(file: string): boolean {
  const path = parseContentPath(file);
  return path !== undefined && isTextPath(path);
}

/** The bulletin of a text or a picture; undefined for files outside bulletins. */
export function periodIn(file: string): string | undefined {
  const path = parseContentPath(file);
  if (path?.kind === "media") return /^bulletins\/([^/]+)\//.exec(file)?.[1];
  return path !== undefined && "period" in path ? path.period : undefined;
}

/** A text of its bytes, with its byte order mark. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The bytes of a text. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
