import type { MessageLanguage } from "../../../../scripts/diagnostics/index.ts";
import type { Content } from "../../../../scripts/model/index.ts";
import { buildChoices } from "../choices.ts";
import { readCountryNames, readEditorTexts } from "../texts.ts";
import { buildSchemas } from "./schemas.ts";
import { buildSnippets } from "./snippets.ts";
import { buildSettings, EXTENSIONS, TASKS } from "./vscode-settings.ts";

/** A file for Visual Studio Code. */
export interface VscodeFile {
  /** From its folder `.vscode/`. */
  readonly name: string;
  readonly text: string;
  /** Users change their settings; files that follow from the publication are generated again. */
  readonly kind: "settings" | "generated";
}

/** All files for a publication, in a language. */
export function vscodeFiles(
  content: Content,
  contentDir: string,
  themeDirs: readonly string[],
  language: MessageLanguage,
): readonly VscodeFile[] {
  const choices = buildChoices(content, language, readCountryNames(themeDirs, language));
  const declared = content.publication?.fields.fields;
  const context = { texts: readEditorTexts(themeDirs, language), choices };
  const schemas = Object.entries(buildSchemas(context, content, language)).map(
    ([name, schema]) => [`schemas/${name}.json`, schema] as const,
  );
  const generated = [["dateline.code-snippets", buildSnippets(context, declared?.item)] as const, ...schemas];
  const settings = [
    ["settings.json", buildSettings(contentDir)],
    ["tasks.json", TASKS],
    ["extensions.json", EXTENSIONS],
  ] as const;
  return [
    ...generated.map(([name, value]) => ({ name, text: formatJson(value), kind: "generated" }) as const),
    ...settings.map(([name, value]) => ({ name, text: formatJson(value), kind: "settings" }) as const),
  ];
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
