import type { Bulletin, TopicFacts } from "../../content/model/publication.ts";
import { firstDayOf } from "../../i18n/day.ts";
import { noonOf } from "../../i18n/instant.ts";
import { textOf } from "../../markdown/plain.ts";
import type { BulletinSheet } from "../../pages/bulletin.ts";
import type { BulletinView } from "../../pages/view.ts";
import { viewBodyAbroad } from "../../site/body.ts";
import { hueOf } from "../../site/cards.ts";
import type { Site } from "../../site/context.ts";
import { languageOf, nameAmongWords } from "../../site/context.ts";
import type { ItemCard } from "../../site/parts.ts";
import type { Sheet } from "../../site/route.ts";
import { textShown } from "../../site/visible.ts";
import { absolute, languageIn, linkOf, viewCallout, viewEvent, viewPicture } from "./email-parts.ts";
import type { EmailTextView, EmailView, Mail, MailItem } from "./email-view.ts";

/** Marks and rules where neither the publication nor the topic names a colour: the ink. */
const INK = "#1c1a17";
/** How many items have their summaries: a mail that is too long is cut off by some programs. */
const FULL = 24;
/** In CSS pixels; the picture has twice as many. */
const EMBLEM = { width: 76, height: 52 } as const;
/** How many titles are shown beside the subject. */
const PREHEADER = 3;

/** The e-mail edition of every bulletin, as HTML and as text. */
export function mailSheets(
  site: Site,
  bulletins: readonly BulletinSheet[],
): readonly Sheet<EmailView | EmailTextView>[] {
  const { addresses, frame, language } = site;
  return bulletins.flatMap(({ bulletin, shows, view }): readonly Sheet<EmailView | EmailTextView>[] => {
    const mail = () => viewMail(site, bulletin, view());
    const [html, text] = [addresses.email(language, bulletin.month), addresses.emailText(language, bulletin.month)];
    return [
      { kind: "email", address: html, shows, view: () => ({ kind: "email", address: html, frame, mail: mail() }) },
      { kind: "email-text", address: text, shows, view: () => ({ kind: "email-text", address: text, mail: mail() }) },
    ];
  });
}

/** What a bulletin's page says, as a mail. */
function viewMail(site: Site, bulletin: Bulletin, page: BulletinView): Mail {
  const { frame, publication, wording } = site;
  const host = new URL(publication.masthead.url).hostname;
  const { lead, number, month, year, strip, callouts, agenda } = page;
  const colours = new Map(publication.topics.map(({ facts }) => [hueOf(facts), facts.colour]));
  const items = [
    ...(lead === undefined ? [] : [viewItem(site, lead, "lead", colours)]),
    ...page.items.map((card, index) => viewItem(site, card, index < FULL ? "item" : "brief", colours)),
  ];
  return {
    id: `${bulletin.month}.${site.language}@${host}`,
    list: host,
    date: noonOf(page.head.modified ?? firstDayOf(bulletin.month)),
    lang: frame.lang,
    dir: frame.dir,
    subject: `${page.head.name} · ${items[0]?.title ?? frame.title}`,
    preheader:
      items
        .slice(1, 1 + PREHEADER)
        .map(({ title }) => title)
        .join(" · ") || frame.title,
    title: frame.title,
    publisher: linkOf(site, frame.publisher),
    month,
    year,
    ...(number === undefined ? {} : { number }),
    sum: strip.map(({ text }) => text).join(" · "),
    web: { text: wording.email.viewInBrowser, url: page.head.canonical },
    ...viewIntroduction(site, bulletin),
    items,
    callouts: callouts.map((callout) => viewCallout(site, callout)),
    ...(agenda.length === 0
      ? {}
      : { agenda: { title: wording.bulletin.agenda, events: agenda.map((entry) => viewEvent(site, entry)) } }),
    ...viewColophon(site),
    accent: publication.masthead.colours?.accent ?? INK,
    links: wording.email.links,
  };
}

function viewIntroduction(site: Site, bulletin: Bulletin): Pick<Mail, "introduction"> {
  const said = new Map([...bulletin.texts].filter(([, { introduction }]) => textOf(introduction) !== ""));
  const text = textShown(site, said, [...said.values()][0]);
  if (text === undefined) return {};
  const page = site.addresses.bulletin(text.language, bulletin.month);
  const html = viewBodyAbroad(site, text.file, text.introduction, page);
  return html === undefined ? {} : { introduction: { html, ...languageOf(text.language, site) } };
}

function viewItem(
  site: Site,
  card: ItemCard,
  rank: MailItem["rank"],
  colours: ReadonlyMap<string, TopicFacts["colour"]>,
): MailItem {
  const { title, summary, topic, place, shortDate, countries, picture, languageNote } = card;
  const dated =
    place === undefined ? shortDate : `${nameAmongWords(site, place)}${site.wording.list.comma} ${shortDate}`;
  return {
    rank,
    ...languageIn(title),
    title: title.text,
    url: absolute(site, card.href),
    summary: summary.text,
    topic: topic.text,
    colour: colours.get(topic.hue) ?? INK,
    dateline: [dated, ...countries.map(({ text }) => text)].join(" · "),
    ...(picture === undefined ? {} : { picture: viewPicture(site, picture) }),
    ...(languageNote === undefined ? {} : { languageNote }),
  };
}

function viewColophon(
  site: Site,
): Pick<Mail, "funding" | "emblem" | "disclaimer" | "licence" | "contact" | "unsubscribe"> {
  const { funding, disclaimer, licence, contact } = site.frame.colophon;
  const { emblem } = site.frame.assets;
  return {
    ...(funding === undefined ? {} : { funding: funding.text }),
    ...(emblem === undefined
      ? {}
      : { emblem: { url: absolute(site, emblem), alt: site.wording.colophon.europeanUnion, ...EMBLEM } }),
    ...(disclaimer === undefined ? {} : { disclaimer: disclaimer.text }),
    ...(licence === undefined ? {} : { licence: linkOf(site, licence) }),
    ...(contact === undefined
      ? {}
      : {
          contact: linkOf(site, contact),
          unsubscribe: { text: site.wording.email.unsubscribe, url: `${contact.href}?subject=unsubscribe` },
        }),
  };
}
