import { isUtf8 } from "node:buffer";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { FileFacts } from "./facts.ts";
import { factsOf, factsOfUndecodable, isJudged } from "./file.ts";

/** What was printed, as {@link checkOutput} wants it. */
export interface ReadOutput {
  readonly facts: readonly FileFacts[];
  /** Every file, by its path from the root of the output. */
  readonly files: ReadonlySet<string>;
}

/** Reads a folder of printed files. No more than a few texts are in memory at once. Rejects when the folder can't be read. */
export async function readOutput(folder: string): Promise<ReadOutput> {
  const files = await listFiles(folder);
  const facts: FileFacts[] = [];
  const waiting = files.filter(isJudged).values();
  const readOn = async () => {
    for (const file of waiting) {
      const found = await readFacts(folder, file);
      if (found !== undefined) facts.push(found);
    }
  };
  await Promise.all(Array.from({ length: readers }, readOn));
  return { facts, files: new Set(files) };
}

/** So many reads are under way while one text is parsed. */
const readers = 16;

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

async function readFacts(folder: string, file: string): Promise<FileFacts | undefined> {
  const bytes = await readFile(join(folder, file));
  return isUtf8(bytes) ? factsOf(file, bytes.toString("utf8")) : factsOfUndecodable(file);
}
