import { stringify } from "yaml";

/** Fields as a YAML file (YAML 1.2, core schema), one field per line and without folding long texts. Undefined fields are left out. */
export function formatYamlFile(fields: object): string {
  return stringify(fields, { version: "1.2", schema: "core", lineWidth: 0, keepUndefined: false });
}

/** A Markdown file with front matter. */
export function formatMarkdownFile(fields: object, markdown: string): string {
  return `---\n${formatYamlFile(fields)}---\n${markdown}`;
}
