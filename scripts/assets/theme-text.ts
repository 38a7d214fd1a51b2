import { readFileSync } from "node:fs";
import { editMapping } from "../content/edit/edit-mapping.ts";
import { applyToWritten } from "../content/edit/text-edit.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import { parseYaml } from "../content/yaml/yaml.ts";
import { factNamesIn } from "../schema/fields/fact-fields.ts";
import { findThemeFiles } from "./theme-files.ts";

/**
 * The text of a file of Dateline's own theme: from the first folder that has it, but interface texts from all folders, which have different
 * ones, with the names of facts, which are defined beside their fields; undefined if no folder has it.
 */
export function findThemeText(themeDirs: readonly string[], name: string): string | undefined {
  const files = findThemeFiles(themeDirs, name);
  if (files.length === 0) return undefined;
  const whole = name.startsWith("messages/") ? files : files.slice(0, 1);
  const text = whole.map((file) => readFileSync(file, "utf8")).join("");
  const language = /^messages\/([^/]+)\.yaml$/.exec(name)?.[1];
  return language === undefined ? text : withFactNames(text, language);
}

function withFactNames(text: string, language: string): string {
  const messages = parseYaml({ file: "", yaml: text, firstLine: 1 }).value;
  if (!isMapping(messages) || !isMapping(messages["facts"])) return text;
  const facts = { ...messages["facts"], names: factNamesIn(language) };
  return applyToWritten(text, editMapping(text, { ...messages, facts }, []) ?? []);
}
