import { resolveContentPath } from "../../content/content-path.ts";
import { dayOf } from "../../i18n/moment.ts";
import type { Body } from "../../markdown/types.ts";
import { memoize } from "../../memoize.ts";
import { machineWorkOf } from "../../model/authorship.ts";
import { filesOfFacts } from "../../model/custom-facts.ts";
import type { Bulletin, BulletinHead, BulletinText, EventRecord, NewsItem } from "../../model/publication.ts";
import { digestOf } from "../../release/file-tree.ts";
import { isOver } from "../../site/dates/event-schedule.ts";
import type { Route } from "../../site/route.ts";
import type { LocalizedSite, SiteInputs } from "../../site/site-inputs.ts";
import { languagesOfItems } from "../../site/visible.ts";
import type { HashesByFile } from "../changed-bodies.ts";
import type { FileHashes } from "../load-file.ts";

/*
 * The cache key of a route: one digest of its dependencies and the program. Two routes with the same key give the same bytes, so a page
 * with a known key is not rendered again. The key is computed from digests of files, not from views: computing every view just to hash it
 * takes longer than rendering.
 */

/** Functions that give the cache keys of a site, in hexadecimal digits. */
export interface CacheKeys {
  /** The cache key of a route: two routes with the same key have the same bytes. */
  readonly cacheKeyOf: (route: Route) => string;
  /** A digest of all that the cache keys of a site are made from, if its content files had these digests. */
  readonly sourcesDigest: (fileHashes: HashesByFile) => string;
}

/** The inputs of the cache keys of a site. */
interface KeyedSite {
  readonly inputs: SiteInputs;
  /** The site in each of its languages: the data that its pages in that language share. */
  readonly sites: readonly Pick<LocalizedSite, "chrome" | "features">[];
  /** The digest of code, theme and packages. */
  readonly program: string;
  /** The digests of its content files. */
  readonly fileHashes: HashesByFile;
}

