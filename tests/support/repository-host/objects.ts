import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync, inflateSync } from "node:zlib";

interface GitObject {
  readonly type: string;
  readonly content: Buffer;
}

/** An entry of a tree. */
export interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly sha: string;
}

interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly when: string;
  readonly message: string;
}

const FOLDER = "40000";
const FILE = "100644";
const SHA_BYTES = 20;

export function isFolder({ mode }: Entry): boolean {
  return mode === FOLDER;
}

/**
 * The objects of a repository, one per file, as git stores and reads them (gitrepository-layout, *loose object*). A process for each read
 * or write takes many times as long. `folder` is the repository's, `.git`.
 */
export function openObjects(folder: string) {
  const known = new Map<string, GitObject>();
  const entries = new Map<string, readonly Entry[]>();
  const fileOf = (sha: string): string => path.join(folder, "objects", sha.slice(0, 2), sha.slice(2));

  function read(sha: string): GitObject | undefined {
    const object = known.get(sha) ?? readFile(fileOf(sha));
    if (object !== undefined) known.set(sha, object);
    return object;
  }

  function write(type: string, content: Buffer): string {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const sha = createHash("sha1").update(bytes).digest("hex");
    if (read(sha) !== undefined) return sha;
    mkdirSync(path.dirname(fileOf(sha)), { recursive: true });
    writeFileSync(fileOf(sha), deflateSync(bytes, { level: 1 }));
    known.set(sha, { type, content });
    return sha;
  }

  function entriesOf(tree: string): readonly Entry[] {
    const found = entries.get(tree) ?? parseTree(contentOf(tree, "tree"));
    entries.set(tree, found);
    return found;
  }

  function contentOf(sha: string, type: string): Buffer {
    const object = read(sha);
    assert.equal(object?.type, type, sha);
    return object.content;
  }

  /** The entries of a tree with their full paths; with `isDeep`, the entries of its folders in their place. */
  function listTree(tree: string, isDeep: boolean, start = ""): readonly Entry[] {
    return entriesOf(tree).flatMap((entry) => {
      const name = start + entry.name;
      return isDeep && isFolder(entry) ? listTree(entry.sha, true, `${name}/`) : [{ ...entry, name }];
    });
  }

  /** Writes a tree with other files than `base`, by their paths; null is for a removed file. */
  function changeTree(base: string | undefined, files: ReadonlyMap<string, string | null>): string {
    const named = new Map(base === undefined ? [] : entriesOf(base).map((entry) => [entry.name, entry]));
    for (const [name, below] of groupByFolder(files)) {
      const entry = changeEntry(named.get(name), name, below);
      if (entry === undefined) named.delete(name);
      else named.set(name, entry);
    }
    return write("tree", formatTree([...named.values()]));
  }

  /** The entry of a name after files below it, or it itself, have changed; undefined for nothing. */
  function changeEntry(old: Entry | undefined, name: string, files: ReadonlyMap<string, string | null>) {
    const own = files.get("");
    if (own !== undefined) return own === null ? undefined : { mode: FILE, name, sha: own };
    const sha = changeTree(old !== undefined && isFolder(old) ? old.sha : undefined, files);
    return entriesOf(sha).length === 0 ? undefined : { mode: FOLDER, name, sha };
  }

  function commitOf(sha: string): Commit {
    const text = contentOf(sha, "commit").toString("utf8");
    const end = text.indexOf("\n\n");
    const valuesOf = (key: string) =>
      text
        .slice(0, end)
        .split("\n")
        .flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
    const [, seconds] = /> (\d+) /.exec(valuesOf("author")[0] ?? "") ?? [];
    // As git writes it, with no part of a second.
    const when = new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
    return { tree: valuesOf("tree")[0] ?? "", parents: valuesOf("parent"), when, message: text.slice(end + 2) };
  }

  return { read, write, listTree, changeTree, commitOf };
}

function readFile(file: string): GitObject | undefined {
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = inflateSync(packed);
  const end = bytes.indexOf(0);
  const [type = ""] = bytes.toString("latin1", 0, end).split(" ");
  return { type, content: bytes.subarray(end + 1) };
}

/** The files of a map by the folders in which they are; a file that is in none has the path "" there. */
function groupByFolder<Value>(files: ReadonlyMap<string, Value>): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  const groups = new Map<string, Map<string, Value>>();
  for (const [file, value] of files) {
    const [name = "", ...rest] = file.split("/");
    groups.set(name, (groups.get(name) ?? new Map<string, Value>()).set(rest.join("/"), value));
  }
  return groups;
}

function formatTree(entries: readonly Entry[]): Buffer {
  const lines = entries
    .map((entry) => ({ entry, place: Buffer.from(isFolder(entry) ? `${entry.name}/` : entry.name) }))
    .sort((a, b) => Buffer.compare(a.place, b.place))
    .flatMap(({ entry: { mode, name, sha } }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, "hex")]);
  return Buffer.concat(lines);
}

function parseTree(content: Buffer): readonly Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at);
    const [mode = "", ...name] = content.toString("utf8", at, end).split(" ");
    at = end + 1 + SHA_BYTES;
    found.push({ mode, name: name.join(" "), sha: content.toString("hex", end + 1, at) });
  }
  return found;
}
