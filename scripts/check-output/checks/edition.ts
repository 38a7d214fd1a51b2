import { isWholeUrl } from "../link-target-file.ts";
import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

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
