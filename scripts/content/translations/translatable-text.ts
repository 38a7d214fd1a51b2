import { textOf } from "../../markdown/plain.ts";
import type { TextRecord } from "../content.ts";
import type { ItemRecord } from "../schema/record.ts";

/** TranslatableText of a text, and which of its words they are: `title`, `callouts[0].text`, `body`. */
export interface TranslatableText {
  readonly name: string;
  readonly text: string;
}

/**
 * What a translation of a text says again, in order: title, summary, what pictures show, titles of media, corrections, call-outs and
 * body. Facts, addresses, credits and sources are not among them, nor are the marks of the Markdown: a changed link or
 * bold word is no change of words. What is left out or empty is not there.
 */
export function translatableTexts(record: TextRecord): readonly TranslatableText[] {
  const words = [...fieldsOf(record), { name: "body", text: textOf(record.body) }];
  return words.flatMap(({ name, text }) => (text === undefined || text === "" ? [] : [{ name, text }]));
}

interface OptionalText {
  readonly name: string;
  readonly text: string | undefined;
}

function fieldsOf(record: TextRecord): readonly OptionalText[] {
  switch (record.kind) {
    case "item":
      return itemText(record.fields);
    case "bulletin":
      return [
        { name: "title", text: record.fields.title },
        ...(record.callouts ?? []).flatMap(({ texts }, index) =>
          texts.map(({ field, text }) => ({ name: `callouts[${index}].${field}`, text })),
        ),
      ];
    case "page":
      return headTexts(record.fields);
  }
}

function headTexts({ title, summary }: { readonly title?: string; readonly summary?: string | undefined }) {
  return [
    { name: "title", text: title },
    { name: "summary", text: summary },
  ];
}

function itemText(fields: ItemRecord["fields"]): readonly OptionalText[] {
  const { image, images = [], video, documents = [], audio = [], corrections = [] } = fields;
  return [
    ...headTexts(fields),
    { name: "image.alt", text: image?.alt },
    ...images.flatMap(({ alt, caption }, index) => [
      { name: `images[${index}].alt`, text: alt },
      { name: `images[${index}].caption`, text: caption },
    ]),
    { name: "video.title", text: video?.title },
    { name: "video.image.alt", text: video?.image?.alt },
    ...documents.map(({ title }, index) => ({ name: `documents[${index}].title`, text: title })),
    ...audio.map(({ title }, index) => ({ name: `audio[${index}].title`, text: title })),
    ...corrections.map(({ text }, index) => ({ name: `corrections[${index}].text`, text })),
  ];
}
