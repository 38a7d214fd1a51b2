import type { CalendarDate, Day } from "../../i18n/day.ts";
import type { TimeZone } from "../../i18n/hours-of-event.ts";
import type { ItemFacts } from "../../schema/fields/fact-fields.ts";
import type { HeadImage, ItemCard, Link, PageChrome, Phrase, Picture, PlaceLink } from "../../site/parts.ts";
import type { VideoLink } from "../../site/video-link.ts";
import type { Disclosure } from "../../site/view-disclosure.ts";
import type { FactView } from "../../site/view-facts.ts";
import type { CaptionedPicture, DownloadLink, ItemMediaView, MainPicture } from "../../site/view-item-media.ts";
import type { Byline, BylineAuthor } from "../item/byline.ts";
import { endOfCall, factThings, geoThing, organizationThing, workThing } from "./fact-things.ts";
import { placeThing } from "./place-thing.ts";
import { absoluteUrl, type Described, oneOrSeveral, type Thing, unlessEmpty } from "./structured-data.ts";
import { namedTerm } from "./term-thing.ts";

/* The subjects of pages, in the vocabulary of schema.org. */

interface Article extends Described {
  readonly title: string;
  readonly summary?: string;
  readonly genre?: string;
  readonly topics: readonly Link[];
  readonly facts: readonly FactView[];
  readonly bylineFacts: readonly FactView[];
  readonly place?: Phrase;
  readonly countries: readonly PlaceLink[];
  readonly byline?: Byline;
  readonly bulletin: Link;
  readonly sources: readonly Link[];
  readonly corrections: readonly { readonly day: Day; readonly text: string }[];
  readonly media?: ItemMediaView;
  readonly picture?: MainPicture;
  readonly disclosure?: Disclosure;
}

/** An item: https://schema.org/NewsArticle. */
export function newsArticle(page: Article, said: ItemFacts = {}, timeZone?: TimeZone): Thing {
  const { head, chrome, topics, facts, bylineFacts, countries, byline, place, corrections, sources, bulletin } = page;
  return {
    "@type": "NewsArticle",
    "@id": head.canonical,
    url: head.canonical,
    headline: page.title,
    description: page.summary,
    inLanguage: page.language?.lang ?? chrome.lang,
    datePublished: head.article?.published,
    dateModified: head.modified,
    genre: page.genre,
    articleSection: oneOrSeveral(topics.map(({ text }) => text)),
    about: unlessEmpty([
      ...countries.map(placeThing),
      ...[...facts, ...bylineFacts].filter(({ kind }) => kind === "terms").flatMap((fact) => definedTerms(page, fact)),
    ]),
    contentLocation: placeOf(place, said),
    image: mainImage(page),
    ...mediaThings(page, page.media),
    citation: unlessEmpty([
      ...sources.map(({ href }) => href),
      ...(said.publication === undefined ? [] : [workThing(said.publication)]),
    ]),
    ...factThings(said, timeZone),
    mainEntity: said.job === undefined ? undefined : jobPosting(page, said.job, said, timeZone),
    correction: unlessEmpty(corrections.map(correctionComment)),
    isPartOf: oneOrSeveral([
      { "@type": "PublicationIssue", "@id": absoluteUrl(page, bulletin.href), name: bulletin.text },
      ...seriesThings(page),
    ]),
    position: said.partOf?.part,
    author: byline === undefined ? organization(chrome) : byline.authors.map(person),
    publisher: organization(chrome),
    license: chrome.colophon.licence?.href,
    isAccessibleForFree: true,
    digitalSourceType: page.disclosure && SOURCE_TYPES[page.disclosure.value],
  };
}

/** The vacancy that an item is about: https://schema.org/JobPosting. The publisher is the employer, unless the vacancy names another. */
function jobPosting(page: Article, job: NonNullable<ItemFacts["job"]>, said: ItemFacts, timeZone?: TimeZone): Thing {
  const { head, chrome, countries } = page;
  const [country, another] = countries;
  return {
    "@type": "JobPosting",
    title: page.title,
    description: head.description,
    url: head.canonical,
    identifier: said.reference,
    datePosted: head.article?.published,
    validThrough: endOfCall(said, timeZone),
    hiringOrganization: job.employer === undefined ? organization(chrome) : organizationThing({ name: job.employer }),
    employmentType: job.contract,
    occupationalCategory: job.grade,
    jobLocation: {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressLocality: job.station,
        addressCountry: another === undefined ? country?.text : undefined,
      },
    },
  };
}

