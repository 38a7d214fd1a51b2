import { readFileSync } from "node:fs";
import type { Message } from "../../../../../scripts/diagnostics/index.ts";
import { checkFile } from "../../read-source-file.ts";
import type { SourceOptions } from "../../source.ts";
import { convertWord, LARGEST_WORD, type WordText } from "./convert-word.ts";

/** Reads a Word file; otherwise returns the reason why it is not imported. `shown` is its name in messages. */
export function readWord(
  file: string,
  shown: string,
  { changes = "refuse" }: Pick<SourceOptions, "changes">,
): Promise<WordText | Message> {
  checkFile(file, LARGEST_WORD);
  return convertWord(readFileSync(file), shown, changes, (archive) => ({ buffer: Buffer.from(archive.buffer) }));
}
