import { PACKAGES } from "../../packages/index.ts";
import { CLI_MESSAGES } from "../cli/messages.ts";
import { COMMANDS_MESSAGES } from "../commands/messages.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import type { LocalText, Table } from "../diagnostics/message-table.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { TABLES } from "../words.ts";
import type { ContentFile } from "./release-notes.ts";

/** The titles and texts of the pages of messages. */
const TEXTS: Readonly<
  Record<"title" | "summary" | "introduction" | "of content and sites" | "of commands", LocalText>
> = {
  title: { en: "All messages", es: "Todos los mensajes", pt: "Todas as mensagens", fr: "Tous les messages" },
  summary: {
    en: "Every message about a mistake, with what to do.",
    es: "Todos los mensajes sobre errores, con lo que hay que hacer.",
    pt: "Todas as mensagens sobre erros, com o que há a fazer.",
    fr: "Tous les messages d’erreur, avec ce qu’il faut faire.",
  },
  introduction: {
    en: "`…` stands for what your content has there. The name before a message is the same in every language.",
    es: "`…` ocupa el lugar de lo que haya en su contenido. El nombre delante de un mensaje es el mismo en todos los idiomas.",
    pt: "`…` está no lugar do que houver no seu conteúdo. O nome antes de uma mensagem é o mesmo em todas as línguas.",
    fr: "`…` tient la place de ce qu’a votre contenu. Le nom devant un message est le même dans toutes les langues.",
  },
  "of content and sites": {
    en: "Content and sites",
    es: "Contenido y sitios",
    pt: "Conteúdo e sítios",
    fr: "Contenu et sites",
  },
  "of commands": { en: "Commands", es: "Comandos", pt: "Comandos", fr: "Commandes" },
};

/** All messages in each language, sorted by their names. */
export async function messagesPages(): Promise<readonly ContentFile[]> {
  const ofPackages = await Promise.all(PACKAGES.map(({ messages }) => messages()));
  const ofCommands = [CLI_MESSAGES, COMMANDS_MESSAGES, ...ofPackages.flat()];
  return MESSAGE_LANGUAGES.map((language) => {
    const textOf = (text: keyof typeof TEXTS) => TEXTS[text][language];
    const sections = [
      textOf("introduction"),
      `## ${textOf("of content and sites")}`,
      listOf(TABLES, language),
      `## ${textOf("of commands")}`,
      listOf(ofCommands, language),
    ];
    const fields = { title: textOf("title"), summary: textOf("summary") };
    return [`pages/editors/all-messages.${language}.md`, formatMarkdownFile(fields, `${sections.join("\n\n")}\n`)];
  });
}

function listOf(tables: readonly Table[], language: MessageLanguage): string {
  const messages = new Map(tables.flatMap((table) => Object.entries<LocalText>(table)));
  return [...messages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, texts]) => `- \`${id}\`: ${withoutValues(typeset(texts[language], language))}`)
    .join("\n");
}

/** A message with `…` for its values, and each phrase in its plural. */
function withoutValues(text: string): string {
  return text
    .replaceAll(/\{\w+\|[^|}]*\|([^|}]*)\}/g, (_, plural: string) => plural.replace("#", "…"))
    .replaceAll(/\{\w+\}/g, "…");
}
