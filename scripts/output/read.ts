import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { FileFacts } from "./facts.ts";
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
export function listOutput(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The facts of one file; undefined for a file of a kind that is not judged. */
export function readFacts(folder: string, file: string): FileFacts | undefined {
  if (!isJudged(file)) return undefined;
  const bytes = readFileSync(join(folder, file));
  const facts = isUtf8(bytes) ? factsOf(file, bytes.toString("utf8")) : factsOfUndecodable(file);
  return facts === undefined ? undefined : detach(facts);
}

/** A copy that shares nothing with the text of the file: a string cut from a text keeps all of it in memory. */
function detach(facts: FileFacts): FileFacts {
  return JSON.parse(JSON.stringify(facts));
}
