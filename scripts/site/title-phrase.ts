import type { Localized } from "../i18n/localized.ts";
import type { Phrase } from "./parts.ts";
import { type BareSite, languageShown, phrase, titleIn } from "./site-inputs.ts";

/** A {@link phrase} that is a title: a text for all languages has soft hyphens as in the language of the site. */
export function titlePhrase(site: BareSite, title: Localized): Phrase {
  const language = typeof title === "string" ? undefined : languageShown(site, title);
  return titleIn(site, phrase(site, title).text, language ?? site.language);
}
