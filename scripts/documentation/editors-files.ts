import path from "node:path";
import { PACKAGES } from "../../packages/index.ts";
import type { StarterFile } from "../cli/package.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import { parseLanguageTag } from "../i18n/language-tag.ts";

const EDITORS: Readonly<Record<MessageLanguage, string>> = {
  en: "How to write an issue, from its first file to the day on which it is public.",
  es: "Cómo escribir un número, desde su primer archivo hasta el día en que es público.",
  pt: "Como escrever um número, do primeiro ficheiro ao dia em que é público.",
  fr: "Comment écrire un numéro, de son premier fichier au jour où il est public.",
};

/**
 * The manual's descriptions of the pages below it, of which only the page of all messages is in its language. It lists them in this order.
 */
const DETAILS: Readonly<Record<MessageLanguage, string>> = {
  en: "In detail: [items]({items}), [issues]({issues}), all [fields]({fields}), the [style of each language]({language}), [new names]({addresses}) and [messages]({messages}). [All messages]({all}) are on one page.",
  es: "En detalle, en inglés: [noticias]({items}), [números]({issues}), todos los [campos]({fields}), el [estilo de cada idioma]({language}), [nombres nuevos]({addresses}) y [mensajes]({messages}). [Todos los mensajes]({all}) están en una página.",
  pt: "Em pormenor, em inglês: [notícias]({items}), [números]({issues}), todos os [campos]({fields}), o [estilo de cada língua]({language}), [nomes novos]({addresses}) e [mensagens]({messages}). [Todas as mensagens]({all}) estão numa página.",
  fr: "En détail, en anglais : [articles]({items}), [numéros]({issues}), tous les [champs]({fields}), le [style de chaque langue]({language}), [nouveaux noms]({addresses}) et [messages]({messages}). [Tous les messages]({all}) sont sur une page.",
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
  const details = DETAILS[language]
    .replace("{all}", `editors/all-messages.${language}.md`)
    .replaceAll(/\{(\w+)\}/g, "editors/$1.en.md");
  const whole = `${placed.trimEnd()}\n\n${details}\n`;
  return [[`pages/editors.${language}.md`, formatMarkdownFile({ title, summary: EDITORS[language] }, whole)]];
}
