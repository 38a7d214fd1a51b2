import { defined } from "../../defined.ts";
import type { ItemText } from "../../model/publication.ts";
import type { Phrase } from "../../site/parts.ts";
import { type LocalizedSite, phraseIn } from "../../site/site-inputs.ts";

/** The message "By {names}" around the authors. */
export interface Byline {
  readonly before: string;
  readonly authors: readonly BylineAuthor[];
  readonly after: string;
}

export interface BylineAuthor {
  readonly text: string;
  readonly href?: string;
  readonly role?: Phrase;
}

/** The byline of a text that has authors. */
export function viewByline(site: LocalizedSite, { byline }: ItemText): Byline {
  const [before = "", after = ""] = site.messages.item.byline.split("{names}");
  const authors = byline.map(({ name, role, language, url }) => ({
    text: name,
    ...(role === undefined ? {} : { role: phraseIn(site, role, language) }),
    ...defined({ href: url }),
  }));
  return { before, authors, after };
}
