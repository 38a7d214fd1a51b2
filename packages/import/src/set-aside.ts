import { basename, dirname, join } from "node:path";
import { formatMarkdownFile, writeWhole } from "../../../scripts/content/index.ts";
import type { SourceContent } from "./source.ts";

/** The parts of an item that content can't have. They are kept completely, so that an editor can add them to the item. */
export interface SetAside {
  /** Fields with values that content can't have. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** A text in Markdown that content can't have. */
  readonly markdown?: string | undefined;
  /** An unread text, as in the source. */
  readonly unread?: SourceContent | undefined;
}

/** Where the fields and the Markdown of a content file are set aside, by the folder for them. */
export function asideFile(folder: string, file: string): string {
  return join(folder, file);
}

/** Where the text of a content file that was not read is set aside. */
export function unreadFile(folder: string, file: string, content: SourceContent): string {
  return join(folder, unreadName(file, content));
}

/** Writes the parts that are set aside for a content file; nothing for most files. */
export function writeAside(folder: string, file: string, { fields, markdown, unread }: SetAside): void {
  if (markdown !== undefined || Object.keys(fields).length > 0)
    writeTextAside(folder, file, formatMarkdownFile(fields, markdown ?? ""));
  if (unread !== undefined) writeTextAside(folder, unreadName(file, unread), unread.text);
}

/** Writes a text into the folder for parts that are set aside, which is inside the folder of records. */
export function writeTextAside(folder: string, file: string, text: string): void {
  writeWhole(dirname(folder), `${basename(folder)}/${file}`, text);
}

function unreadName(file: string, { kind }: SourceContent): string {
  return file.replace(/\.md$/, kind === "html" ? ".html" : ".txt");
}
