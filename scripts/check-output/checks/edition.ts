import type { OutputCheck } from "../check.ts";
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
    for (const { text, at } of parsed.violations)
      yield { at, actual: text, expected: `what ${parsed.standard} asks for` };
    for (const { text, at } of parsed.duplicates) {
      yield { at, actual: `second \`${text}\``, expected: "each entry once" };
    }
  },
};
