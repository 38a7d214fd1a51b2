import { hash } from "node:crypto";

/*
 * Every page has its content hash in its head, as `<meta name="dateline:page">`: the first 16 hexadecimal digits of the
 * SHA-256 of the page without the hash. `/release.json` lists the same hash, so anyone can see whether a page that was served
 * belongs to the release. The hash depends on the page only, so an unchanged page keeps its bytes.
 */

const PLACEHOLDER = '<meta name="dateline:page" content="">';

/** The offset of the hash from the start of the placeholder. */
const HASH_OFFSET = PLACEHOLDER.length - '">'.length;

const HASH_LENGTH = 16;

/** A published page. */
export interface HashedPage {
  readonly text: string;
  /** Its text in UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * Adds the content hash to a page, if its template has the placeholder; a text without one is returned unchanged. The page is encoded once,
 * both for the digest and for writing.
 */
export function addContentHash(text: string): HashedPage {
  return contentHasher()(text);
}

/**
 * {@link addContentHash} for many pages, one after the other. They are encoded in the same memory, so the bytes of a page are valid only
 * until the next one gets its hash.
 */
export function contentHasher(): (text: string) => HashedPage {
  let memory = Buffer.alloc(0);
  return (text) => {
    const most = HASH_LENGTH + MOST_BYTES * text.length;
    if (memory.length < most) memory = Buffer.allocUnsafeSlow(most);
    return addHashIn(memory, text);
  };
}

/** The most bytes that a UTF-16 code unit has in UTF-8. */
const MOST_BYTES = 3;

function addHashIn(memory: Buffer, text: string): HashedPage {
  const placeholder = text.indexOf(PLACEHOLDER);
  // The bytes of a page begin after space for the hash. The bytes before the hash are then moved there.
  const start = placeholder === -1 ? 0 : HASH_LENGTH;
  const bytes = memory.subarray(0, start + memory.write(text, start));
  if (placeholder === -1) return { text, bytes };
  const contentHash = hash("sha256", bytes.subarray(HASH_LENGTH), "hex").slice(0, HASH_LENGTH);
  const at = bytes.indexOf(PLACEHOLDER, HASH_LENGTH, "latin1") - HASH_LENGTH + HASH_OFFSET;
  bytes.copyWithin(0, HASH_LENGTH, HASH_LENGTH + at);
  bytes.write(contentHash, at, "latin1");
  const [before, after] = [text.slice(0, placeholder + HASH_OFFSET), text.slice(placeholder + HASH_OFFSET)];
  // V8 would keep a concatenation as a tree, and searches the tree for each character that is read. A joined text is flat.
  return { text: [before, contentHash, after].join(""), bytes };
}

/** Whether a text is a whole page in the layout of the publication, to which its hash is still to be added. */
export function awaitsContentHash(text: string): boolean {
  return text.includes(PLACEHOLDER);
}

/** The content hash of a page, which is in its first 1000 bytes. */
export function findContentHash(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1000)).toString("latin1");
  return /<meta name="dateline:page" content="([0-9a-f]{16})">/.exec(start)?.[1];
}