/** Returns the cache keys of a site. */
export function cacheKeys({ inputs, sites, program, fileHashes }: KeyedSite): CacheKeys {
  const { media, downloads } = inputs;
  const { drafts, embargoes } = inputs.publication;
  const shared = digestOf(`${program}\n${describeShared(inputs, sites)}`);
  const draftMark = (file: string): string => `${drafts.has(file) ? " draft" : ""}${embargoes.get(file) ?? ""}`;
  const hashesOf = (file: string): FileHashes => fileHashes.get(file) ?? { bytes: "", fields: "", facts: "" };
  const picture = (file: string | undefined): string =>
    JSON.stringify(file === undefined ? [] : [media.get(file) ?? downloads.get(file)]);
  const picturesIn = (file: string, { links }: Body): readonly string[] =>
    links.map(({ href }) => picture(resolveContentPath(file, href.replace(/#.*/, ""))));
  // Whether a link leads to a heading of another file depends on that file.
  const headingsIn = ({ links }: Body): readonly string[] =>
    links.flatMap(({ href, kind }) => (kind === "relative" && href.includes("#") ? href : []));

  const fieldsOf = memoize((item: NewsItem): string => {
    const {
      bulletin,
      texts,
      picture: shown,
      mediaFiles = [],
      countries,
      events,
      expired = "",
      isClosed = false,
    } = item;
    const fields = [...texts.values()].map(({ file }) => hashesOf(file).fields + draftMark(file));
    // A country or event of an item may be under embargo, so the digest of the item's file is not enough.
    const named = [...countries, ...events.map(({ key }) => key)].join();
    // A review lapses when a body changes; lists depend on nothing else in a body.
    const work = [...texts.values()].map(({ authorship }) => machineWorkOf(authorship) ?? "").join();
    const known = `${bulletin.day} ${named} ${expired} ${isClosed ? "closed " : ""}${work} ${fields.join()}`;
    const files = [...(shown === undefined ? [] : [shown.file]), ...mediaFiles];
    return [known, ...files.map(picture)].join("\n");
  });
  const textOf = memoize((item: NewsItem): string => {
    const texts = [...item.texts.values()];
    const pictures = media.size + downloads.size === 0 ? [] : texts.flatMap(({ file, body }) => picturesIn(file, body));
    const bytes = texts.map(({ file, body }) => [hashesOf(file).bytes, ...headingsIn(body)].join(" "));
    return [fieldsOf(item), ...bytes, ...pictures].join("\n");
  });
  const headOf = memoize(({ period, published, number, titles }: BulletinHead): string =>
    JSON.stringify([period, published, number, titles]),
  );
  const bulletinOf = memoize((bulletin: Bulletin): string => {
    const own = [...bulletin.texts.values()];
    const pictures = own.flatMap(({ file, introduction, callouts, custom }) => [
      ...filesOfFacts(custom).map(picture),
      ...picturesIn(file, introduction),
      ...picturesOf(callouts).map((src) => picture(resolveContentPath(file, src))),
    ]);
    const ownHashes = own.map(({ file, introduction }) =>
      [file, hashesOf(file).bytes + draftMark(file), ...headingsIn(introduction)].join(" "),
    );
    const closed = own.flatMap(({ callouts = [] }) => callouts.map(({ declared }) => declared?.isClosed === true));
    return [headOf(bulletin), ...ownHashes, ...pictures, closed.join()].join("\n");
  });

  const today = dayOf(inputs.asOf);
  // A past event is displayed differently, on this day and on every later day.
  const eventOf = memoize((event: EventRecord): string =>
    [JSON.stringify(event), isOver(event, today), ...filesOfFacts(event.custom).map(picture)].join("\n"),
  );

  const cacheKeyOf: CacheKeys["cacheKeyOf"] = ({ kind, address, dependencies }) => {
    const { items = [], mentions = [], bulletins = [], heads = [], events = [], values = [] } = dependencies;
    const parts = [
      `${shared} ${kind} ${address}`,
      linesOf(items, textOf),
      "mentions",
      linesOf(mentions, fieldsOf),
      "bulletins",
      linesOf(bulletins, bulletinOf),
      linesOf(heads, headOf),
      linesOf(events, eventOf),
      JSON.stringify(values),
    ];
    return digestOf(parts.join("\n"));
  };
  const sourcesDigest: CacheKeys["sourcesDigest"] = (hashes) => {
    const { asOf, posterLogo } = inputs;
    const facts = JSON.stringify([
      asOf,
      posterLogo,
      withPdf(inputs),
      [...drafts, ...embargoes],
      [...media, ...downloads],
    ]);
    let files = "";
    for (const [file, { bytes }] of hashes) files += `${file} ${bytes}\n`;
    return digestOf(`${shared}\n${facts}\n${files}`);
  };
  return { cacheKeyOf, sourcesDigest };
}

/** The bulletins that are also published as a PDF, in each language. */
function withPdf({ publication: { bulletins, languages }, hasPdf }: SiteInputs): readonly string[] {
  if (hasPdf === undefined) return [];
  return languages.flatMap((language) =>
    bulletins.flatMap(({ period }) => (hasPdf(language, period) ? `${language} ${period}` : [])),
  );
}

/**
 * Everything that any page may depend on, as one text. It contains the page chrome itself, because the menu and the colophon depend on all
 * content: the first event adds a section. It contains the countries of each language because every page links to their pages.
 */
function describeShared(inputs: SiteInputs, sites: KeyedSite["sites"]): string {
  const { publication, base, messagesByLanguage, assets, media, downloads } = inputs;
  const { masthead, topics, vocabularies, countries, places, pages, slugs, drafts } = publication;
  const renamed = [...slugs].filter(([file, slug]) => !file.includes(`/${slug}.`));
  const pageTexts = pages.map(({ texts }) => [...texts.values()].map((text) => [text, drafts.has(text.file)]));
  const countryLanguages = countries.map(({ code, items }) => [code, ...languagesOfItems({ publication }, items)]);
  const inFacts = new Set(
    pages.flatMap(({ texts }) => [...texts.values()].flatMap(({ custom }) => filesOfFacts(custom))),
  );
  const pageMedia = [...media, ...downloads].filter(([file]) => !file.startsWith("bulletins/") || inFacts.has(file));
  const messageTexts = [...messagesByLanguage].map(([language, { messages, countries: names }]) => [
    language,
    messages,
    [...names],
  ]);
  const topicRecords = topics.map(({ record }) => record);
  return JSON.stringify([
    masthead,
    base,
    assets,
    topicRecords,
    vocabularies.map(({ name, label, terms }) => [name, label, terms.map(({ record }) => record)]),
    countryLanguages,
    [...places.values()],
    pageTexts,
    renamed,
    pageMedia,
    messageTexts,
    sites.map(({ chrome, features }) => [chrome, features]),
  ]);
}

function picturesOf(callouts: BulletinText["callouts"] = []): readonly string[] {
  return callouts.flatMap(({ pictures }) => pictures.flatMap(({ src }) => src ?? []));
}

/** Appends to one string, which is faster than joining a list: some pages depend on thousands of items. */
function linesOf<Part>(parts: readonly Part[], describe: (part: Part) => string): string {
  let lines = "";
  for (const part of parts) lines += `${describe(part)}\n`;
  return lines;
}