/** IPTC's digital source types, with the names of schema.org, beside the values of `ai-disclosure` in its draft. */
const SOURCE_TYPES: Readonly<Record<Disclosure["value"], string>> = {
  "ai-autonomous": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
  "ai-generated": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
  "ai-assisted": "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
};

function sourceTypeOf({ making }: Partial<Picture> = {}): string | undefined {
  return making && SOURCE_TYPES[making.madeBy === "machine" ? "ai-generated" : "ai-assisted"];
}

function placeOf(place: Phrase | undefined, { coordinates }: ItemFacts): Thing | undefined {
  if (place === undefined && coordinates === undefined) return undefined;
  return { "@type": "Place", name: place?.text, geo: coordinates === undefined ? undefined : geoThing(coordinates) };
}

/** The series of articles that an item is a part of: https://schema.org/CreativeWorkSeries. */
function seriesThings({ facts }: Article): readonly Thing[] {
  const [series] = facts.find(({ name, kind }) => name === "partOf" && kind === "text")?.values ?? [];
  return series === undefined ? [] : [{ "@type": "CreativeWorkSeries", name: series.text }];
}

/** The terms of a vocabulary in a fact. */
function definedTerms(page: Article, { label, values }: FactView): readonly Thing[] {
  return values.map((term) =>
    namedTerm(term, term.href === undefined ? undefined : absoluteUrl(page, term.href), label.text),
  );
}

/** https://schema.org/CorrectionComment */
function correctionComment({ day, text }: Article["corrections"][number]): Thing {
  return { "@type": "CorrectionComment", datePublished: day, text };
}

function person({ text, href, role }: BylineAuthor): Thing {
  return { "@type": "Person", name: text, jobTitle: role?.text, url: href };
}

interface Issue extends Described {
  readonly issueNumber?: number | string;
  readonly published?: CalendarDate;
  readonly series?: Link;
  readonly sources: readonly Link[];
  readonly lead?: ItemCard;
  readonly items: readonly ItemCard[];
}

/** A bulletin: https://schema.org/PublicationIssue. */
export function publicationIssue(page: Issue): Thing {
  const { head, chrome, issueNumber, published, series, sources, lead, items } = page;
  return {
    "@type": "PublicationIssue",
    "@id": head.canonical,
    url: head.canonical,
    name: head.name,
    issueNumber,
    sameAs: oneOrSeveral(sources.map(({ href }) => href)),
    datePublished: published,
    inLanguage: chrome.lang,
    isPartOf: series === undefined ? namedPeriodical(page) : namedSeries(page, series),
    publisher: organization(chrome),
    hasPart: unlessEmpty(
      [...(lead === undefined ? [] : [lead]), ...items].map(({ href }) => ({
        "@type": "NewsArticle",
        "@id": absoluteUrl(page, href),
      })),
    ),
  };
}

/** The publication with its newest issues, the newest first: https://schema.org/Periodical. */
export function periodical(page: Described, issues: readonly DatedIssue[]): Thing {
  const { chrome } = page;
  return {
    ...namedPeriodical(page),
    url: absoluteUrl(page, chrome.home),
    description: chrome.tagline?.text,
    inLanguage: chrome.lang,
    contributor: unlessEmpty(
      (chrome.colophon.partners?.all ?? []).map(({ text: name, href: url }) => organizationThing({ name, url })),
    ),
    funder: unlessEmpty(
      chrome.colophon.funding.flatMap(({ name, href: url }) =>
        name === undefined ? [] : [organizationThing({ name, url })],
      ),
    ),
    publisher: reachableOrganization(chrome),
    license: chrome.colophon.licence?.href,
    hasPart: issues.map((issue) => namedIssue(page, issue)),
  };
}

/** A series of a publication with its newest issues, the newest first: a periodical that is part of another. */
export function periodicalSeries(page: Described, series: Phrase, issues: readonly DatedIssue[]): Thing {
  return {
    ...namedSeries(page, { ...series, href: page.head.canonical }),
    url: page.head.canonical,
    inLanguage: page.chrome.lang,
    publisher: organization(page.chrome),
    hasPart: unlessEmpty(issues.map((issue) => namedIssue(page, issue))),
  };
}

type DatedIssue = Link & { readonly published?: CalendarDate };

function namedIssue(page: Described, { text, href, published }: DatedIssue): Thing {
  return { "@type": "PublicationIssue", "@id": absoluteUrl(page, href), name: text, datePublished: published };
}

function namedSeries(page: Described, { text, href }: Link): Thing {
  return { "@type": "Periodical", "@id": absoluteUrl(page, href), name: text, isPartOf: namedPeriodical(page) };
}

