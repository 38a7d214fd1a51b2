import type { Content } from "./content.ts";
import { textsOf } from "./content.ts";

/** A text that is given per language inside one file: the name of a topic, of an event, of the publication. */
export interface LocalizedText {
  readonly file: string;
  readonly field: readonly string[];
  readonly text: Readonly<Record<string, string>>;
}

/** Every text that is given per language, wherever it stands. */
export function* localizedTexts(content: Content): Iterable<LocalizedText> {
  if (content.publication !== undefined) {
    const { path, fields } = content.publication;
    const { title, tagline, description, disclaimer } = fields;
    yield* textsIn(path.file, [], { title, tagline, description, disclaimer });
    yield* textsIn(path.file, ["funding"], { text: fields.funding?.text });
  }
  for (const { key, fields } of content.topics?.topics ?? []) {
    const { label, description } = fields;
    yield* textsIn(content.topics?.path.file ?? "", [key], { label, description });
  }
  for (const { path, fields } of content.events) {
    const { name, place, description } = fields;
    yield* textsIn(path.file, [], { name, place, description });
  }
  for (const record of textsOf(content)) {
    const place = record.kind === "item" ? record.fields.place : undefined;
    if (typeof place === "object") yield { file: record.path.file, field: ["place"], text: place };
  }
}

function* textsIn(
  file: string,
  parent: readonly string[],
  texts: Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>,
): Iterable<LocalizedText> {
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === "object") yield { file, field: [...parent, name], text };
  }
}
