import type { Bulletin, TopicFacts } from "../model/publication.ts";
import { firstDayOf } from "../time/day.ts";
import { noonOf } from "../time/instant.ts";
import { viewBodyAbroad } from "./body.ts";
import { hueOf } from "./card.ts";
import type {
  EmailTextView,
  EmailView,
  Mail,
  MailCallout,
  MailEvent,
  MailItem,
  MailLink,
  MailPhrase,
  MailPicture,
} from "./editions.ts";
import type { AgendaEntry, CalloutView, ItemCard, Phrase, Picture } from "./parts.ts";
import { textShown } from "./shown.ts";
import type { Site } from "./site.ts";
import { languageOf } from "./site.ts";
import type { BulletinView, PageView } from "./view.ts";

/** How wide a mail is, in CSS pixels: what programs with a list beside it have room for. */
const WIDTH = 600;
/** Marks and rules where neither the publication nor the topic names a colour: the ink. */
const INK = "#1c1a17";
/** How many items have their summaries: a mail that is too long is cut off by some programs. */
const FULL = 24;
/** How many titles are shown beside the subject. */
const PREHEADER = 3;

/** The e-mail editions of a language, as HTML and as text. */
export interface Mails {
  readonly markup: readonly EmailView[];
  readonly data: readonly EmailTextView[];
}

/** The e-mail edition of every bulletin among a site's pages. */
export function viewMails(site: Site, pages: readonly PageView[]): Mails {
  const { addresses, frame, language, publication } = site;
  const bulletins = new Map(publication.bulletins.map((bulletin) => [String(bulletin.month), bulletin]));
  const mails = pages.flatMap((page) => {
    const bulletin = page.kind === "bulletin" && page.breadcrumb.length > 0 ? bulletins.get(page.datetime) : undefined;
    return page.kind === "bulletin" && bulletin !== undefined
      ? [{ month: bulletin.month, mail: viewMail(site, bulletin, page) }]
      : [];
  });
  return {
    markup: mails.map(({ month, mail }) => ({ kind: "email", address: addresses.email(language, month), frame, mail })),
    data: mails.map(({ month, mail }) => ({ kind: "email-text", address: addresses.emailText(language, month), mail })),
  };
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
  const said = new Map([...bulletin.texts].filter(([, { introduction }]) => introduction.text !== ""));
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
  const dated = place === undefined ? shortDate : `${place.text}${site.wording.list.comma} ${shortDate}`;
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

function viewCallout(site: Site, callout: CalloutView): MailCallout {
  switch (callout.type) {
    case "video": {
      const { type, title, text, duration, action, picture } = callout;
      return {
        type,
        ...languageIn(title),
        title: title.text,
        ...(text === undefined ? {} : { text: text.text }),
        ...(duration === undefined ? {} : { note: duration.text }),
        link: { text: action, url: callout.href },
        ...(picture === undefined ? {} : { picture: viewPicture(site, picture) }),
      };
    }
    case "quote": {
      const { type, text, attribution, role } = callout;
      const note = [attribution, ...(role === undefined ? [] : [role.text])].join(`${site.wording.list.comma} `);
      const link =
        callout.href === undefined ? {} : { link: { text: site.wording.callout.readMore, url: callout.href } };
      return { type, ...languageIn(text), text: text.text, note, ...link };
    }
    case "notice": {
      const { type, title, text, link } = callout;
      return {
        type,
        ...languageIn(title),
        title: title.text,
        text: text.text,
        ...(link === undefined ? {} : { link: linkOf(site, link) }),
      };
    }
  }
}

function viewEvent(site: Site, entry: AgendaEntry): MailEvent {
  const { name, href, leaf, dates, place, country, status, calendar } = entry;
  const where = [place?.text, country?.text].filter((part) => part !== undefined).join(`${site.wording.list.comma} `);
  return {
    ...languageIn(name),
    name: name.text,
    url: absolute(site, href),
    leaf: { month: leaf.month, days: leaf.days },
    facts: [dates, where, status?.text ?? ""].filter((part) => part !== "").join(" · "),
    calendar: linkOf(site, calendar),
  };
}

function viewColophon(site: Site): Pick<Mail, "funding" | "disclaimer" | "licence" | "contact" | "unsubscribe"> {
  const { funding, disclaimer, licence, contact } = site.frame.colophon;
  return {
    ...(funding === undefined ? {} : { funding: funding.text }),
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

/** Pictures are as wide as the mail, or as they are. */
function viewPicture(site: Site, { src, alt, width, height }: Picture): MailPicture {
  const shownWidth = Math.min(width, WIDTH);
  return { url: absolute(site, src), alt, width: shownWidth, height: Math.round((height * shownWidth) / width) };
}

function languageIn({ lang, dir }: Phrase): MailPhrase {
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
}

function linkOf(site: Site, { text, href }: { readonly text: string; readonly href: string }): MailLink {
  return { text, url: absolute(site, href) };
}

/** Addresses of the site begin with its path, those of others with a scheme. */
function absolute({ base }: Site, href: string): string {
  return href.startsWith("/") ? `${base.origin}${href}` : href;
}
