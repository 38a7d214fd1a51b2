import type { OutputCheck } from "../check.ts";
import type { EditionReading } from "../parse/reading.ts";
import { findUrl } from "../target.ts";

/**
 * Feeds, calendars, sitemaps and mails have what their standards ask for, name everything once, and are read elsewhere: so
 * their addresses are whole.
 */
export const edition: OutputCheck = {
  id: "edition",
  *inFile({ edition: found, references }) {
    if (found === undefined) return;
    for (const { url, at } of references) {
      if (findUrl(url) === undefined) yield { at, actual: `address \`${url}\``, expected: "a whole URL" };
    }
    for (const { text, at } of found.lacks) yield { at, actual: text, expected: EXPECTED[found.notation] };
    for (const { text, at } of found.repeated) {
      yield { at, actual: `second \`${text}\``, expected: "each entry once" };
    }
  },
};

const EXPECTED: Readonly<Record<EditionReading["notation"], string>> = {
  Atom: "what RFC 4287 asks for",
  RSS: "what RSS 2.0 asks for",
  "JSON Feed": "what JSON Feed 1.1 asks for",
  sitemap: "what sitemaps.org asks for",
  iCalendar: "what RFC 5545 asks for",
  mail: "what mail programs can show",
};
