import type { Period } from "../../content/period.ts";
import { defined } from "../../defined.ts";
import { formatDay } from "../../i18n/format-date.ts";
import { noonOf } from "../../i18n/instant.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { fill } from "../../i18n/messages.ts";
import type { Html } from "../../markdown/types.ts";
import { memoizeLast } from "../../memoize.ts";
import type { Author } from "../../model/people.ts";
import type { ItemText, NewsItem, Publication } from "../../model/publication.ts";
import { genreName } from "../../site/cards.ts";
import { itemDay, lastChangeDay } from "../../site/dates/publication-dates.ts";
import { datelineOf } from "../../site/describe.ts";
import { hasFeature } from "../../site/features.ts";
import type { CallView } from "../../site/parts.ts";
import { type LocalizedSite, labelOf, phrase, type SiteContext, url } from "../../site/site-inputs.ts";
import { secondsOf } from "../../site/video-link.ts";
import { viewBodyAbroad } from "../../site/view-body.ts";
import { viewCall } from "../../site/view-call.ts";
import { viewDisclosure, viewMaking } from "../../site/view-disclosure.ts";
import { type DownloadLink, type ItemMediaView, mediaLinks, viewMedia } from "../../site/view-item-media.ts";
import { countryIn } from "../../site/view-places.ts";
import { type Entry, type EntryLink, type EntryPicture, formatEntry } from "./entry-html.ts";
import type { Enclosure, FeedCategory, FeedEntry, WholeEntry } from "./feed-view.ts";

/** An item as an entry of a feed, with its whole text. */
export function viewEntry(site: LocalizedSite, item: NewsItem): WholeEntry {
  const parts = partsOf(site, item);
  return { ...viewHead(site, item, parts), html: viewEntryBody(site, item, parts) };
}

/** An item as an entry that links to its page: its sentence or, if it has none, its dateline. */
export function viewBriefEntry(site: LocalizedSite, item: NewsItem): FeedEntry {
  const parts = partsOf(site, item);
  const head = viewHead(site, item, parts);
  return head.summary === undefined ? { ...head, summary: withNotes(parts, dateline(site, item)) } : head;
}

/** The text for readers who open no entry. */
function withNotes({ disclosure, call }: EntryParts, summary: string): string {
  return [summary, disclosure, call?.sentence].filter((each) => each !== undefined).join(" ");
}

interface EntryParts {
  /** In the site's language or, if the item is not translated, in its own. */
  readonly text: ItemText;
  readonly picture: EntryPicture | undefined;
  readonly media: ItemMediaView | undefined;
  /** The statement that a machine made the text and nobody reviewed it. */
  readonly disclosure: string | undefined;
  readonly call: CallView | undefined;
}

function partsOf(site: LocalizedSite, item: NewsItem): EntryParts {
  const text = item.texts.get(site.language) ?? item.original;
  return {
    text,
    picture: viewEntryPicture(site, item, text),
    media: text.media === undefined ? undefined : viewMedia(site, text.media),
    disclosure: viewDisclosure(site, text.authorship)?.text,
    call: viewCall(site, item),
  };
}

/** All but the text. */
function viewHead(site: LocalizedSite, item: NewsItem, parts: EntryParts): FeedEntry {
  const { text, picture, media } = parts;
  const address = site.addresses.item(text.language, item.bulletin.period, text.slug);
  const enclosures =
    media === undefined ? [] : [...media.audio, ...media.documents].flatMap((each) => viewEnclosure(site, each));
  return {
    id: tagOf(site.publication, item.id.period, `${item.id.name}.${text.language}`),
    title: text.title,
    url: url(site, address),
    lang: htmlLang(text.language),
    published: noonOf(itemDay(item)),
    updated: noonOf(lastChangeDay(site, item)),
    ...(text.summary === undefined ? {} : { summary: withNotes(parts, text.summary) }),
    ...(text.byline.length === 0 ? {} : { authors: text.byline.map(viewAuthor) }),
    categories: viewCategories(site, item),
    ...(picture === undefined ? {} : { picture: { url: picture.url, alt: picture.alt } }),
    ...(enclosures.length === 0 ? {} : { enclosures }),
  };
}

/** Every entry has the same host. */
const hostOf = memoizeLast((url: string) => new URL(url).hostname);

/**
 * A tag URI (RFC 4151), composed of the publication's host, the period of a bulletin and a file in its folder. The host is the host in
 * publication.yaml, even if the site is served from another host. A tag has a date (§2.1), so a part of the period's name that is not a date
 * comes after it: `2022:w24:quito.es`.
 */
