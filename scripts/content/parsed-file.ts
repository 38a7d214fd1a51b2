import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { ContentPath } from "./content-path.ts";
import { decodeText } from "./decode.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { parseYaml } from "./yaml.ts";

/** The path of a file that is text. */
export type TextPath = Exclude<ContentPath, { readonly kind: "media" }>;

/** A content file in its two parts. The fields are still unknown: nothing is trusted yet. */
export interface ParsedFile {
  readonly path: TextPath;
  /** Undefined when they can't be read at all; remarks say why. */
  readonly fields: unknown;
  /** The body of a Markdown file; empty for a YAML file. */
  readonly markdown: string;
  /** The line of the file on which the body starts, from 1. */
  readonly markdownLine: number;
}

/** What could be read of a file: a body whose fields are faulty is still a body, with faults of its own. */
export interface Parsed {
  readonly parsed: ParsedFile;
  /** The whole file as text; undefined when its bytes are not the text that they should be. */
  readonly text?: string;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Bytes to fields and body: a pure function of the file's bytes. */
export function parseFile(path: TextPath, bytes: Uint8Array): Parsed {
  const { text, diagnostics } = decodeText(path.file, bytes);
  if (text === undefined) return { parsed: unreadFile(path), diagnostics };
  return { ...(path.file.endsWith(".md") ? parseMarkdownFile(path, text) : parseYamlFile(path, text)), text };
}

/** A file that is there, and of which nothing could be read. */
function unreadFile(path: TextPath): ParsedFile {
  return { path, fields: undefined, markdown: "", markdownLine: 1 };
}

function parseYamlFile(path: TextPath, text: string): Parsed {
  const { value, diagnostics } = parseYaml({ file: path.file, yaml: text, firstLine: 1 });
  return { parsed: { ...unreadFile(path), fields: value }, diagnostics };
}

function parseMarkdownFile(path: TextPath, text: string): Parsed {
  const split = parseFrontMatter(path.file, text);
  if ("rule" in split) return { parsed: unreadFile(path), diagnostics: [split] };
  const { value, diagnostics } = parseYaml({ file: path.file, yaml: split.yaml, firstLine: 2 });
  const { markdown, markdownLine } = split;
  return { parsed: { path, fields: value, markdown, markdownLine }, diagnostics };
}
