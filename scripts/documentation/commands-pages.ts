import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CommandHelp, LocalText } from "../cli/help-text.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import { typeset } from "../diagnostics/message-text.ts";
import type { ContentFile } from "./release-notes.ts";

/** The titles and texts of the pages of commands. */
const COMMANDS: Readonly<Record<MessageLanguage, { readonly title: string; readonly summary: string }>> = {
  en: { title: "Commands", summary: "What --help says of each command." },
  es: { title: "Comandos", summary: "Lo que dice --help de cada comando." },
  pt: { title: "Comandos", summary: "O que --help diz de cada comando." },
  fr: { title: "Commandes", summary: "Ce que --help dit de chaque commande." },
};

/** The help of every command in each language. */
export async function commandsPages(root: string): Promise<readonly ContentFile[]> {
  const all = await readHelp(root);
  return MESSAGE_LANGUAGES.map((language) => {
    const sections = all.map(([command, help]) => `## ${command}\n\n${describe(help, language)}\n`);
    return [`pages/commands.${language}.md`, formatMarkdownFile(COMMANDS[language], sections.join("\n"))];
  });
}

/** The help of a command, as Markdown. Its table has the command's own options. */
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
  const packages = readdirSync(path.join(root, "packages"), { withFileTypes: true });
  const folders = [
    "scripts/commands",
    ...packages.filter((entry) => entry.isDirectory()).map(({ name }) => `packages/${name}/src`),
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => path.basename(name) === "help.ts")
      .map((name) => path.join(root, folder, name)),
  );
  const found = await Promise.all(
    files.map(async (file) => Object.entries<CommandHelp>(await import(pathToFileURL(file).href))),
  );
  return found
    .flat()
    .map(
      ([name, help]) =>
        [
          name
            .replace(/_HELP$/, "")
            .replaceAll("_", "-")
            .toLowerCase(),
          help,
        ] as const,
    )
    .filter(([command]) => command !== "manual")
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
