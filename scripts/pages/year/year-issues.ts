import type { Bulletin, NewsItem } from "../../model/publication.ts";
import { hueOf } from "../../site/cards.ts";
import { changeNoteOf } from "../../site/change-notices.ts";
import { titleInYear } from "../../site/dates/bulletin-title.ts";
import type { Labelled, Phrase } from "../../site/parts.ts";
import type { Dependencies } from "../../site/route.ts";
import { draftNoteOf, href, type LocalizedSite, labelOf, phrase, titleIn } from "../../site/site-inputs.ts";
import { byName, placeName } from "../../site/view-places.ts";
import { shown } from "../../site/visible.ts";
import { leadOf } from "../bulletin/bulletin-contents.ts";
import { type BulletinRow, viewBulletinRow } from "../bulletin/bulletin-row.ts";

/** A bulletin as its year shows it: its name and its headlines. */
export interface YearIssue extends BulletinRow {
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

/** The dependencies of a page that shows these bulletins. */
export function issueDependencies(
  site: LocalizedSite,
  bulletins: readonly Bulletin[],
): Required<Pick<Dependencies, "bulletins" | "mentions">> {
  return {
    bulletins,
    get mentions() {
      return bulletins.flatMap(({ items }) => shown(site, items));
    },
  };
}

function viewIssue(site: LocalizedSite, bulletin: Bulletin, detail: Detail): YearIssue {
  const items = shown(site, bulletin.items);
  const lead = leadOf(site, bulletin);
  const codes = [...new Set(items.flatMap(({ countries }) => countries))];
  return {
    ...viewBulletinRow(site, bulletin, titleInYear(site, bulletin)),
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
    title: titleIn(site, text.title, text.language),
    href: href(site, site.addresses.item(text.language, item.bulletin.period, text.slug)),
    ...labelOf(text.language, site),
    ...changeNoteOf(site, item, text),
    ...draftNoteOf(site, text),
    ...(topic === undefined ? {} : { topic: { hue: hueOf(topic), ...phrase(site, topic.label) } }),
  };
}
