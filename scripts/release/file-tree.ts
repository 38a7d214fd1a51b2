import { hash } from "node:crypto";
import { defined } from "../defined.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { message } from "./message.ts";

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
  /** The content hash of a page, as in its `<meta name="dateline:page">`. */
  readonly page?: string;
}

/** Files of a site, in the order of their paths by UTF-16 code units, each path once. */
export type Tree = readonly TreeFile[];

/** Parses a digest; undefined when the value is none. */
export function findDigest(text: unknown): Digest | undefined {
  return typeof text === "string" && /^[0-9a-f]{64}$/.test(text) ? (text as Digest) : undefined;
}

export function digestOf(bytes: Uint8Array | string): Digest {
  return hash("sha256", bytes, "hex") as Digest;
}

/** Sorts files into a tree. Throws a {@link RecordError} when two have the same path. */
export function treeOf(files: Iterable<TreeFile>): Tree {
  const tree = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const duplicate = tree.find(({ path }, index) => path === tree[index + 1]?.path);
  if (duplicate !== undefined) throw new RecordError("files[].path");
  return tree;
}

/**
 * The digest of a tree: the digest of one line for each file, in the order of the tree, with path, SHA-256, size and media type separated
 * by tabs and a line feed at the end.
 */
export function digestTree(tree: Tree): Digest {
  return digestOf(tree.map(({ path, sha256, size, type }) => `${path}\t${sha256}\t${size}\t${type}\n`).join(""));
}

/** A tree as JSON with one line for each file, so that two trees can be compared with any diff tool. */
export function formatFiles(tree: Tree): string {
  return `[\n${tree.map((file) => JSON.stringify(file)).join(",\n")}\n]`;
}

/** Parses a JSON value that {@link formatFiles} wrote. Throws a {@link RecordError} for anything else. */
export function parseFiles(value: unknown): Tree {
  if (!Array.isArray(value)) throw new RecordError("files");
  return treeOf(value.map(parseTreeFile));
}

/** Parses the JSON of a record. Throws a {@link RecordError} if it is none. */
export function parseRecord(bytes: Uint8Array | string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    throw new RecordError("JSON");
  }
}

/** A JSON file of a site or store does not have the contents that this program writes. `part` is the missing or wrong part. */
export class RecordError extends MessageError {
  constructor(part: string) {
    super(message("record-damaged", { part }));
  }
}

const PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\\t\r\n]+(?:\/[^/\\\t\r\n]+)*$/;

function parseTreeFile(value: unknown): TreeFile {
  if (!isObject(value)) throw new RecordError("files[]");
  const { path, size, type, page } = value;
  const sha256 = findDigest(value["sha256"]);
  if (typeof path !== "string" || !PATH.test(path)) throw new RecordError("files[].path");
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw new RecordError("files[].size");
  if (sha256 === undefined || typeof type !== "string") throw new RecordError("files[].sha256");
  if (page !== undefined && typeof page !== "string") throw new RecordError("files[].page");
  return { path, sha256, size, type, ...defined({ page }) };
}

/** Whether a value is an object with properties, and no array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
