import type { ContentPath } from "../addresses/content-path.ts";
import type { Remark } from "../diagnostics/finding.ts";
import { decodeText } from "./decode.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { parseYaml } from "./yaml.ts";

/** The path of a file that is text. */
export type TextPath = Exclude<ContentPath, { readonly kind: "media" }>;

/** A content file in its two parts. The fields are still unknown: nothing is trusted yet. */
export interface ParsedFile {
  readonly path: TextPath;
  readonly fields: unknown;
  /** The body of a Markdown file; empty for a YAML file. */
  readonly markdown: string;
  /** The line of the file on which the body starts, from 1. */
  readonly markdownLine: number;
}

/** A file as parsed, unless its faults leave nothing to go on with. */
export interface Parsed {
  readonly parsed?: ParsedFile;
  readonly remarks: readonly Remark[];
}

/** Bytes to fields and body: a pure function of the file's bytes. */
export function parseFile(path: TextPath, bytes: Uint8Array): Parsed {
  const { text, remarks } = decodeText(path.file, bytes);
  if (text === undefined) return { remarks };
  return path.file.endsWith(".md") ? parseMarkdownFile(path, text) : parseYamlFile(path, text);
}

function parseYamlFile(path: TextPath, text: string): Parsed {
  const { value, remarks } = parseYaml({ file: path.file, yaml: text, firstLine: 1 });
  if (remarks.length > 0) return { remarks };
  return { parsed: { path, fields: value ?? {}, markdown: "", markdownLine: 1 }, remarks };
}

function parseMarkdownFile(path: TextPath, text: string): Parsed {
  const split = parseFrontMatter(path.file, text);
  if ("rule" in split) return { remarks: [split] };
  const { value, remarks } = parseYaml({ file: path.file, yaml: split.yaml, firstLine: 2 });
  if (remarks.length > 0) return { remarks };
  return {
    parsed: { path, fields: value ?? {}, markdown: split.markdown, markdownLine: split.markdownLine },
    remarks,
  };
}
