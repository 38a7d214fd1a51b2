import { hash } from "node:crypto";

declare const brand: unique symbol;

/** A SHA-256 digest in 64 lower-case hexadecimal digits. */
export type Digest = string & { readonly [brand]: "Digest" };

/** One file of a site. */
export interface TreeFile {
  /** From the root of the site, with forward slashes and without one at the start: `2021/10/index.html`. */
  readonly path: string;
  readonly sha256: Digest;
  /** In bytes. */
  readonly size: number;
  /** Media type. */
  readonly type: string;
  /** What a page says of itself in `<meta name="dateline:page">`. */
  readonly page?: string;
}

/** Files of a site, in the order of their paths by UTF-16 code units, each path once. */
export type Tree = readonly TreeFile[];

/** Reads a digest; undefined when the text is none. */
export function findDigest(text: unknown): Digest | undefined {
  return typeof text === "string" && /^[0-9a-f]{64}$/.test(text) ? (text as Digest) : undefined;
}

export function digestOf(bytes: Uint8Array | string): Digest {
  return hash("sha256", bytes, "hex") as Digest;
}

/** Puts files in the order of a tree. Throws when a path comes twice. */
export function treeOf(files: Iterable<TreeFile>): Tree {
  const tree = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const twice = tree.find(({ path }, index) => path === tree[index + 1]?.path);
  if (twice !== undefined) throw new Error(`${twice.path} comes twice`);
  return tree;
}

/**
 * The identity of a tree: the digest of one line a file, in the order of the tree, with path, SHA-256, size and media type
 * between tabs and a line feed at the end.
 */
export function digestTree(tree: Tree): Digest {
  return digestOf(tree.map(({ path, sha256, size, type }) => `${path}\t${sha256}\t${size}\t${type}\n`).join(""));
}

/** One line a file, so that two trees can be compared by eye and by any tool. */
export function formatFiles(tree: Tree): string {
  return `[\n${tree.map((file) => JSON.stringify(file)).join(",\n")}\n]`;
}

/** Reads what {@link formatFiles} wrote, after `JSON.parse`. Throws a {@link RecordError} for anything else. */
export function parseFiles(value: unknown): Tree {
  if (!Array.isArray(value)) throw new RecordError("a list of files");
  return treeOf(value.map(parseTreeFile));
}

/** A record in a site or in a store is not what this program writes there. */
export class RecordError extends Error {
  constructor(expected: string) {
    super(`Unexpected contents, expected ${expected}`);
  }
}

const PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\\t\r\n]+(?:\/[^/\\\t\r\n]+)*$/;

function parseTreeFile(value: unknown): TreeFile {
  if (!isObject(value)) throw new RecordError("a file with path, sha256, size and type");
  const { path, size, type, page } = value;
  const sha256 = findDigest(value["sha256"]);
  if (typeof path !== "string" || !PATH.test(path)) throw new RecordError("a path inside the site");
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw new RecordError("a size in bytes");
  if (sha256 === undefined || typeof type !== "string") throw new RecordError("a file with sha256 and type");
  if (page !== undefined && typeof page !== "string") throw new RecordError("the seal of a page");
  return { path, sha256, size, type, ...(page === undefined ? {} : { page }) };
}

/** Whether a value is an object whose properties may be looked at. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
