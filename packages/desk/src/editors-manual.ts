import { starterTexts } from "../../../scripts/change/index.ts";
import { CONTENT_SCHEMA } from "../../../scripts/cli/index.ts";
import { findMessageLanguage, type MessageLanguage, typeset, type Words } from "../../../scripts/diagnostics/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
import { type EditorTexts, listTables, TABLE_WORDS } from "../../../scripts/model/index.ts";
import { type FieldWords, wordsOf } from "./field-names.ts";

/** The language of the manual for editors who write in a language: English if there is none in it. */
export function manualLanguage(language: LanguageTag): MessageLanguage {
  return findMessageLanguage(language) ?? "en";
}

/**
 * The editors' manual (`EDITORS.md`) of a publication whose first language is `language`. `template`, `texts` and `messages` are in the
 * language of {@link manualLanguage}: the template has the prose, and a line `<!-- fields: item -->` for each table of fields. The names
 * and meanings of fields come from the words of the desk, their forms from the messages. Throws an Error if the template lacks a table, or
 * contains an unknown one.
 */
export function buildEditorsManual(
  language: LanguageTag,
  template: string,
  texts: EditorTexts,
  messages: Words,
): string {
  const written = manualLanguage(language);
  const tables = new Map(
    listTables(CONTENT_SCHEMA, written, {
      words: TABLE_WORDS[written],
      messages,
      describe: (path, description) => typeset(formatWords(wordsOf(texts, path, description)), written),
    }),
  );
  const filled = template.replaceAll(/^<!-- fields: (\w+) -->$/gm, (_, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`the manual has no table of fields left for "${name}"`);
    tables.delete(name);
    return table;
  });
  if (tables.size > 0) throw new Error(`the manual lacks the tables of fields for ${[...tables.keys()].join(", ")}`);
  const { title, text } = starterTexts(language).manual;
  return `# ${title}\n\n${text === "" ? "" : `${text}\n\n`}${filled}`;
}

/** The name of a field, as in the form, and its hint, unless it only repeats the name. */
function formatWords({ label, hint }: FieldWords): string {
  return hint === `${label}.` ? `**${label}.**` : `**${label}.** ${hint}`;
}
