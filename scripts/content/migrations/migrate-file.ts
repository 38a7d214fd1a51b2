import { decodeText } from "../decode.ts";
import { parseFrontMatter } from "../front-matter.ts";
import { parseYaml } from "../yaml.ts";
import { MIGRATIONS } from "./index.ts";
import type { FoundFormer, MigratedFile, Migration } from "./migration.ts";
import { findFormer } from "./migration.ts";
import { rewriteYaml } from "./rewrite-yaml.ts";

/** What migrations do with a file that has former forms. */
export interface FileMigration {
  readonly before: string;
  /** Undefined if the file can't be rewritten safely: then somebody must change it by hand. */
  readonly after: string | undefined;
  readonly found: readonly FoundFormer[];
}

/** Finds and rewrites former forms in a YAML file or in front matter. Undefined if there are none, or if it can't be parsed. */
export function migrateFile(
  file: MigratedFile,
  bytes: Uint8Array,
  migrations: readonly Migration[] = MIGRATIONS,
): FileMigration | undefined {
  const { text: before } = decodeText(file.file, bytes);
  const yaml = before === undefined ? undefined : yamlOf(file.file, before);
  if (before === undefined || yaml === undefined) return undefined;
  const { value } = parseYaml({ file: file.file, yaml, firstLine: 1 });
  const found = findFormer(file, value, migrations);
  if (found.length === 0) return undefined;
  const rewritten = rewriteYaml(yaml, found);
  const start = before.indexOf(yaml);
  const after =
    rewritten === undefined ? undefined : before.slice(0, start) + rewritten + before.slice(start + yaml.length);
  return { before, after: after === undefined ? undefined : withLineBreaksOf(bytes, after), found };
}

function yamlOf(file: string, text: string): string | undefined {
  if (!file.endsWith(".md")) return text;
  const split = parseFrontMatter(file, text);
  return "rule" in split ? undefined : split.yaml;
}

function withLineBreaksOf(bytes: Uint8Array, text: string): string {
  return Buffer.from(bytes).includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
