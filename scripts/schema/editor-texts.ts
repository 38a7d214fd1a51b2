import * as z from "zod/mini";

const labels = z.record(z.string(), z.string());

const schema = z.strictObject({
  fields: z.record(z.string(), z.strictObject({ label: z.string(), hint: z.optional(z.string()) })),
  choices: labels,
  kinds: labels,
  editor: labels,
  desk: labels,
  text: labels,
});

/** The words of the desk in one language: names and hints of fields, names of choices, messages, labels of screens and of texts. */
export type EditorTexts = z.output<typeof schema>;

/** Checks a file of `editor/` in the theme. Throws an error with the mistake. */
export function parseEditorTexts(value: unknown): EditorTexts {
  return schema.parse(value);
}
