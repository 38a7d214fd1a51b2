import {
  type Address,
  type Addresses,
  addressesOf,
  type BodyLink,
  dateOfPeriod,
  daysOfPeriod,
  type PagePath,
  type Period,
  parseContentPath,
  partHref,
  resolveContentPath,
  type Slug,
} from "../../../scripts/content/index.ts";
import { defined } from "../../../scripts/diagnostics/index.ts";
import { type CalendarDate, type Day, earliestDayOf, type LanguageTag } from "../../../scripts/i18n/index.ts";
import {
  authorsOf,
  type Bulletin,
  type BulletinRecord,
  type Content,
  type DeclaredFields,
  type EventRecord,
  eventKeysOf,
  formatTypeName,
  type InLanguages,
  type ItemRecord,
  type Publication,
  type PublicationFields,
  type PublicContent,
  pagePathsOf,
  recordsOf,
  type TextRecord,
  topicKeysOf,
} from "../../../scripts/model/index.ts";
import { type IssueMessages, issueTitle, textIn } from "./issue-title.ts";
import { linkTo, relativeHref, withTranslations } from "./links.ts";
import { exportMarkdown } from "./markdown.ts";
import { type ExportedPage, type FieldContext, mediaAddress, plainFields } from "./plain-front-matter.ts";

/** A publication as files that other generators read. */
export interface PublicationExport {
  readonly pages: readonly ExportedPage[];
  /** The data that all pages share, by the paths of YAML files in the export. */
  readonly data: ReadonlyMap<string, object>;
  /** Media files: path from the content folder → path in the export. */
  readonly media: ReadonlyMap<string, string>;
}

/** The text of a content file below its front matter, as written. */
export type ReadMarkdown = (file: string) => string;

/** The input of an export: content without errors, the publication that was built from it, and the interface texts of its languages. */
export interface ExportInputs {
  readonly content: PublicContent;
  readonly publication: Publication;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, { readonly messages: IssueMessages }>;
  readonly readMarkdown: ReadMarkdown;
}

/** Exports every item, bulletin, standing page and event in each of its languages, and a home page for each language. */
export function exportPublication(inputs: ExportInputs): PublicationExport {
  const { content, publication, messagesByLanguage, readMarkdown } = inputs;
  const { languages, masthead } = publication;
  const exporter: Exporter = {
    addresses: addressesOf(languages),
    readMarkdown,
    slugs: slugsOf(content),
    pagePaths: pagePathsIn(content),
    languages: [...languages, ...(masthead.itemLanguages ?? [])],
    issues: new Map(publication.bulletins.map((bulletin) => [bulletin.period, bulletin])),
    titleOf: (bulletin, language) =>
      issueTitle(publication, bulletin, language, messagesByLanguage.get(language)?.messages),
  };
  const files = new Map(content.bulletins.map((text) => [text.original.path.period, text]));
  const listed = [
    ...publication.bulletins.flatMap((bulletin) =>
      languages
        .filter((language) => isWrittenIn(bulletin, language))
        .map((language) => exportIssue(exporter, bulletin, language, files.get(bulletin.period))),
    ),
    ...content.pages.flatMap((text) => recordsOf(text).map((each) => exportText(exporter, text, each))),
    ...content.events.flatMap((event) => languages.map((language) => exportEvent(exporter, event, language))),
  ];
  return {
    pages: withTranslations([
      ...languages.map((language) => exportHome(exporter, masthead, language, listed)),
      ...content.items.flatMap((item) => recordsOf(item).map((text) => exportItem(exporter, item, text))),
      ...listed,
    ]),
    data: dataOf(content),
    media: new Map([...content.media].map((file) => [file, `static${mediaAddress(file)}`])),
  };
}

/** The values of the files that there is one of. */
function dataOf({
  publication,
  topics,
  places,
  featureFiles,
  vocabularies,
}: PublicContent): ReadonlyMap<string, object> {
  const entriesOf = ({ entries }: { readonly entries: readonly { readonly key: string; readonly fields: object }[] }) =>
    Object.fromEntries(entries.map(({ key, fields }) => [key, fields]));
  return new Map<string, object>([
    ...(publication === undefined ? [] : [["data/publication.yaml", withTypeNames(publication.fields)] as const]),
    ...(topics === undefined ? [] : [["data/topics.yaml", entriesOf(topics)] as const]),
    ...(places === undefined ? [] : [["data/places.yaml", entriesOf(places)] as const]),
    ...[...featureFiles, ...vocabularies].map((own) => [`data/${own.path.file}`, entriesOf(own)] as const),
  ]);
}

