import { posix, relative } from "node:path";
import type { CollectionApi, EleventyConfig } from "@11ty/eleventy";
import { type Address, outputFile } from "../../content/addresses.ts";
import { groupByEach } from "../../group-by.ts";
import { type CalendarDate, midnightOf } from "../../i18n/day.ts";
import { spanOf } from "../../i18n/event-dates.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { dayOf } from "../../i18n/moment.ts";
import type { Body } from "../../markdown/types.ts";
import { type CustomFact, termKeysIn } from "../../model/custom-facts.ts";
import type { Bulletin, ItemText, NewsEvent, NewsItem, Publication, Vocabulary } from "../../model/publication.ts";
import { once } from "../../once.ts";
import { bulletinLink } from "../../site/cards.ts";
import { type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { viewBody } from "../../site/view-body.ts";
import { shownBulletins, textsHere } from "../../site/visible.ts";
import type { SitePlan } from "../plan-site.ts";

/*
 * The news as collections of Eleventy, for the project's own templates, plugins and config. They are built from a publication, which has
 * only public content; for a preview, content that is not public is left out.
 */

/** The inputs of collections. */
export type CollectedSite = Pick<SitePlan, "publication" | "sites">;

/** Where the files of a build are. */
export interface CollectedFolders {
  readonly contentDir: string;
  readonly outputDir: string;
}

/** The collections of every publication. A collection of a topic or a term has its key as its name. */
const COLLECTIONS = ["items", "bulletins", "events"] as const;
const RESERVED: ReadonlySet<string> = new Set(["all", ...COLLECTIONS]);

/**
 * Adds news to the collections of Eleventy. Returns a function to be called before each build, with its site, or without an argument if it
 * renders no template of the project. A collection that the project's config adds keeps its name; a project page that is tagged with the
 * name of one of our collections is added to it.
 */
export function newsCollections(
  config: Pick<EleventyConfig, "addCollection">,
): (site?: CollectedSite, folders?: CollectedFolders) => void {
  const added = new Set<string>();
  let membersOf: MembersOf = () => [];
  return (site, folders) => {
    membersOf = site === undefined || folders === undefined ? () => [] : collectMembers(site, folders);
    for (const name of [...RESERVED, ...(site === undefined ? [] : termKeys(site.publication))]) {
      if (added.has(name)) continue;
      added.add(name);
      addUnlessTaken(config, name, (api) => merge(pagesIn(api, name), membersOf(name)));
    }
  };
}

/** Whether a member of a collection is news, and no page of the project. */
export function isNews(member: unknown): boolean {
  return member instanceof NewsMember;
}

/** Oldest first. */
type MembersOf = (name: string) => readonly NewsMember[];

/** Eleventy throws an error for a name that the project's config has given to a collection. */
function addUnlessTaken(
  config: Pick<EleventyConfig, "addCollection">,
  name: string,
  select: (api: CollectionApi) => unknown,
): void {
  try {
    config.addCollection(name, select);
  } catch {
    // The project's own collection stays.
  }
}

interface Dated {
  readonly date: Date;
}

function pagesIn(api: CollectionApi, name: string): readonly Dated[] {
  return name === "all" ? api.getAllSorted() : api.getFilteredByTag(name);
}

/** Sorted by date, like all collections of Eleventy. A new list, because templates may reverse it. */
function merge(pages: readonly Dated[], news: readonly NewsMember[]): readonly Dated[] {
  return pages.length === 0 ? [...news] : [...pages, ...news].sort(byDate);
}

function byDate(a: Dated, b: Dated): number {
  return a.date.getTime() - b.date.getTime();
}

function termKeys({ topics, vocabularies }: Publication): readonly string[] {
  return [topics, ...vocabularies.map(({ terms }) => terms)].flatMap((terms) => terms.map(({ record }) => record.key));
}

/** Nothing is computed before a collection is accessed. */
function collectMembers({ sites }: CollectedSite, folders: CollectedFolders): MembersOf {
  const all = once(() =>
    sites()
      .flatMap((site) => membersIn(site, folders))
      .sort(byDate),
  );
  const byName = once(() =>
    groupByEach(all(), ({ collection, data }) => [collection, ...data.tags.filter((tag) => !RESERVED.has(tag))]),
  );
  return (name) => (name === "all" ? all() : (byName().get(name) ?? []));
}

/** The records that have a page in the language of a site. */
function membersIn(site: LocalizedSite, folders: CollectedFolders): readonly NewsMember[] {
  const { publication } = site;
  const member = (facts: Facts): readonly NewsMember[] =>
    isPublic(publication, facts.file) ? [new NewsMember(facts, folders)] : [];
  const rooted = atRoot(site);
  return [
    ...publication.items.flatMap((item) =>
      item.withdrawn === undefined
        ? textsHere(site, item).flatMap((text) => member(factsOfItem(rooted, item, text)))
        : [],
    ),
    ...shownBulletins(withPublicBulletins(site)).flatMap((bulletin) => member(factsOfBulletin(rooted, bulletin))),
    ...publication.events.flatMap((event) =>
      event.record.withdrawn === undefined ? member(factsOfEvent(rooted, event)) : [],
    ),
  ];
}

function isPublic({ drafts, embargoes }: Publication, file: string): boolean {
  return !drafts.has(file) && !embargoes.has(file);
}

/**
 * The same site with only the public content of its bulletins: in a preview they also have drafts, and some bulletins exist only because of
 * drafts.
 */
function withPublicBulletins(site: LocalizedSite): LocalizedSite {
  const { publication } = site;
  if (publication.drafts.size === 0 && publication.embargoes.size === 0) return site;
  const textsIn = <Text extends { readonly file: string }>(texts: ReadonlyMap<LanguageTag, Text>) =>
    new Map([...texts].filter(([, { file }]) => isPublic(publication, file)));
  const itemsIn = (items: readonly NewsItem[]) =>
    items.map((item) => ({ ...item, texts: textsIn(item.texts) })).filter(({ texts }) => texts.size > 0);
  const bulletins = publication.bulletins
    .map((each) => {
      const texts = textsIn(each.texts);
      const titles = Object.fromEntries([...texts.keys()].flatMap((tag) => titleIn(each, tag)));
      return { ...each, texts, titles, items: itemsIn(each.items), expired: itemsIn(each.expired) };
    })
    .filter(({ texts, items, expired }) => texts.size + items.length + expired.length > 0);
  return { ...site, publication: { ...publication, bulletins } };
}

function titleIn({ titles }: Bulletin, language: LanguageTag): readonly (readonly [LanguageTag, string])[] {
  const title = titles[language];
  return title === undefined ? [] : [[language, title]];
}

/** The same site at the root of its host: links in the content of collections have no prefix, which plugins of Eleventy add. */
function atRoot(site: LocalizedSite): LocalizedSite {
  return { ...site, base: { ...site.base, path: "" } };
}

/** The inputs of a member. */
interface Facts {
  readonly collection: (typeof COLLECTIONS)[number];
  /** A path from the content folder. */
  readonly file: string;
  /** Its name in its collection. */
  readonly name: string;
  readonly address: Address;
  readonly date: CalendarDate;
  readonly language: LanguageTag;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly tags: readonly string[];
  readonly content: () => string;
}

function factsOfItem(site: LocalizedSite, item: NewsItem, text: ItemText): Facts {
  const { file, language, title, summary, slug } = text;
  return {
    collection: "items",
    file,
    name: slug,
    address: site.addresses.item(language, item.bulletin.period, slug),
    date: item.date,
    language,
    title,
    summary,
    tags: [...item.topics.map(({ key }) => key), ...tagsOf(site.publication.vocabularies, item.original.custom)],
    content: () => contentOf(site, file, text.body),
  };
}

function factsOfBulletin(site: LocalizedSite, bulletin: Bulletin): Facts {
  const { language } = site;
  const text = bulletin.texts.get(language) ?? [...bulletin.texts.values()][0];
  const file = text?.file ?? `bulletins/${bulletin.period}/`;
  return {
    collection: "bulletins",
    file,
    name: bulletin.period,
    address: site.addresses.bulletin(language, bulletin.period),
    date: bulletin.day,
    language,
    title: bulletinLink(site, bulletin).text,
    tags: tagsOf(site.publication.vocabularies, text?.custom ?? []),
    content: () => contentOf(site, file, text?.introduction),
  };
}

/** An event without a date has the date of the news about it, since every member of a collection has one. */
function factsOfEvent(site: LocalizedSite, { record, announcedIn, coverage }: NewsEvent): Facts {
  const { key, name, description, schedule, custom } = record;
  return {
    collection: "events",
    file: `events/${key}.yaml`,
    name: key,
    address: site.addresses.event(site.language, key),
    date: spanOf(schedule)?.start ?? announcedIn[0]?.day ?? coverage[0]?.date ?? dayOf(site.asOf),
    language: site.language,
    title: phrase(site, name).text,
    summary: description === undefined ? undefined : phrase(site, description).text,
    tags: tagsOf(site.publication.vocabularies, custom),
    content: () => "",
  };
}

function tagsOf(vocabularies: readonly Vocabulary[], facts: readonly CustomFact[]): readonly string[] {
  return facts.length === 0 ? [] : vocabularies.flatMap(({ name }) => termKeysIn(facts, name));
}

function contentOf(site: LocalizedSite, file: string, body: Body | undefined): string {
  return body === undefined ? "" : (viewBody(site, file, body) ?? "");
}

/** The data of a member, as a page has its front matter. A class, since Eleventy copies plain objects. */
class NewsData {
  readonly title: string;
  readonly summary: string | undefined;
  /** The keys of its topics, the main one first, and of its terms. */
  readonly tags: readonly string[];
  readonly lang: LanguageTag;
  readonly date: Date;
  readonly page: NewsPage;

  constructor({ title, summary, tags, language }: Facts, page: NewsPage) {
    this.title = title;
    this.summary = summary;
    this.tags = [...new Set(tags)];
    this.lang = language;
    this.date = page.date;
    this.page = page;
  }
}

/** The page data of Eleventy. */
interface NewsPage {
  readonly url: Address;
  readonly date: Date;
  readonly lang: LanguageTag;
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly filePathStem: string;
  readonly outputPath: string;
  readonly outputFileExtension: string;
}

function pageOf({ address, date, language, file, name }: Facts, { contentDir, outputDir }: CollectedFolders): NewsPage {
  return {
    url: address,
    date: midnightOf(date),
    lang: language,
    inputPath: inProject(contentDir, file),
    fileSlug: name,
    filePathStem: address.replace(/\/$/, ""),
    outputPath: inProject(outputDir, outputFile(address)),
    outputFileExtension: "html",
  };
}

/** A path as Eleventy writes it, from the working directory. */
function inProject(folder: string, file: string): string {
  return `./${posix.join(relative("", folder).replaceAll("\\", "/"), file)}`;
}

/** News in a collection, with all page data of Eleventy. */
class NewsMember {
  readonly collection: Facts["collection"];
  readonly url: Address;
  readonly date: Date;
  readonly inputPath: string;
  readonly outputPath: string;
  readonly fileSlug: string;
  readonly filePathStem: string;
  readonly page: NewsPage;
  readonly data: NewsData;

  constructor(facts: Facts, folders: CollectedFolders) {
    const page = pageOf(facts, folders);
    this.collection = facts.collection;
    this.url = page.url;
    this.date = page.date;
    this.inputPath = page.inputPath;
    this.outputPath = page.outputPath;
    this.fileSlug = page.fileSlug;
    this.filePathStem = page.filePathStem;
    this.page = page;
    this.data = new NewsData(facts, page);
    // On the object and not on the class: Liquid reads only own properties. Most templates show no text, so it is computed at the first
    // access.
    const content = { get: once(facts.content), enumerable: true };
    Object.defineProperties(this, { content, templateContent: content });
  }
}
