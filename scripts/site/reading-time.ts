import { fill } from "../i18n/messages.ts";
import { readingMinutes } from "../i18n/reading-time.ts";
import type { ItemText } from "../model/publication.ts";
import type { SiteContext } from "./site-inputs.ts";

/** "3 min read": the reading time of some texts, each in its own language; undefined if there is nothing to read. */
export function viewReadingTime(
  { messages }: SiteContext,
  texts: readonly Pick<ItemText, "body" | "language">[],
): string | undefined {
  const written = texts.filter(({ body }) => body.words > 0);
  const minutes = written.reduce((sum, { body, language }) => sum + readingMinutes(body.words, language), 0);
  return minutes === 0 ? undefined : fill(messages.item.readingTime, { minutes });
}