/** The fields of the publication with the types of its own fields as written. */
function withTypeNames({ fields, callouts, ...others }: Partial<PublicationFields>): object {
  const written = (declared: DeclaredFields | undefined) =>
    Object.fromEntries(
      Object.entries(declared ?? {}).map(([name, { type, ...field }]) => [
        name,
        { type: formatTypeName(type), ...field },
      ]),
    );
  const named = Object.entries(fields ?? {}).map(([kind, declared]) => [kind, written(declared)]);
  const kinds = Object.entries(callouts ?? {}).map(([kind, { label, fields: own }]) => [
    kind,
    { label, fields: written(own) },
  ]);
  return {
    ...others,
    ...(fields === undefined ? {} : { fields: Object.fromEntries(named) }),
    ...(callouts === undefined ? {} : { callouts: Object.fromEntries(kinds) }),
  };
}

interface Exporter {
  readonly addresses: Addresses;
  readonly languages: readonly LanguageTag[];
  readonly readMarkdown: ReadMarkdown;
  /** The last step of an item's address, by its file. */
  readonly slugs: ReadonlyMap<string, Slug>;
  /** The paths of standing pages, by their files. */
  readonly pagePaths: ReadonlyMap<string, PagePath>;
  readonly issues: ReadonlyMap<Period, Bulletin>;
  readonly titleOf: (bulletin: Bulletin, language: LanguageTag) => string;
}

function slugsOf({ items }: Content): ReadonlyMap<string, Slug> {
  return new Map(items.flatMap(recordsOf).map(({ path, fields }) => [path.file, fields.slug ?? path.slug]));
}

function pagePathsIn({ pages }: Content): ReadonlyMap<string, PagePath> {
  const pathOf = pagePathsOf(pages);
  return new Map(pages.flatMap(recordsOf).map((record) => [record.path.file, pathOf(record)]));
}

function exportItem(exporter: Exporter, { original }: InLanguages<ItemRecord>, text: ItemRecord): ExportedPage {
  const { path, fields } = text;
  const context = { languages: exporter.languages, language: path.language, file: original.path.file };
  const both = { ...original.fields, ...fields };
  const { title, date, topic, topics, event, events, summary, byline, ...facts } = both;
  return pageOf(exporter, text, {
    title,
    ...datesOf(date ?? dateOfPeriod(path.period), date ?? dayOf(exporter, path.period)),
    ...plainFields(facts, context),
    ...plainFields({ image: imageOf(original, text) }, context),
    ...defined({ lastmod: fields.updated, description: summary }),
    tags: topicKeysOf(both),
    events: eventKeysOf(both),
    authors: authorsOf(both).map(({ name }) => name),
    ...(byline === undefined ? {} : { byline: plainFields({ byline }, context)["byline"] }),
    bulletin: path.period,
    ...defined({ series: exporter.issues.get(path.period)?.series }),
    ...customOf([original, text], context),
  });
}

/** The values of fields that the publication has declared; they come last in a file. Their names may have a meaning in other programs. */
function customOf(
  files: readonly Pick<TextRecord | EventRecord, "custom">[],
  context: FieldContext,
): { readonly custom?: object } {
  const said = Object.assign({}, ...files.map(({ custom }) => custom));
  return Object.keys(said).length === 0 ? {} : { custom: plainFields(said, context) };
}

/** The picture of an item, with the words of its translation. */
function imageOf(original: ItemRecord, { fields }: ItemRecord): object | undefined {
  return original.fields.image === undefined ? undefined : { ...original.fields.image, ...defined(fields.image ?? {}) };
}

/** Hugo needs a whole day, by which it sorts pages; `dateText` is the date as far as known. */
function datesOf(date: CalendarDate, sorted: CalendarDate): Readonly<Record<string, string>> {
  const day = earliestDayOf(sorted);
  return { date: day, ...(day === date ? {} : { dateText: date }) };
}

/** The day of an issue: of two weeks of a month, the days differ. */
function dayOf({ issues }: Exporter, period: Period): Day {
  return issues.get(period)?.day ?? daysOfPeriod(period).start;
}

/** Whether an issue, or an item of it, has a text in a language. */
function isWrittenIn({ texts, items }: Bulletin, language: LanguageTag): boolean {
  return texts.has(language) || items.some((item) => item.texts.has(language));
}

/** An issue in a language. If it has no text in the language, its page lists the items that have one. */
function exportIssue(
  exporter: Exporter,
  bulletin: Bulletin,
  language: LanguageTag,
  files: InLanguages<BulletinRecord> | undefined,
): ExportedPage {
  const { period, day, number, series, items } = bulletin;
  const address = exporter.addresses.bulletin(language, period);
  const texts = items.flatMap((item) => item.texts.get(language) ?? []);
  const fields = {
    title: exporter.titleOf(bulletin, language),
    ...defined({ number, series }),
    date: day,
    bulletin: period,
    contents: texts.map(({ title, slug }) =>
      linkTo(address, { title, address: exporter.addresses.item(language, period, slug) }),
    ),
  };
  const text = files && recordsOf(files).find(({ path }) => path.language === language);
  if (files !== undefined && text !== undefined) return exportText(exporter, files, text, fields);
  return { file: fileOf(address, "_index"), address, language, key: `${period}/bulletin`, fields, markdown: "" };
}

