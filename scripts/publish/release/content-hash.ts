import { hash } from "node:crypto";

/*
 * Every page says in its head which page it is: `<meta name="dateline:page">`, the first 16 digits of the SHA-256 of its own
 * text with nothing in that place. `/release.json` lists the same for every page of a release, so a page that is of another
 * one, or was changed on its way, is known from outside. It depends on the page alone: what did not change stays as it is.
 */

const WITHOUT_HASH = '<meta name="dateline:page" content="">';

/** Where a seal begins, from where the empty place begins. */
const WITHIN = WITHOUT_HASH.length - '">'.length;

const LENGTH = 16;

/** A page as it is published. */
export interface HashedPage {
  readonly text: string;
  /** The same in UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * Puts the seal of a page into the place that its template leaves for it; a text without one stays as it is. The page is encoded
 * once, to be digested and to be written.
 */
export function addContentHash(text: string): HashedPage {
  const place = text.indexOf(WITHOUT_HASH);
  if (place === -1) return { text, bytes: Buffer.from(text) };
  // What stands before the seal moves to the left when there is one: a page is written once.
  const bytes = Buffer.allocUnsafeSlow(LENGTH + Buffer.byteLength(text));
  bytes.write(text, LENGTH);
  const contentHash = hash("sha256", bytes.subarray(LENGTH), "hex").slice(0, LENGTH);
  const at = bytes.indexOf(WITHOUT_HASH, LENGTH, "latin1") - LENGTH + WITHIN;
  bytes.copyWithin(0, LENGTH, LENGTH + at);
  bytes.write(contentHash, at, "latin1");
  return { text: `${text.slice(0, place + WITHIN)}${contentHash}${text.slice(place + WITHIN)}`, bytes };
}

/** The seal of a page, which is among its first elements. */
export function findContentHash(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1000)).toString("latin1");
  return /<meta name="dateline:page" content="([0-9a-f]{16})">/.exec(start)?.[1];
}
