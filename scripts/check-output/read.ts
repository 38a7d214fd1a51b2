import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { factsOf, factsOfUndecodable, isJudged } from "./file.ts";
import type { FileFacts } from "./page-metadata.ts";

/** The facts of one file; undefined for a file of a kind that is not judged. */
export function readFacts(folder: string, file: string): FileFacts | undefined {
  const facts = readAttached(folder, file);
  return facts === undefined ? undefined : detach(facts);
}

/** The facts of a file with this text, or these bytes, as plain JSON; undefined for a file of a kind that is not judged. */
export function formatFacts(file: string, content: string | Uint8Array): string | undefined {
  const facts = typeof content === "string" ? factsOf(file, content) : factsOfBytes(file, content);
  return facts === undefined ? undefined : JSON.stringify(facts);
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
function detach(facts: FileFacts): FileFacts {
  return JSON.parse(JSON.stringify(facts));
}
