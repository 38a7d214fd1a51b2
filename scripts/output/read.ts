import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { collectFacts } from "./collect.ts";
import type { FileFacts, SiteFacts } from "./facts.ts";
import { factsOf, factsOfUndecodable, isJudged } from "./file.ts";

/** What was printed, as `checkOutput` wants it. */
export interface ReadOutput {
  readonly facts: readonly FileFacts[];
  /** Every file, by its path from the root of the output. */
  readonly files: ReadonlySet<string>;
}

/**
 * Reads a folder of printed files, one after another: there is more to parse than to wait for. Throws when the folder can't
 * be read.
 */
export function readOutput(folder: string): ReadOutput {
  const files = listOutput(folder);
  return { facts: files.flatMap((file) => readFacts(folder, file) ?? []), files: new Set(files) };
}

/** Every file of a folder, as paths from it with forward slashes, sorted. */
function listOutput(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The facts of one file; undefined for a file of a kind that is not judged. */
export function readFacts(folder: string, file: string): FileFacts | undefined {
  const facts = readAttached(folder, file);
  return facts === undefined ? undefined : detach(facts);
}

/** The facts of a file with these bytes, as plain JSON; undefined for a file of a kind that is not judged. */
export function formatFacts(file: string, bytes: Uint8Array): string | undefined {
  const facts = factsOfBytes(file, bytes);
  return facts === undefined ? undefined : JSON.stringify(facts);
}

/** The facts of many files, put together. */
export function readSiteFacts(folder: string, files: readonly string[]): SiteFacts {
  return detach(collectFacts(files.flatMap((file) => readAttached(folder, file) ?? [])));
}

/** The text of a file, as `checkOutput` asks for it. */
export function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function readAttached(folder: string, file: string): FileFacts | undefined {
  return isJudged(file) ? factsOfBytes(file, readFileSync(join(folder, file))) : undefined;
}

function factsOfBytes(file: string, bytes: Uint8Array): FileFacts | undefined {
  if (!isJudged(file)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(text) ? factsOf(file, text.toString("utf8")) : factsOfUndecodable(file);
}

/** A copy that shares nothing with the texts of files: a string cut from a text keeps all of it in memory. */
function detach<Facts extends FileFacts | SiteFacts>(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts));
}
