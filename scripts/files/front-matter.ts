import matter from "gray-matter";
import type { Remark } from "../diagnostics/finding.ts";

/** A Markdown file in its two parts, both as written. */
export interface FrontMatter {
  readonly yaml: string;
  readonly markdown: string;
  /** The line of the file on which the Markdown starts, from 1. The YAML always starts on line 2. */
  readonly markdownLine: number;
}

/**
 * Splits a Markdown file into front matter and body. The first line is exactly `---`: a language name behind it
 * (`---js`) would choose an engine, and some engines run what they read.
 */
export function parseFrontMatter(file: string, text: string): FrontMatter | Remark {
  const firstLine = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  if (firstLine !== "---") return unexpectedStart(file, firstLine);
  const yaml = matter(text, { language: "yaml", delimiters: "---", engines: ENGINES }).matter.slice(1);
  const end = "---\n".length + yaml.length + (yaml === "" ? 0 : 1);
  const closing = text.slice(end).split("\n", 1)[0] ?? "";
  if (closing !== "---") return unexpectedEnd(file, yaml, text);
  return {
    yaml,
    markdown: text.slice(end + "---\n".length),
    markdownLine: text.slice(0, end).split("\n").length + 1,
  };
}

/** gray-matter parses nothing here, and no engine of its own is within reach: our YAML reader knows places. */
const NOTHING = { parse: (): object => ({}) };
const ENGINES = Object.fromEntries(
  ["yaml", "json", "js", "javascript", "jsLegacy", "node", "coffee", "cson", "toml"].map((name) => [name, NOTHING]),
);

function unexpectedStart(file: string, line: string): Remark {
  const isBlank = line.trim() === "";
  const spot = { file, line: 1, column: 1, length: Math.max(1, line.length) };
  const actual = isBlank ? "blank first line" : "first line";
  return { rule: "front-matter", severity: "error", spot, actual, expected: "`---` alone on the first line" };
}

function unexpectedEnd(file: string, yaml: string, text: string): Remark {
  const line = text.startsWith("---\n---") ? 2 : yaml.split("\n").length + 2;
  const last = text.split("\n").length;
  const spot = { file, line: Math.min(line, last), column: 1, length: 1 };
  return {
    rule: "front-matter",
    severity: "error",
    spot,
    actual: "end of the fields",
    expected: "`---` alone on the line after the last field",
  };
}
