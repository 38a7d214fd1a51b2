import type { Address } from "../../content/addresses.ts";
import { noonOf } from "../../i18n/instant.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { plural } from "../../i18n/messages.ts";
import { asHtml } from "../../markdown/html.ts";
import type { Html } from "../../markdown/types.ts";
import type { Bulletin, BulletinText, NewsItem } from "../../model/publication.ts";
import { titleOf } from "../../site/dates/bulletin-title.ts";
import { formatSchedule } from "../../site/dates/event-schedule.ts";
import { bulletinDay, lastChangeDay, latestOf } from "../../site/dates/publication-dates.ts";
import { type LocalizedSite, phrase, url } from "../../site/site-inputs.ts";
import { viewBodyAbroad } from "../../site/view-body.ts";
import { viewDisclosure } from "../../site/view-disclosure.ts";
import { shown } from "../../site/visible.ts";
import { tagOf } from "./entry.ts";
import { type EntrySection, formatLinks, formatSaid, formatSections } from "./entry-html.ts";
import { MOST_ITEMS } from "./feed-limits.ts";
import type { WholeEntry } from "./feed-view.ts";

/** A whole bulletin as one entry. */
export function viewBulletinEntry(
  site: LocalizedSite,
  bulletin: Bulletin,
  entryOf: (item: NewsItem) => WholeEntry,
): WholeEntry {
  const { addresses, language, publication } = site;
  const page = addresses.bulletin(language, bulletin.period);
  const items = shown(site, bulletin.items);
  const text = bulletin.texts.get(language);
  const introduction = text === undefined ? undefined : viewIntroduction(site, text, page);
  const most = items.slice(0, MOST_ITEMS);
  const sections = most.map((item) => viewSection(site, entryOf(item)));
  const published = bulletinDay({ ...bulletin, items });
  const title = titleOf(site, bulletin);
  return {
    id: tagOf(publication, bulletin.period, `bulletin.${language}`),
    title,
    url: url(site, page),
    lang: htmlLang(language),
    published: noonOf(published),
    updated: noonOf(latestOf([published, ...items.map((item) => lastChangeDay(site, item))]) ?? published),
    summary: most.map((item) => (item.texts.get(language) ?? item.original).title).join(" · ") || title,
    html: formatSections(introduction, [...sections, ...viewRest(site, items, page), ...viewAgenda(site, bulletin)]),
    categories: [],
  };
}

/** The introduction, after the statement of its authorship. */
function viewIntroduction(
  site: LocalizedSite,
  { file, introduction, authorship }: BulletinText,
  page: Address,
): Html | undefined {
  const html = viewBodyAbroad(site, file, introduction, page);
  const disclosure = viewDisclosure(site, authorship)?.text;
  if (html === undefined || disclosure === undefined) return html;
  return asHtml(`${formatSaid({ text: disclosure, lang: htmlLang(site.language) })}${html}`);
}

function viewSection(site: LocalizedSite, { title, url: address, lang, html }: WholeEntry): EntrySection {
  const isForeign = lang !== htmlLang(site.language);
  return { heading: { text: title, url: address }, ...(isForeign ? { lang } : {}), html };
}

/** The link to the whole bulletin, if the entry does not have all of its items. */
function viewRest(site: LocalizedSite, items: readonly NewsItem[], page: Address): readonly EntrySection[] {
  if (items.length <= MOST_ITEMS) return [];
  const { bulletin } = site.messages;
  const link = { text: plural(bulletin.items, items.length, site.plurals), url: url(site, page) };
  return [{ heading: { text: bulletin.contents, url: link.url }, html: formatLinks([link]) }];
}

function viewAgenda(site: LocalizedSite, { agenda }: Bulletin): readonly EntrySection[] {
  if (agenda.length === 0) return [];
  const { addresses, language, messages } = site;
  const links = agenda.map((event) => ({
    text: `${formatSchedule(site, event)} · ${phrase(site, event.name).text}`,
    url: url(site, addresses.event(language, event.key)),
  }));
  const heading = { text: messages.bulletin.agenda, url: url(site, addresses.events(language)) };
  return [{ heading, html: formatLinks(links) }];
}
