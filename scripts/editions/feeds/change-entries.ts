import type { Day } from "../../i18n/day.ts";
import { formatDay } from "../../i18n/format-date.ts";
import { noonOf } from "../../i18n/instant.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { parseBase, urlOf } from "../../site/base-url.ts";
import { type ChangeNotice, viewChangeNotice } from "../../site/change-notices.ts";
import { itemDay } from "../../site/dates/publication-dates.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { tagOf } from "./entry.ts";
import { formatEntry } from "./entry-html.ts";
import type { FeedEntry } from "./feed-view.ts";

/**
 * Notices of changes as entries of a feed. A withdrawal without a day has the day of the item; a withdrawal of an event has `firstDay`,
 * since an entry must have a date.
 */
export function viewChangeEntries(
  site: LocalizedSite,
  notices: readonly ChangeNotice[],
  firstDay: Day,
): readonly FeedEntry[] {
  const counts = new Map<string, number>();
  return notices.map((notice) => {
    const id = idOf(site, notice);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return viewEntry(site, notice, count === 1 ? id : `${id}.${count}`, firstDay);
  });
}

function viewEntry(site: LocalizedSite, notice: ChangeNotice, id: string, firstDay: Day): FeedEntry {
  const { subject, day } = notice;
  const { label, title, href, words } = viewChangeNotice(site, notice);
  const url = `${site.base.origin}${href}`;
  const date = noonOf(day ?? ("item" in subject ? itemDay(subject.item) : firstDay));
  const said = words?.text ?? (day === undefined ? label : `${label}, ${formatDay(day, site.messages.dates)}`);
  return {
    id,
    title: `${label} · ${title.text}`,
    url,
    lang: htmlLang("text" in subject ? subject.text.language : site.language),
    published: date,
    updated: date,
    summary: said,
    html: formatEntry({ summary: said, media: [{ text: title.text, url }], notes: [] }),
    categories: [],
  };
}

/** The identity of a change: the permanent id of the item or event, and the kind and the day of the change. */
function idOf(site: LocalizedSite, { kind, day, subject }: ChangeNotice): string {
  const change = day === undefined ? kind : `${kind}-${day}`;
  if ("item" in subject) {
    const { item, text } = subject;
    return tagOf(site.publication, item.id.period, `${item.id.name}.${text.language}.${change}`);
  }
  const { masthead } = site.publication;
  return `${urlOf(parseBase(masthead.url), site.addresses.event(site.language, subject.event.id))}#${change}`;
}
