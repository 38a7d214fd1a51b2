import { formatBlock } from "./format-yaml-value.ts";

/** Fields as a YAML file (YAML 1.2, core schema), one field per line and without folding long texts. Undefined fields are left out. */
export function formatYamlFile(fields: object): string {
  return `${formatBlock(fields)}\n`;
}

/** A Markdown file with front matter. */
export function formatMarkdownFile(fields: object, markdown: string): string {
  return `---\n${formatYamlFile(fields)}---\n${markdown}`;
}
