import type { Words } from "../diagnostics/message.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";
import type { FieldsSchema } from "./check-fields.ts";
import type { ContentSchema } from "./content-schema.ts";
import { eventFields } from "./fields/event-fields.ts";
import { itemFields } from "./fields/item-fields.ts";
import { publicationFields } from "./fields/publication-fields.ts";
import { formatFields, inEnglish, type TableOptions } from "./manual-table.ts";
import { pageFields, placeFields, termFields, topicFields } from "./vocabulary.ts";

/**
 * Updates the lists of fields in the editors' manual from the schemas. A list is between the lines `<!-- fields: item -->` and
 * `<!-- end -->`, in English, as are `messages`; the lists of all kinds of callout are after `<!-- fields: callouts -->`. Throws an Error
 * if the manual lacks a list, or has an unknown one.
 */
export function fillManual(manual: string, schema: ContentSchema, messages: Words): string {
  const tables = listTables(schema, "en", inEnglish(messages));
  const filled = manual.replaceAll(SECTION, (_, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`the manual has an unknown list of fields, "${name}"`);
    return `<!-- fields: ${name} -->\n\n${table}\n\n<!-- end -->`;
  });
  const absent = [...tables.keys()].filter((name) => !filled.includes(`<!-- fields: ${name} -->`));
  if (absent.length > 0) throw new Error(`the manual has no list of fields for ${absent.join(", ")}`);
  return filled;
}

const SECTION = /^<!-- fields: (\w+) -->$[\s\S]*?^<!-- end -->$/gm;

/**
 * A list of fields for every kind of content file: name → Markdown; the lists of all kinds of callout are `callouts`, each with its
 * heading. `describe` takes the path of a field from the kind of file (`item.image.alt`, `bulletin.callouts.video.title`).
 */
export function listTables(
  schema: ContentSchema,
  language: MessageLanguage,
  options: TableOptions,
): ReadonlyMap<string, string> {
  const tableOf = (path: readonly string[], fields: FieldsSchema) =>
    formatFields(fields, {
      ...options,
      describe: (rest, description) => options.describe([...path, ...rest], description),
    });
  const callouts = schema.callouts.map(
    ({ type, fields, words }) => `### ${words[language].name}\n\n${tableOf(["bulletin", "callouts", type], fields)}`,
  );
  const kinds: readonly (readonly [name: string, fields: FieldsSchema])[] = [
    ["item", itemFields],
    ["bulletin", schema.fields],
    ["event", eventFields],
    ["page", pageFields],
    ["publication", publicationFields],
    ["topic", topicFields],
    ["place", placeFields],
    ...schema.files.map(({ entry, fields }) => [entry, fields] as const),
    ["term", termFields],
  ];
  return new Map([
    ...kinds.map(([name, fields]) => [name, tableOf([name], fields)] as const),
    ["callouts", callouts.join("\n\n")],
  ]);
}
