import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Every page says its language, and every tag is well-formed (BCP 47), so that it is read out with the right voice. */
export const pageLanguage: OutputCheck = {
  id: "page-language",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      if (page.lang === undefined) {
        yield finding("page-language", file, {}, { expected: 'the language of the page, such as <html lang="en">' });
      }
      const tags = [...(page.lang === undefined ? [] : [{ text: page.lang }]), ...page.languages];
      for (const { text, ...spot } of tags) {
        if (isLanguageTag(text)) continue;
        yield finding("page-language", file, spot, {
          actual: `language \`${text}\``,
          expected: "a BCP 47 tag such as pt-BR",
        });
      }
    }
  },
};

/** Well-formed as BCP 47 §2.2.9 has it, with a primary language of two or three letters. */
function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