export function tagOf({ masthead }: Publication, period: Period, name: string): string {
  const [, date = "", rest = ""] = /^(\d{4}(?:-\d\d){0,2})(?:-(.*))?$/.exec(period) ?? [];
  return `tag:${hostOf(masthead.url)},${date}:${rest === "" ? "" : `${rest}:`}${name}`;
}

function viewEntryBody(site: LocalizedSite, item: NewsItem, parts: EntryParts): Html {
  const { text, picture, media, disclosure, call } = parts;
  const page = site.addresses.item(text.language, item.bulletin.period, text.slug);
  const body = viewBodyAbroad(site, text.file, text.body, page);
  const { sources, correction } = site.messages.item;
  const { languageNote } = labelOf(text.language, site);
  const inFeed = (said: string | undefined) =>
    said === undefined ? undefined : { text: said, lang: htmlLang(site.language) };
  return formatEntry({
    ...defined({ label: inFeed(languageNote), disclosure: inFeed(disclosure) }),
    ...defined({ picture, call: call && viewEntryCall(site, call), body }),
    ...(media === undefined ? {} : { gallery: viewGallery(site, media), media: absoluteLinks(site, media) }),
    summary: text.summary ?? dateline(site, item),
    notes: text.corrections.map(({ date, text: words }) => ({
      label: `${correction}, ${formatDay(date, site.messages.dates)}`,
      text: words,
    })),
    ...(text.sources.length === 0
      ? {}
      : { sources: { label: sources, links: text.sources.map((source) => ({ text: source.name, url: source.url })) } }),
  });
}

function viewEntryCall(site: SiteContext, { sentence, apply }: CallView): NonNullable<Entry["call"]> {
  const link = apply === undefined ? {} : { apply: { text: apply.text, url: apply.href } };
  return { text: sentence, lang: htmlLang(site.language), ...link };
}

function dateline(site: LocalizedSite, item: NewsItem): string {
  return datelineOf(site, site.cardOf(item), "date");
}

function viewEntryPicture(site: SiteContext, item: NewsItem, text: ItemText): EntryPicture | undefined {
  const image = item.picture === undefined ? undefined : site.media.get(item.picture.file);
  if (image === undefined) return undefined;
  const credit = text.pictureCredit?.text;
  const words = [
    credit === undefined ? undefined : fill(site.messages.item.imageCredit, { credit }),
    viewMaking(site, item.picture?.madeBy)?.text,
  ];
  return {
    url: url(site, image.address),
    alt: text.pictureAlt ?? item.original.pictureAlt ?? "",
    width: image.width,
    height: image.height,
    ...captionOf(words),
  };
}

/** A file, unless it is on another site and its type or size is unknown: an enclosure has both (RSS 2.0). */
function viewEnclosure(site: LocalizedSite, file: DownloadLink): readonly Enclosure[] {
  const { href, isOutside, type, size, title, hreflang, duration } = file;
  if (type === undefined || size === undefined) return [];
  const address = isOutside === true ? href : `${site.base.origin}${href}`;
  const seconds = duration === undefined ? {} : { seconds: secondsOf(duration.iso) };
  return [{ url: address, type, size, title: title.text, hreflang, ...seconds }];
}

function absoluteLinks(site: SiteContext, media: ItemMediaView): readonly EntryLink[] {
  return mediaLinks(media).map(({ text, href }) => ({
    text,
    url: href.startsWith("/") ? `${site.base.origin}${href}` : href,
  }));
}

function viewGallery(site: SiteContext, { images }: ItemMediaView): readonly EntryPicture[] {
  return images.map(({ src, alt, width, height, caption, credit, making }) => {
    const words = [caption?.text, credit?.text, making?.text];
    return { url: `${site.base.origin}${src}`, alt, width, height, ...captionOf(words) };
  });
}

function captionOf(words: readonly (string | undefined)[]): Pick<EntryPicture, "caption"> {
  const caption = words.filter((each) => each !== undefined).join(" · ");
  return caption === "" ? {} : { caption };
}

function viewAuthor({ name, url: page }: Author) {
  return { name, ...defined({ url: page }) };
}

function viewCategories(site: SiteContext, { genre, topics, countries }: NewsItem): readonly FeedCategory[] {
  const { addresses, language } = site;
  const subjects = url(site, addresses.topics(language));
  const places = url(site, addresses.countries(language));
  const schemeOfGenres = hasFeature(site, "data") ? addresses.data(language) : addresses.home(language);
  return [
    ...topics.map(({ id, label }) => ({ term: id, scheme: subjects, label: phrase(site, label).text })),
    ...(genre === undefined ? [] : [{ term: genre, scheme: url(site, schemeOfGenres), label: genreName(site, genre) }]),
    ...countries.map((code) => ({ term: code, scheme: places, label: countryIn(site, code) })),
  ];
}