interface DataDescription extends Described {
  readonly title: string;
  readonly introduction: string;
  readonly licence?: Link;
  readonly downloads: readonly (Link & { readonly mediaType: string })[];
}

/** Open data: https://schema.org/Dataset. */
export function dataset(page: DataDescription): Thing {
  const { head, chrome, title, introduction, licence, downloads } = page;
  return {
    "@type": "Dataset",
    "@id": head.canonical,
    url: head.canonical,
    name: title,
    description: introduction,
    inLanguage: chrome.lang,
    license: licence?.href,
    creator: organization(chrome),
    isAccessibleForFree: true,
    distribution: downloads.map(({ text, href, mediaType }) => ({
      "@type": "DataDownload",
      name: text,
      contentUrl: absoluteUrl(page, href),
      encodingFormat: mediaType,
    })),
  };
}

function namedPeriodical(page: Described): Thing {
  const { home, title, colophon } = page.chrome;
  const issn = oneOrSeveral((colophon.issns ?? []).map(({ number }) => number));
  return { "@type": "Periodical", "@id": absoluteUrl(page, home), name: title, issn };
}

/** A picture of the page, in pixels. */
/** The main picture of an item, or else a poster, if the publication has posters. */
function mainImage({ head, chrome, picture }: Article): Thing | undefined {
  const image = head.image ?? chrome.poster;
  return image && { ...imageObject(image), ...aboutPicture(picture), digitalSourceType: sourceTypeOf(picture) };
}

function imageObject({ url, width, height }: Pick<HeadImage, "url" | "width" | "height">): Thing {
  return { "@type": "ImageObject", url, width, height };
}

/** The metadata of the main picture of an item. */
function aboutPicture({ caption, creditUrl, credit }: Partial<MainPicture> = {}): Thing {
  // A credit alone adds no metadata, so that existing pages do not change.
  if (caption === undefined && creditUrl === undefined) return {};
  return { caption: caption?.text, creditText: credit?.text, acquireLicensePage: creditUrl };
}

function organization({ publisher, logo }: PageChrome): Thing {
  const image = logo === undefined ? undefined : imageObject(logo.raster);
  return { "@type": "Organization", name: publisher.text, url: publisher.href, logo: image };
}

/** The publisher with the ways to reach the editors: https://schema.org/ContactPoint. */
function reachableOrganization(chrome: PageChrome): Thing {
  const { contact, contactPage, address } = chrome.colophon;
  if (contact === undefined && contactPage === undefined) return { ...organization(chrome), address: address?.text };
  const point = { "@type": "ContactPoint", contactType: "editorial", email: contact?.text, url: contactPage?.href };
  return { ...organization(chrome), address: address?.text, contactPoint: point };
}

/** The media of an item as properties of https://schema.org/NewsArticle. */
function mediaThings(page: Described, media: ItemMediaView | undefined): Thing {
  if (media === undefined) return {};
  const { images, video, documents, audio } = media;
  const others = [
    ...images.map((each) => imageThing(page, each)),
    ...documents.map((each) => fileThing(page, "MediaObject", each)),
  ];
  return {
    video: video === undefined ? undefined : videoThing(page, video),
    audio: audio.length === 0 ? undefined : audio.map((each) => fileThing(page, "AudioObject", each)),
    associatedMedia: others.length === 0 ? undefined : others,
  };
}

function videoThing(page: Described, { title, href, duration, picture }: VideoLink): Thing {
  return {
    "@type": "VideoObject",
    name: title.text,
    url: href,
    duration: duration?.iso,
    thumbnailUrl: picture === undefined ? undefined : absoluteUrl(page, picture.src),
  };
}

function imageThing(page: Described, picture: CaptionedPicture): Thing {
  const { src, width, height, alt, caption, credit } = picture;
  return {
    "@type": "ImageObject",
    contentUrl: absoluteUrl(page, src),
    width,
    height,
    description: alt,
    caption: caption?.text,
    creditText: credit?.text,
    digitalSourceType: sourceTypeOf(picture),
  };
}

/** `contentSize` is in bytes, without a unit. */
function fileThing(
  page: Described,
  type: string,
  { title, href, type: format, size, hreflang, duration }: DownloadLink,
): Thing {
  return {
    "@type": type,
    name: title.text,
    contentUrl: absoluteUrl(page, href),
    encodingFormat: format,
    contentSize: size === undefined ? undefined : String(size),
    inLanguage: hreflang,
    duration: duration?.iso,
  };
}
