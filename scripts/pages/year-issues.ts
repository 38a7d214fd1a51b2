import type { Bulletin, NewsItem } from "../content/model/publication.ts";
import { plural } from "../i18n/messages.ts";
import { formatIssueNumber, mastheadTitleOf, titleInYear } from "../site/bulletin-title.ts";
import { hueOf } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { draftNoteOf, href, labelOf, phrase, phraseIn } from "../site/context.ts";
import type { Labelled, Phrase } from "../site/parts.ts";
import { byName, placeName } from "../site/places.ts";
import type { Dependencies } from "../site/route.ts";
import { shown } from "../site/visible.ts";
import { leadOf } from "./bulletin-contents.ts";

/** A bulletin as its year shows it: its name and its headlines. */
export interface YearIssue {
  readonly href: string;
  /** "October", or a title of its own. */
  readonly title: string;
  readonly datetime?: string;
  /** Beside a title of its own: "Special issue · December 2021". */
  readonly period?: string;
  readonly number?: string;
  /** "11 items". */
  readonly count: string;
  /** By name. */
  readonly countries: readonly Phrase[];
  /** In the bulletin's order, the lead first. */
  readonly headlines: readonly Headline[];
}

interface Headline extends Labelled {
  readonly title: Phrase;
  readonly href: string;
  /** Its main topic with the class of its colour, unless the year has very many headlines. */
  readonly topic?: Phrase & { readonly hue: string };
}

/** A year with more headlines has them without topics: 52 weekly bulletins of 12 items would be too heavy. */
const WITH_TOPICS = 200;

type Detail = "topics" | "titles";

/** Bulletins with their headlines, the newest first. */
export function viewIssues(site: LocalizedSite, bulletins: readonly Bulletin[]): readonly YearIssue[] {
  const total = bulletins.reduce((sum, { items }) => sum + shown(site, items).length, 0);
  return bulletins.map((bulletin) => viewIssue(site, bulletin, total <= WITH_TOPICS ? "topics" : "titles"));
}

/** What a page that shows these bulletins depends on. */
export function issueDependencies(
  site: LocalizedSite,
  bulletins: readonly Bulletin[],
): Required<Pick<Dependencies, "bulletins" | "mentions">> {
  return { bulletins, mentions: bulletins.flatMap(({ items }) => shown(site, items)) };
}

function viewIssue(site: LocalizedSite, bulletin: Bulletin, detail: Detail): YearIssue {
  const { number } = bulletin;
  const items = shown(site, bulletin.items);
  const lead = leadOf(site, bulletin);
  const { datetime, period } = mastheadTitleOf(site, bulletin);
  const codes = [...new Set(items.flatMap(({ countries }) => countries))];
  return {
    href: href(site, site.addresses.bulletin(site.language, bulletin.period)),
    title: titleInYear(site, bulletin),
    ...(datetime === undefined ? {} : { datetime }),
    ...(period === undefined ? {} : { period }),
    ...(number === undefined ? {} : { number: formatIssueNumber(site, number) }),
    count: plural(site.messages.bulletin.items, items.length, site.plurals),
    countries: byName(codes.map((code) => placeName(site, code))),
    headlines: [...(lead === undefined ? [] : [lead]), ...items.filter((item) => item !== lead)].map((item) =>
      viewHeadline(site, item, detail),
    ),
  };
}

/** Not the item's card, which also has its picture and its dates: a year has hundreds. */
function viewHeadline(site: LocalizedSite, item: NewsItem, detail: Detail): Headline {
  const text = item.texts.get(site.language) ?? item.original;
  const [topic] = detail === "topics" ? item.topics : [];
  return {
    title: phraseIn(site, text.title, text.language),
    href: href(site, site.addresses.item(text.language, item.bulletin.period, text.slug)),
    ...labelOf(text.language, site),
    ...draftNoteOf(site, text),
    ...(topic === undefined ? {} : { topic: { ...phrase(site, topic.label), hue: hueOf(topic) } }),
  };
}
