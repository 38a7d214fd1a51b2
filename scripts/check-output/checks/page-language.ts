import { message } from "../message.ts";
import type { ErrorDetails, OutputCheck } from "../output-check.ts";

/** Every page declares its language, and every language tag is well-formed (BCP 47): screen readers choose the voice by it. */
export const pageLanguage: OutputCheck = {
  id: "page-language",
  *inFile({ page }) {
    if (page === undefined) return;
    const { lang, languages } = page;
    if (lang === undefined) yield { message: message("page-language-missing") };
    else if (!isLanguageTag(lang)) yield invalidTag(lang);
    for (const { text, at } of languages) if (!isLanguageTag(text)) yield { at, ...invalidTag(text) };
  },
};

function invalidTag(tag: string): ErrorDetails {
  return { message: message("language-tag-invalid", { tag }) };
}

/** Whether a tag is well-formed (BCP 47 §2.2.9) and its primary language has two or three letters. */
function isLanguageTag(text: string): boolean {
  if (/^[a-z]{2,3}$/i.test(text)) return true;
  if (!/^[a-z]{2,3}-/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
