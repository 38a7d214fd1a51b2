import { finding, type OutputCheck } from "../check.ts";
import type { EditionFacts } from "../facts.ts";

/**
 * Feeds, calendars, sitemaps and mails have what their standards ask for, name everything once, and are read elsewhere: so
 * their addresses are whole.
 */
export const edition: OutputCheck = {
  id: "edition",
  *check({ facts }) {
    for (const { file, edition: found, references } of facts) {
      if (found === undefined) continue;
      for (const { url, ...spot } of references) {
        if (!URL.canParse(url))
          yield finding("edition", file, spot, { actual: `address \`${url}\``, expected: "a whole URL" });
      }
      for (const { text, ...spot } of found.lacks)
        yield finding("edition", file, spot, { actual: text, expected: EXPECTED[found.notation] });
      for (const { text, ...spot } of found.repeated)
        yield finding("edition", file, spot, { actual: `second \`${text}\``, expected: "each entry once" });
    }
  },
};

const EXPECTED: Readonly<Record<EditionFacts["notation"], string>> = {
  Atom: "what RFC 4287 asks for",
  RSS: "what RSS 2.0 asks for",
  "JSON Feed": "what JSON Feed 1.1 asks for",
  sitemap: "what sitemaps.org asks for",
  iCalendar: "what RFC 5545 asks for",
  mail: "what mail programs can show",
};
