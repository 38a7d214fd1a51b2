import { resolveContentPath } from "../content/content-path.ts";
import { dateOfPeriod } from "../content/period.ts";
import { findPlace } from "../content/place-code.ts";
import { defined } from "../defined.ts";
import { groupBy } from "../group-by.ts";
import { compareDates } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { typesetLocalized } from "../i18n/localized.ts";
import { endOf, isLater, type Moment } from "../i18n/moment.ts";
import { typeset } from "../i18n/typography.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import { authorsOf } from "../schema/fields/byline-fields.ts";
import { factsIn, logosIn } from "../schema/fields/fact-fields.ts";
import { eventKeysOf, topicKeysOf } from "../schema/fields/item-fields.ts";
import type { ItemRecord } from "../schema/record.ts";
import { buildAuthorship } from "./build-authorship.ts";
import type { Content, InLanguages } from "./content.ts";
import { customFacts, filesOfFacts } from "./custom-facts.ts";
import { closedAsOf } from "./deadlines.ts";
import { findFirstName } from "./former/identity.ts";
import { guaranteed } from "./guaranteed.ts";
import { buildCaption, buildCredit, buildMedia, filesOf } from "./media-of-item.ts";
import type { Author } from "./people.ts";
import type { ItemPicture, ItemText, NewsItem } from "./publication.ts";
import { compareBulletins } from "./publication-order.ts";
import type { References } from "./references.ts";

/** Every item, newest first; items of a month come after items of its days. Items that have expired as of a moment are marked. */
export function buildItems({ items }: Content, references: References, asOf: Moment): readonly NewsItem[] {
  const dates = groupBy(
    items.map((records) => buildItem(records, references, asOf)),
    ({ date }) => date,
  );
  const falling = [...dates].sort(([a], [b]) => compareDates(b, a));
  return falling.flatMap(([, ofDate]) => ofDate.toSorted(byName));
}

/** Sorts the items of one date by bulletin, newest first, then by slug, so that the order does not depend on the file system. */
function byName(a: NewsItem, b: NewsItem): number {
  return compareBulletins(b.bulletin, a.bulletin) || (a.slug < b.slug ? -1 : 1);
}

function buildItem(
  { original, translations }: InLanguages<ItemRecord>,
  references: References,
  asOf: Moment,
): NewsItem {
  const { bulletins, topics, events, places, declared } = references;
  const { path, fields } = original;
  const { countries = [], place, image, expires, deadline } = fields;
  const first = buildText(original, original, declared);
  const others = translations.map((translation) => buildText(translation, original, declared));
  const facts = factsIn(fields, (src) => resolveContentPath(path.file, src));
  const mediaFiles = [...[first, ...others].flatMap(mediaFilesOf), ...logosIn(facts)];
  return {
    bulletin: guaranteed(bulletins.get(path.period), `bulletin ${path.period}`),
    slug: path.slug,
    id: { period: path.period, name: path.slug, ...findFirstName(fields.formerly) },
    date: fields.date ?? dateOfPeriod(path.period),
    isDated: fields.date !== undefined,
    ...defined({ withdrawn: fields.withdrawn }),
    ...(expires === undefined || isLater(endOf(expires), asOf) ? {} : { expired: expires }),
    ...defined({ genre: fields.genre, facts }),
    ...closedAsOf(deadline, asOf),
    topics: topicKeysOf(fields).map((key) => guaranteed(topics.get(key), `topic ${key}`)),
    countries: countries.map((code) => guaranteed(findPlace(code, places), `place ${code}`)),
    events: eventKeysOf(fields).map((key) => guaranteed(events.get(key), `event ${key}`)),
    ...(place === undefined ? {} : { place: typesetLocalized(place) }),
    ...(image === undefined ? {} : { picture: buildPicture(path, image) }),
    ...(mediaFiles.length === 0 ? {} : { mediaFiles: [...new Set(mediaFiles)] }),
    original: first,
    texts: new Map<LanguageTag, ItemText>([
      [first.language, first],
      ...others.map((text) => [text.language, text] as const),
    ]),
  };
}

/** Most texts have none. */
function mediaFilesOf({ media, custom }: ItemText): readonly string[] {
  if (media === undefined && custom.length === 0) return NO_FILES;
  return [...(media === undefined ? [] : filesOf(media)), ...filesOfFacts(custom)];
}

const NO_FILES: readonly string[] = [];

function buildPicture(
  { file }: ItemRecord["path"],
  { src, focus, madeBy }: NonNullable<ItemRecord["fields"]["image"]>,
): ItemPicture {
  const [x, y] = focus ?? [];
  return {
    file: guaranteed(resolveContentPath(file, guaranteed(src, `picture of ${file}`)), `picture of ${file}`),
    ...(x === undefined || y === undefined ? {} : { focus: { x, y } }),
    ...defined({ madeBy }),
  };
}

function buildText(record: ItemRecord, original: ItemRecord, declared: Declarations | undefined): ItemText {
  const { path, fields, body } = record;
  const { image, summary, updated, corrections = [] } = fields;
  const media = buildMedia({ path, fields }, original);
  const set = (said: string) => typeset(said, path.language);
  const credit = buildCredit(path, image) ?? buildCredit(original.path, original.fields.image);
  const caption = buildCaption(path, image) ?? buildCaption(original.path, original.fields.image);
  const creditUrl = image?.creditUrl ?? original.fields.image?.creditUrl;
  return {
    language: path.language,
    file: path.file,
    slug: fields.slug ?? path.slug,
    title: set(guaranteed(fields.title, `title of ${path.file}`)),
    ...(summary === undefined ? {} : { summary: set(summary) }),
    byline: buildByline(fields.byline === undefined ? original : { path, fields }),
    body,
    ...(image === undefined ? {} : { pictureAlt: set(image.alt) }),
    ...defined({
      pictureCredit: credit && { ...credit, ...defined({ url: creditUrl }) },
      pictureCaption: caption,
      media,
    }),
    sources: fields.sources ?? original.fields.sources ?? [],
    ...defined({ updated }),
    corrections: corrections.map(({ date, text }) => ({ date, text: set(text) })),
    custom: customFacts(declared?.fields?.item, record, original),
    ...defined({ authorship: buildAuthorship(record, original, declared) }),
  };
}

function buildByline({ path: { language }, fields }: Pick<ItemRecord, "path" | "fields">): readonly Author[] {
  return authorsOf(fields).map(({ name, role, url }) => ({
    name,
    ...(role === undefined ? {} : { role: typeset(role, language) }),
    language,
    ...defined({ url }),
  }));
}
