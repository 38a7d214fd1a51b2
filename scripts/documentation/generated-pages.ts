import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { StarterFile } from "../cli/extra.ts";
import type { CommandHelp, LocalText } from "../cli/help-text.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";
import { MESSAGE_LANGUAGES } from "../diagnostics/message-language.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { EXTRAS } from "../extras/index.ts";
import { parseLanguageTag } from "../i18n/language-tag.ts";
import type { ContentFile } from "./release-notes.ts";

/** What the pages of commands are called and say. */
const COMMANDS: Readonly<Record<MessageLanguage, { readonly title: string; readonly summary: string }>> = {
  en: { title: "Commands", summary: "What --help says of each command." },
  es: { title: "Comandos", summary: "Lo que dice --help de cada comando." },
  pt: { title: "Comandos", summary: "O que --help diz de cada comando." },
  fr: { title: "Commandes", summary: "Ce que --help dit de chaque commande." },
};

const EDITORS: Readonly<Record<MessageLanguage, string>> = {
  en: "How to write an issue, from its first file to the day on which it is public.",
  es: "Cómo escribir un número, desde su primer archivo hasta el día en que es público.",
  pt: "Como escrever um número, do primeiro ficheiro ao dia em que é público.",
  fr: "Comment écrire un numéro, de son premier fichier au jour où il est public.",
};

/** The languages of messages, in which these pages are. */
const LANGUAGES = MESSAGE_LANGUAGES.flatMap((language) => {
  const tag = parseLanguageTag(language);
  return tag === undefined ? [] : [{ language, tag }];
});

/** The guide of editors in each language, with its pictures: the manual that extras put into a new publication. */
export async function editorsFiles(root: string): Promise<readonly StarterFile[]> {
  const files: StarterFile[] = [];
  for (const { language, tag } of LANGUAGES)
    for (const { starterFiles } of EXTRAS)
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

/** The help of every command in each language. */
export async function commandsPages(root: string): Promise<readonly ContentFile[]> {
  const all = await readHelp(root);
  return MESSAGE_LANGUAGES.map((language) => {
    const sections = all.map(([command, help]) => `## ${command}\n\n${describe(help, language)}\n`);
    return [`pages/commands.${language}.md`, formatMarkdownFile(COMMANDS[language], sections.join("\n"))];
  });
}

/** What the help of a command says, as Markdown. Its table has the command's own options. */
function describe({ usage, about, exit, options, note, examples }: CommandHelp, language: MessageLanguage): string {
  const textOf = (text: LocalText) => typeset(text[language], language);
  const rows = Object.entries(options).map(
    ([option, text]) => `| \`${option}\` | ${textOf(text).replaceAll("|", "\\|")} |`,
  );
  return [
    codeOf(usage),
    textOf(about).replaceAll("\n", "\n\n"),
    textOf(exit),
    ...(rows.length === 0 ? [] : [["| | |", "| --- | --- |", ...rows].join("\n")]),
    ...(note === undefined ? [] : [textOf(note)]),
    ...(examples === undefined ? [] : [codeOf(examples)]),
  ].join("\n\n");
}

function codeOf(lines: readonly string[]): string {
  return ["```", ...lines, "```"].join("\n");
}

/** The help texts of commands, by their names and sorted by them. */
export async function readHelp(root: string): Promise<readonly (readonly [command: string, help: CommandHelp])[]> {
  const extras = readdirSync(path.join(root, "scripts/extras"), { withFileTypes: true });
  const folders = [
    "scripts/commands/help",
    ...extras.filter((entry) => entry.isDirectory()).map(({ name }) => `scripts/extras/${name}`),
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder)).flatMap((name) => {
      const [, command] = /^([\w-]+)-help\.ts$/.exec(name) ?? [];
      return command === undefined || command === "manual" ? [] : [{ command, file: path.join(root, folder, name) }];
    }),
  );
  const sorted = files.toSorted((a, b) => (a.command < b.command ? -1 : 1));
  return Promise.all(
    sorted.map(async ({ command, file }) => {
      const [help] = Object.values<CommandHelp>(await import(file));
      if (help === undefined) throw new Error(`${file} exports no help`);
      return [command, help] as const;
    }),
  );
}

/** A document of the repository as a page: without its heading, which is the title. */
export function documentPage(file: string, page: string, fields: object): ContentFile {
  return [page, formatMarkdownFile(fields, readFileSync(file, "utf8").replace(/^# .*\n+/, ""))];
}
