import { defined } from "../../defined.ts";
import { noonOf } from "../../i18n/instant.ts";
import { lengthOf, splitOpening } from "../../markdown/opening.ts";
import { textOf } from "../../markdown/plain.ts";
import type { Html } from "../../markdown/types.ts";
import type { Bulletin, TermRecord } from "../../model/publication.ts";
import { type BulletinRoute, type BulletinView, bulletinRoutes } from "../../pages/bulletin/bulletin-page.ts";
import { withAddresses } from "../../pages/callouts/custom.ts";
import { viewAgendaEntry } from "../../site/agenda.ts";
import { hueOf } from "../../site/cards.ts";
import { bulletinChangeDay } from "../../site/dates/publication-dates.ts";
import { datelineOf } from "../../site/describe.ts";
import type { FundingNotice } from "../../site/logo-view.ts";
import type { CallView, ItemCard } from "../../site/parts.ts";
import type { Route } from "../../site/route.ts";
import { type LocalizedSite, languageOf } from "../../site/site-inputs.ts";
import { viewBodyAbroad } from "../../site/view-body.ts";
import { viewDisclosure } from "../../site/view-disclosure.ts";
import { textShown } from "../../site/visible.ts";
import { absolute, languageIn, linkOf, viewEvent, viewLogo, viewPicture } from "./email-parts.ts";
import { formatEmailText } from "./email-text.ts";
import type { EmailTextView, EmailView, Mail, MailFunding, MailIntroduction, MailItem } from "./email-view.ts";

/** How many items have a summary. Some mail programs cut off long messages. */
const FULL = 24;
/**
 * Maximum length of the text before the lead, in characters: six lines on a phone, so that the headline of the lead is on the first screen.
 */
const LONGEST_OPENING = 180;
/** In CSS pixels. The file has twice as many pixels, for dense screens. */
const EMBLEM = { width: 76, height: 52 } as const;
/** The boxes of the logos of the publication and of funders, in CSS pixels. */
const LOGO = { width: 220, height: 40 } as const;
const NOTICE_LOGO = { width: 120, height: EMBLEM.height } as const;
/** How many titles the preheader has. */
const PREHEADER = 3;
/** How many characters mail programs show beside the subject, at most. */
const BESIDE_SUBJECT = 150;
/** A space that does not collapse with the next one: programs collapse plain spaces, and some drop runs of one character. */
const PADDING = "\u{34F}\u{200C}\u{A0}";

/** The email edition of every bulletin, as HTML and as plain text. */
export function emailRoutes(site: LocalizedSite): readonly Route<EmailView | EmailTextView>[] {
  return bulletinRoutes(site).flatMap((route) => [htmlRoute(site, route), textRoute(site, route)]);
}

function htmlRoute(site: LocalizedSite, { bulletin, dependencies, view }: BulletinRoute): Route<EmailView> {
  const [kind, address] = ["email", site.addresses.email(site.language, bulletin.period)] as const;
  return {
    kind,
    address,
    dependencies,
    view: () => ({ kind, address, chrome: site.chrome, mail: viewMail(site, bulletin, view()) }),
  };
}

function textRoute(site: LocalizedSite, { bulletin, dependencies, view }: BulletinRoute): Route<EmailTextView> {
  const [kind, address] = ["email-text", site.addresses.emailText(site.language, bulletin.period)] as const;
  const viewText = () => ({ kind, address, mail: viewMail(site, bulletin, view()) });
  return { kind, address, dependencies, view: viewText, text: () => formatEmailText(viewText()) };
}

/** The email edition of a bulletin, made from the view of its page. */
function viewMail(site: LocalizedSite, bulletin: Bulletin, page: BulletinView): Mail {
  const { chrome, publication, messages } = site;
  const host = new URL(publication.masthead.url).hostname;
  const { modified } = page.head;
  const { lead, number, masthead, strip, callouts } = page;
  const colours = new Map(publication.topics.map(({ record }) => [hueOf(record), record.colour]));
  const items = [
    ...(lead === undefined ? [] : [viewItem(site, lead, "lead", colours)]),
    ...page.items.map((card, index) => viewItem(site, card, index < FULL ? "item" : "brief", colours)),
  ];
  return {
    id: `${bulletin.period}.${site.language}@${host}`,
    list: bulletin.series === undefined ? host : `${bulletin.series}.${host}`,
    date: noonOf(bulletinChangeDay(bulletin, modified)),
    lang: chrome.lang,
    dir: chrome.dir,
    subject: `${page.head.name} · ${items[0]?.title ?? chrome.title}`,
    ...viewPreheader(items, chrome.title),
    title: chrome.title,
    ...(chrome.logo === undefined ? {} : { logo: { ...viewLogo(chrome.logo, LOGO), hasName: chrome.logo.hasName } }),
    publisher: linkOf(site, chrome.publisher),
    masthead,
    dates: [page.covers, page.issued?.text].filter((part) => part !== undefined).join(" · "),
    ...defined({ number, series: page.series?.text }),
    sum: strip.map(({ text }) => text).join(" · "),
    web: { text: messages.email.viewInBrowser, url: page.head.canonical },
    ...viewIntroduction(site, bulletin, lead),
    items,
    callouts: callouts.map((each) =>
      each.type === "custom" ? { ...each, ...withAddresses(each, (href) => absolute(site, href)) } : each,
    ),
    ...viewAgendaOf(site, bulletin),
    ...viewColophon(site),
    ...(publication.masthead.tracking === "allow" ? {} : { untracked: messages.email.untracked }),
    accent: site.assets.accent,
    links: messages.email.links,
  };
}

