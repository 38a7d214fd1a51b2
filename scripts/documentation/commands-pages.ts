import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CommandHelp, LocalText } from "../cli/help-text.ts";
import { COMMANDS } from "../commands/commands.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { headingId } from "../markdown/headings.ts";
import type { ContentFile } from "./release-notes.ts";

/** The front matter of the pages of commands, and the heads of their table. */
const PAGES: Readonly<
  Record<MessageLanguage, { readonly title: string; readonly summary: string; readonly heads: string }>
> = {
  en: { title: "Commands", summary: "All commands, and the help of each.", heads: "| command | what it does |" },
  es: { title: "Comandos", summary: "Todos los comandos y la ayuda de cada uno.", heads: "| comando | qué hace |" },
  pt: { title: "Comandos", summary: "Todos os comandos e a ajuda de cada um.", heads: "| comando | o que faz |" },
  fr: {
    title: "Commandes",
    summary: "Toutes les commandes et l’aide de chacune.",
    heads: "| commande | ce qu’elle fait |",
  },
};

/** The commands in each language: a table of the commands for editors, and the help of each command. */
export async function commandsPages(root: string): Promise<readonly ContentFile[]> {
  const all = await readHelp(root);
  return MESSAGE_LANGUAGES.map((language) => {
    const { heads, ...fields } = PAGES[language];
    const table = [heads, "| --- | --- |", ...tableRows(language)].join("\n");
    const sections = all.map(([command, help]) => `## ${command}\n\n${describe(help, language)}\n`);
    return [`pages/commands.${language}.md`, formatMarkdownFile(fields, `${table}\n\n${sections.join("\n")}`)];
  });
}

/** A row for each command with a summary, as `dateline --help` lists them. */
function tableRows(language: MessageLanguage): readonly string[] {
  return [...COMMANDS].flatMap(([command, { summary }]) => {
    const call = command === "start" ? "npm start" : `npm run ${command}`;
    const link = `[\`${call}\`](#${headingId(command)})`;
    return summary === undefined ? [] : [`| ${link} | ${typeset(summary[language], language)} |`];
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
