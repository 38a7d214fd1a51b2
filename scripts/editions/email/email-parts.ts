import { defined } from "../../defined.ts";
import type { AgendaEntry } from "../../site/agenda.ts";
import type { Logo } from "../../site/logo-view.ts";
import type { Phrase, Picture } from "../../site/parts.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import type { MailEvent, MailLink, MailLogo, MailPhrase, MailPicture } from "./email-view.ts";

/*
 * Parts of pages in an email, where all URLs are absolute.
 */

/** The width of an email in CSS pixels. It fits beside the list of messages in mail programs. */
const WIDTH = 600;

/** An event of the agenda. */
export function viewEvent(site: LocalizedSite, entry: AgendaEntry): MailEvent {
  const { name, href, leaf, dates, count, place, countries, online, status, calendar } = entry;
  const where = [...(place === undefined ? [] : [place]), ...countries].map(({ text }) => text);
  return {
    ...languageIn(name),
    name: name.text,
    ...defined({ hyphenated: name.hyphenated }),
    url: absolute(site, href),
    ...defined({ leaf }),
    details: [
      dates,
      ...(count === undefined ? [] : [count]),
      ...(where.length === 0 ? [] : [where.join(`${site.messages.list.comma} `)]),
      ...(online === undefined ? [] : [online.text]),
      ...(status === undefined ? [] : [status.text]),
    ].join(" · "),
    ...(calendar === undefined ? {} : { calendar: linkOf(site, calendar) }),
  };
}

/** A picture in its own width, or in the width of the email if that is smaller. */
export function viewPicture(site: LocalizedSite, { src, alt, width, height }: Picture): MailPicture {
  const shownWidth = Math.min(width, WIDTH);
  return { url: absolute(site, src), alt, width: shownWidth, height: Math.round((height * shownWidth) / width) };
}

/** A logo as PNG in the largest size that fits into a box of CSS pixels. */
export function viewLogo(
  { alt, raster, darkRaster }: Logo,
  box: { readonly width: number; readonly height: number },
): MailLogo {
  const scale = Math.min(box.width / raster.width, box.height / raster.height);
  return {
    url: raster.url,
    alt,
    width: Math.max(1, Math.round(raster.width * scale)),
    height: Math.max(1, Math.round(raster.height * scale)),
    ...(darkRaster === undefined ? { hasPlate: true } : { dark: darkRaster.url }),
  };
}

/** The language of a text, if it differs from the language of the email. */
export function languageIn({ lang, dir }: Phrase): MailPhrase {
  return defined({ lang, dir });
}

/** A link with an absolute URL. */
export function linkOf(
  site: LocalizedSite,
  { text, href }: { readonly text: string; readonly href: string },
): MailLink {
  return { text, url: absolute(site, href) };
}

/** The absolute URL of an address. Addresses of this site begin with a slash, addresses of other sites with a scheme. */
export function absolute({ base }: LocalizedSite, href: string): string {
  return href.startsWith("/") ? `${base.origin}${href}` : href;
}