/** The home page of a language, which links to its issues, the newest first, and then to its standing pages and events. */
function exportHome(
  { addresses }: Exporter,
  { title, description, tagline }: PublicationFields,
  language: LanguageTag,
  listed: readonly ExportedPage[],
): ExportedPage {
  const address = addresses.home(language);
  const contents = listed
    .filter((page) => page.language === language)
    .map((page) => linkTo(address, { ...page, title: String(page.fields["title"]) }));
  const said = description ?? tagline;
  const fields = {
    title: textIn(title, language),
    ...defined({ description: said && textIn(said, language) }),
    contents,
  };
  return { file: fileOf(address, "_index"), address, language, key: "home", fields, markdown: "" };
}

/** `others` come first, and replace fields of the files with these names. */
function exportText(
  exporter: Exporter,
  { original }: InLanguages<TextRecord>,
  text: TextRecord,
  others: Readonly<Record<string, unknown>> = {},
): ExportedPage {
  const { path, fields } = text;
  const context = { languages: exporter.languages, language: path.language, file: original.path.file };
  const own = { ...original.fields, ...fields, ...calloutsOf(original, text) };
  return pageOf(exporter, text, {
    ...others,
    ...plainFields(own, context),
    ...customOf([original, text], context),
    ...others,
  });
}

/** The callouts of a text. A callout of a declared kind takes its missing values from the original. */
function calloutsOf(original: TextRecord, text: TextRecord): { readonly callouts?: readonly object[] } {
  if (original.kind !== "bulletin" || text.kind !== "bulletin" || text.otherCallouts === undefined) return {};
  const { otherCallouts = [] } = original;
  const { callouts = [] } = text;
  return {
    callouts: callouts.map(({ type, fields }, place) => {
      const repeated = otherCallouts.find(({ index, fields: { type: kind } }) => index === place && kind === type);
      return { ...repeated?.fields, ...fields };
    }),
  };
}

function exportEvent({ addresses, languages }: Exporter, record: EventRecord, language: LanguageTag): ExportedPage {
  const { path, fields } = record;
  const context = { languages, language, file: path.file };
  const { name, url: website, status, description, ...plain } = plainFields(fields, context);
  // The fields of a withdrawal are in one place, whichever file contains them.
  const others = { ...plain, ...defined({ status, description, website }), ...customOf([record], context) };
  const address = addresses.event(language, path.key);
  const file = fileOf(address, "index");
  return { file, address, language, key: `events/${path.key}`, fields: { title: name, ...others }, markdown: "" };
}

function pageOf(
  exporter: Exporter,
  { path, body, ...record }: TextRecord,
  fields: Readonly<Record<string, unknown>>,
): ExportedPage {
  const isWithdrawn = record.kind === "item" && record.fields.withdrawn !== undefined;
  const address = addressOf(exporter, path.file, path.language);
  const key = path.file.replace(/^bulletins\//, "").replace(/\.[^/]*$/, "");
  return {
    file: fileOf(address, path.kind === "bulletin" ? "_index" : "index"),
    address,
    language: path.language,
    key,
    fields,
    markdown: isWithdrawn
      ? ""
      : exportMarkdown(exporter.readMarkdown(path.file), body.links, (link, written) =>
          relink(exporter, { file: path.file, language: path.language, address }, link, written),
        ),
  };
}

/** Where a page is: a bulletin is a section of Hugo, whose file begins with `_`. */
function fileOf(address: Address, name: "index" | "_index"): string {
  return `content${address}${name}.md`;
}

interface From {
  readonly file: string;
  readonly language: LanguageTag;
  readonly address: Address;
}

/** A link between files as a relative address, so that an export works at any address. */
function relink(exporter: Exporter, from: From, { kind }: BodyLink, written: string): string | undefined {
  if (kind !== "relative") return undefined;
  const { path, fragment } = partHref(written);
  const file = resolveContentPath(from.file, path) ?? "";
  const target =
    parseContentPath(file)?.kind === "media" ? mediaAddress(file) : addressOf(exporter, file, from.language);
  return `${relativeHref(from.address, target)}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** The address of a content file's page, in its own language or in the language of the page that links to it. */
function addressOf({ addresses, slugs, pagePaths }: Exporter, file: string, language: LanguageTag): Address {
  const path = parseContentPath(file);
  switch (path?.kind) {
    case "item":
      return addresses.item(path.language, path.period, slugs.get(file) ?? path.slug);
    case "page":
      return addresses.page(path.language, pagePaths.get(file) ?? path.slug);
    case "bulletin":
      return addresses.bulletin(path.language, path.period);
    case "event":
      return addresses.event(language, path.key);
    default:
      throw new RangeError(`no page for ${file}`);
  }
}
