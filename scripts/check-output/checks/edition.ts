import type { OutputCheck } from "../check.ts";
import type { ParsedEdition } from "../parse/parsed-file.ts";
import { findUrl } from "../target.ts";

/**
 * Feeds, calendars, sitemaps and e-mail editions follow their standards, list each entry once, and contain only absolute
 * URLs, because they are read outside the site.
 */
export const edition: OutputCheck = {
  id: "edition",
  *inFile({ edition: parsed, references }) {
    if (parsed === undefined) return;
    for (const { url, at } of references) {
      if (findUrl(url) === undefined) yield { at, actual: `address \`${url}\``, expected: "a whole URL" };
    }
    for (const { text, at } of parsed.violations) yield { at, actual: text, expected: EXPECTED[parsed.notation] };
    for (const { text, at } of parsed.duplicates) {
      yield { at, actual: `second \`${text}\``, expected: "each entry once" };
    }
  },
};

const EXPECTED: Readonly<Record<ParsedEdition["notation"], string>> = {
  Atom: "what RFC 4287 asks for",
  RSS: "what RSS 2.0 asks for",
  "JSON Feed": "what JSON Feed 1.1 asks for",
  sitemap: "what sitemaps.org asks for",
  iCalendar: "what RFC 5545 asks for",
  mail: "what mail programs can show",
};
