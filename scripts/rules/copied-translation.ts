import { textOf } from "../markdown/plain.ts";
import type { TextRecord } from "../model/content.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * A translation is not its original word for word: a file that was copied and not translated yet. Titles alone may agree, as names do;
 * short texts too.
 */
export const copiedTranslation: Rule = {
  id: "copied-translation",
  asksFor: "text",
  *check(content) {
    for (const { original, translations } of [...content.items, ...content.bulletins, ...content.pages]) {
      for (const translation of translations) {
        if (!isCopy(translation, original)) continue;
        const { file } = translation.path;
        yield {
          ...valueError("copied-translation", file, ["title"], message("translation-copied")),
          severity: "warning",
        };
      }
    }
  },
};

/** In UTF-16 code units: "Quito, Ecuador" is the same in many languages. */
const SHORTEST = 60;

function isCopy(text: TextRecord, original: TextRecord): boolean {
  if (text.fields.title !== original.fields.title || summaryOf(text) !== summaryOf(original)) return false;
  const words = textOf(text.body);
  return `${text.fields.title}${summaryOf(text)}${words}`.length >= SHORTEST && words === textOf(original.body);
}

function summaryOf({ fields }: TextRecord): string {
  return "summary" in fields ? (fields.summary ?? "") : "";
}
