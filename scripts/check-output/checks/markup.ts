import { isWholeUrl } from "../link-target-file.ts";
import { message } from "../message.ts";
import type { ErrorDetails, OutputCheck } from "../output-check.ts";
import { isEmail } from "../parse/parse-email.ts";

/** XML and JSON files can be parsed: after one wrong character no program reads any of the file. */
export const wellFormed: OutputCheck = {
  id: "well-formed",
  *inFile({ errors }) {
    yield* errors;
  },
};

/**
 * No page, feed or table shows `undefined`, template syntax or similar marks. If the content contains a mark, it is an error only in
 * generated attributes.
 */
export const leftover: OutputCheck = {
  id: "leftover",
  *acrossFiles({ metadata, allowedMarks }) {
    for (const { file, leftovers } of metadata) {
      for (const { mark, where, line, column } of leftovers) {
        // A mark in a generated attribute was also found by the search "anywhere": report it once.
        const isError = where === "generated-attribute" ? allowedMarks.has(mark) : !allowedMarks.has(mark);
        if (!isError) continue;
        yield { file, place: { line, column }, message: message("leftover", { mark }) };
      }
    }
  },
};

/**
 * Scripts and styles are in files: the content security policy blocks inline code, so that injected code does not run.
 * Email editions may have inline styles, since mail programs load no files.
 */
export const inlineCode: OutputCheck = {
  id: "inline-code",
  *inFile({ file, page }) {
    for (const { text, at } of page?.inlineCode ?? []) {
      if (isStyle(text) && isEmail(file)) continue;
      yield { at, message: message("inline-code", { code: text }) };
    }
  },
};

function isStyle(text: string): boolean {
  return text === "<style>" || text === "style";
}

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

/** Every page has one title, and it is not empty: browsers show it on tabs and in bookmarks, search engines in their results. */
export const pageTitle: OutputCheck = {
  id: "page-title",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.titles;
    if (first === undefined) yield { message: message("title-missing") };
    else if (first.text === "") yield { at: first.at, message: message("title-empty") };
    if (second !== undefined) yield { at: second.at, message: message("title-twice") };
  },
};

/** Every page that search engines may list has one description, and it is not empty. */
export const pageDescription: OutputCheck = {
  id: "page-description",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.descriptions;
    if (first === undefined && page.visibility === "listed") {
      yield { message: message("description-missing") };
    }
    if (first?.text === "") yield { at: first.at, message: message("description-empty") };
    if (second !== undefined) yield { at: second.at, message: message("description-twice") };
  },
};

/** Every page has one h1, the name of the page: users of screen readers jump to it. */
export const oneH1: OutputCheck = {
  id: "one-h1",
  *inFile({ page }) {
    if (page === undefined) return;
    const [first, second] = page.headings.filter(({ level }) => level === 1);
    if (first === undefined) yield { message: message("h1-missing") };
    if (second !== undefined) yield { at: second.at, message: message("h1-twice", { text: second.text }) };
  },
};

/** Headings have text and skip no level downwards: to users of screen readers a gap looks like a missing section. */
export const headingOrder: OutputCheck = {
  id: "heading-order",
  *inFile({ page }) {
    let above = 1;
    for (const { level, text, at } of page?.headings ?? []) {
      const heading = `h${level}`;
      if (text === "") yield { at, message: message("heading-empty", { heading }) };
      if (level > above + 1) {
        const values = { heading, text, above: `h${above}`, next: `h${above + 1}` };
        yield { at, message: message("heading-skips", values) };
      }
      above = level;
    }
  },
};

/** Every image has `alt` (empty for decoration) and a size, so that the layout does not move while it loads. */
export const image: OutputCheck = {
  id: "image",
  *inFile({ page }) {
    for (const { src, missing, at } of page?.images ?? [])
      yield { at, message: message("image-without", { src, missing }) };
  },
};

/** An id is used once on a page: fragments, labels and scripts find only the first element that has it. */
export const uniqueId: OutputCheck = {
  id: "unique-id",
  *inFile({ page }) {
    for (const { text, at } of page?.duplicateIds ?? []) yield { at, message: message("id-twice", { id: text }) };
  },
};

/**
 * Feeds, calendars, sitemaps and email editions follow their standards, list each entry once, and contain only absolute
 * URLs, because they are read outside the site.
 */
export const edition: OutputCheck = {
  id: "edition",
  *inFile({ edition: parsed, references }) {
    if (parsed === undefined) return;
    for (const { url, at } of references) {
      if (!isWholeUrl(url)) yield { at, message: message("edition-relative-address", { url }) };
    }
    yield* parsed.violations;
    for (const { text, at } of parsed.duplicates) yield { at, message: message("edition-twice", { entry: text }) };
  },
};
