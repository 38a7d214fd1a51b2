import type { LocalizedSite } from "../../site/context.ts";
import type { AgendaEntry, Phrase, Picture } from "../../site/parts.ts";
import type { MailEvent, MailLink, MailPhrase, MailPicture } from "./email-view.ts";

/*
 * Parts of pages as a mail shows them: with whole URLs.
 */

/** How wide a mail is, in CSS pixels: what programs with a list beside it have room for. */
const WIDTH = 600;

export function viewEvent(site: LocalizedSite, entry: AgendaEntry): MailEvent {
  const { name, href, leaf, dates, place, country, status, calendar } = entry;
  const where = [place?.text, country?.text].filter((part) => part !== undefined).join(`${site.messages.list.comma} `);
  return {
    ...languageIn(name),
    name: name.text,
    url: absolute(site, href),
    leaf: { month: leaf.month, days: leaf.days },
    details: [dates, where, status?.text ?? ""].filter((part) => part !== "").join(" · "),
    calendar: linkOf(site, calendar),
  };
}

/** Pictures are as wide as the mail, or as they are. */
export function viewPicture(site: LocalizedSite, { src, alt, width, height }: Picture): MailPicture {
  const shownWidth = Math.min(width, WIDTH);
  return { url: absolute(site, src), alt, width: shownWidth, height: Math.round((height * shownWidth) / width) };
}

export function languageIn({ lang, dir }: Phrase): MailPhrase {
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
}

export function linkOf(
  site: LocalizedSite,
  { text, href }: { readonly text: string; readonly href: string },
): MailLink {
  return { text, url: absolute(site, href) };
}

/** Addresses of the site begin with its path, those of others with a scheme. */
export function absolute({ base }: LocalizedSite, href: string): string {
  return href.startsWith("/") ? `${base.origin}${href}` : href;
}
