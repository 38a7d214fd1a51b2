import { hash } from "node:crypto";

/*
 * Every page says in its head which page it is: `<meta name="dateline:page">`, the first 16 digits of the SHA-256 of its own
 * text with nothing in that place. `/release.json` lists the same for every page of a release, so a page that is of another
 * one, or was changed on its way, is known from outside. It depends on the page alone: what did not change stays as it is.
 */

const UNSEALED = '<meta name="dateline:page" content="">';

/** Where a seal begins, from where the empty place begins. */
const WITHIN = UNSEALED.length - '">'.length;

const LENGTH = 16;

/** Puts the seal of a page into the place that its template leaves for it; a text without one stays as it is. */
export function sealPage(text: string): string {
  const place = text.indexOf(UNSEALED);
  if (place === -1) return text;
  const start = place + WITHIN;
  return `${text.slice(0, start)}${digestOf(text)}${text.slice(start)}`;
}

/**
 * The same as bytes (UTF-8): encoded once, to be digested and to be written. They are no weight to the memory that is swept
 * while other pages are printed.
 */
export function encodePage(text: string): Buffer {
  const bytes = Buffer.from(text);
  const place = bytes.indexOf(UNSEALED, "latin1");
  if (place === -1) return bytes;
  const start = place + WITHIN;
  const sealed = Buffer.allocUnsafeSlow(bytes.length + LENGTH);
  bytes.copy(sealed, 0, 0, start);
  sealed.write(digestOf(bytes), start, "latin1");
  bytes.copy(sealed, start + LENGTH, start);
  return sealed;
}

function digestOf(page: string | Buffer): string {
  return hash("sha256", page, "hex").slice(0, LENGTH);
}
