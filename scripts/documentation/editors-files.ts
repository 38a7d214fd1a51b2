import path from "node:path";
import { PACKAGES } from "../../packages/index.ts";
import type { StarterFile } from "../cli/package.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import { parseLanguageTag } from "../i18n/language-tag.ts";

const EDITORS: Readonly<Record<MessageLanguage, string>> = {
  en: "How to write an issue, from its first file to the day of its publication.",
  es: "Cómo escribir un número, desde su primer archivo hasta el día de su publicación.",
  pt: "Como escrever um número, do primeiro ficheiro ao dia da sua publicação.",
  fr: "Comment écrire un numéro, de son premier fichier au jour de sa publication.",
};

/** The languages of messages, in which these pages are. */
const LANGUAGES = MESSAGE_LANGUAGES.flatMap((language) => {
  const tag = parseLanguageTag(language);
  return tag === undefined ? [] : [{ language, tag }];
});

/** The editors' manual in each language, with its pictures: packages put them into a new publication. */
export async function editorsFiles(root: string): Promise<readonly StarterFile[]> {
  const files: StarterFile[] = [];
  for (const { language, tag } of LANGUAGES)
    for (const { starterFiles } of PACKAGES)
      for (const file of (await starterFiles?.(path.join(root, "docs"), [tag])) ?? [])
        files.push(...editorsFile(file, language));
  return files;
}

/** A file of a new publication as one of the documentation, if it belongs to the manual. */
function editorsFile([file, body]: StarterFile, language: MessageLanguage): readonly StarterFile[] {
  if (file.startsWith("editors/")) return [[`pages/media/${language}-${path.basename(file)}`, body]];
  if (file !== "EDITORS.md") return [];
  const [, title = "", text = ""] = /^# (.+)\n\n([\s\S]*)$/.exec(String(body)) ?? [];
  const placed = text.replaceAll("](editors/", `](media/${language}-`);
  return [[`pages/editors.${language}.md`, formatMarkdownFile({ title, summary: EDITORS[language] }, placed)]];
}