/** As it was sent: all its events were to come. */
function viewAgendaOf(site: LocalizedSite, { agenda }: Bulletin): Pick<Mail, "agenda"> {
  if (agenda.length === 0) return {};
  const events = agenda.map((event) => viewEvent(site, viewAgendaEntry(site, event)));
  return { agenda: { title: site.messages.bulletin.agenda, events } };
}

function viewPreheader(items: readonly MailItem[], otherwise: string): Pick<Mail, "preheader" | "preheaderPadding"> {
  const titles = items.slice(1, 1 + PREHEADER).map(({ title }) => title);
  const preheader = titles.join(" · ") || otherwise;
  return { preheader, preheaderPadding: PADDING.repeat(Math.max(0, BESIDE_SUBJECT - preheader.length)) };
}

function viewIntroduction(
  site: LocalizedSite,
  bulletin: Bulletin,
  lead: ItemCard | undefined,
): Pick<Mail, "introduction"> {
  const written = new Map([...bulletin.texts].filter(([, { introduction }]) => textOf(introduction) !== ""));
  const text = textShown(site, written, [...written.values()][0]);
  if (text === undefined) return {};
  const page = site.addresses.bulletin(text.language, bulletin.period);
  const html = viewBodyAbroad(site, text.file, text.introduction, page);
  if (html === undefined) return {};
  const parts = lead === undefined ? { beforeLead: html } : aroundLead(html, site.messages.bulletin.contents);
  const disclosure = viewDisclosure(site, text.authorship)?.text;
  return { introduction: { html, ...defined({ disclosure }), ...parts, ...languageOf(text.language, site) } };
}

function aroundLead(html: Html, title: string): Pick<MailIntroduction, "beforeLead" | "afterLead"> {
  const { first, rest } = splitOpening(html);
  if (lengthOf(first) > LONGEST_OPENING) return { afterLead: { title, html } };
  return { beforeLead: first, ...(rest === undefined ? {} : { afterLead: { title, html: rest } }) };
}

function viewItem(
  site: LocalizedSite,
  card: ItemCard,
  rank: MailItem["rank"],
  colours: ReadonlyMap<string, TermRecord["colour"]>,
): MailItem {
  const { title, summary, genre, topics, byline, picture, media, call, languageNote, changeNote } = card;
  const told = [card.disclosure, picture?.making?.text].filter((sentence) => sentence !== undefined);
  const [main] = topics;
  return {
    rank,
    ...languageIn(title),
    title: title.text,
    url: absolute(site, card.href),
    ...defined({ summary: summary?.text }),
    hyphenated: defined({ title: title.hyphenated, summary: summary?.hyphenated }),
    ...(topics.length === 0 ? {} : { topic: topics.map(({ text }) => text).join(" · ") }),
    ...defined({ colour: main && colours.get(main.hue) }),
    dateline: [
      ...(genre === undefined ? [] : [genre]),
      datelineOf(site, card, "dateInIssue"),
      ...(byline === undefined ? [] : [byline]),
    ].join(" · "),
    // Mail programs show no SVG.
    ...(picture === undefined || picture.isMap === true ? {} : { picture: viewPicture(site, picture) }),
    ...defined({ media: media?.map((link) => linkOf(site, link)), languageNote, changeNote }),
    ...(told.length === 0 ? {} : { disclosure: told.join(" ") }),
    ...(call === undefined ? {} : { call: viewMailCall(site, call) }),
  };
}

function viewMailCall(site: LocalizedSite, { sentence, apply }: CallView): NonNullable<MailItem["call"]> {
  return { sentence, ...(apply === undefined ? {} : { apply: linkOf(site, apply) }) };
}

function viewColophon(
  site: LocalizedSite,
): Pick<Mail, "funding" | "statements" | "licence" | "contact" | "unsubscribe" | "listUnsubscribe"> {
  const { funding, disclaimer, address, issns = [], licence, contact } = site.chrome.colophon;
  return {
    funding: funding.map((notice) => viewMailFunding(site, notice)),
    statements: [disclaimer, address, ...issns]
      .filter((each) => each !== undefined)
      .map((each) => ({ ...languageIn(each), text: each.text })),
    ...(licence === undefined ? {} : { licence: linkOf(site, licence) }),
    ...(contact === undefined ? {} : { contact: linkOf(site, contact) }),
    ...viewUnsubscribe(site),
  };
}

function viewMailFunding(site: LocalizedSite, { text, emblem, logo, href, ...language }: FundingNotice): MailFunding {
  const { mailEmblem } = site.chrome.assets;
  const own = emblem === undefined || mailEmblem === undefined ? undefined : absolute(site, mailEmblem);
  return {
    text,
    ...language,
    ...defined({ url: href }),
    ...(own === undefined ? {} : { picture: { url: own, alt: site.messages.colophon.europeanUnion, ...EMBLEM } }),
    ...(logo === undefined ? {} : { picture: viewLogo(logo, NOTICE_LOGO) }),
  };
}

/** The page on which readers unsubscribe, if the publication has one, and a mail to the editors. */
function viewUnsubscribe({
  chrome,
  messages,
  publication,
}: LocalizedSite): Pick<Mail, "unsubscribe" | "listUnsubscribe"> {
  const { contact } = chrome.colophon;
  const mailto = contact === undefined ? undefined : `${contact.href}?subject=unsubscribe`;
  const listUnsubscribe = [publication.masthead.unsubscribe, mailto].filter((url) => url !== undefined);
  const [url] = listUnsubscribe;
  return {
    ...(url === undefined ? {} : { unsubscribe: { text: messages.email.unsubscribe, url } }),
    listUnsubscribe,
  };
}
