import { defined } from "../../defined.ts";
import { groupBy } from "../../group-by.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { typeset } from "../../i18n/typography.ts";
import type { Content, InLanguages } from "../content.ts";
import { recordsOf } from "../content.ts";
import { compareBulletins } from "../publication-order.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { References } from "./build-items.ts";
import { required } from "./build-items.ts";
import { customFacts } from "./custom-facts.ts";
import type { Bulletin, BulletinHead, BulletinSource, BulletinText, NewsItem } from "./publication.ts";
import { typesetCallout } from "./typeset.ts";

/** The bulletins with their items, newest first. */
export function buildBulletins(
  content: Content,
  items: readonly NewsItem[],
  vocabulary: References,
): readonly Bulletin[] {
  const itemsOf = groupBy(items, ({ bulletin }) => bulletin.period);
  const recordsOfPeriod = new Map(content.bulletins.map((records) => [records.original.path.period, records]));
  return [...vocabulary.bulletins.values()]
    .sort((a, b) => compareBulletins(b, a))
    .map((head) => buildBulletin(head, recordsOfPeriod.get(head.period), itemsOf.get(head.period) ?? [], vocabulary));
}

function buildBulletin(
  head: BulletinHead,
  records: InLanguages<BulletinRecord> | undefined,
  all: readonly NewsItem[],
  { events, declared }: References,
): Bulletin {
  const newest = all.filter(({ expired }) => expired === undefined);
  const { covers, lead, order = [], agenda = [], requires = [] } = records?.original.fields ?? {};
  const leading = newest.find(({ slug }) => slug === lead);
  const texts =
    records === undefined
      ? []
      : recordsOf(records).map((record) => buildBulletinText(record, records.original, declared));
  return {
    ...head,
    ...(covers === undefined ? {} : { covers: { start: covers.from, end: covers.to } }),
    ...defined({ lead: leading }),
    items: inOrder(newest, lead === undefined || order.includes(lead) ? order : [lead, ...order]),
    expired: all.filter(({ expired }) => expired !== undefined),
    texts: new Map(texts.map((text) => [text.language, text])),
    agenda: agenda.map((key) => required(events.get(key), `event ${key}`)),
    requires,
  };
}

function buildBulletinText(
  record: BulletinRecord,
  original: BulletinRecord,
  declared: References["declared"],
): BulletinText {
  const { path, fields, body, callouts } = record;
  return {
    language: path.language,
    file: path.file,
    introduction: body,
    custom: customFacts(declared?.bulletin, record, original),
    ...defined({
      callouts: callouts?.map((callout) => typesetCallout(callout, path.language)),
      sources: fields.sources?.map((each) => buildSource(each, path.language)),
    }),
  };
}

function buildSource(source: string | BulletinSource, language: LanguageTag): BulletinSource {
  if (typeof source === "string") return { url: source };
  const { url, title } = source;
  return { url, ...(title === undefined ? {} : { title: typeset(title, language) }) };
}

/** The items that `order` names, in its order, then the others as they are. */
function inOrder(items: readonly NewsItem[], order: readonly string[]): readonly NewsItem[] {
  const bySlug = new Map<string, NewsItem>(items.map((item) => [item.slug, item]));
  const named = new Set(order);
  return [...order.flatMap((slug) => bySlug.get(slug) ?? []), ...items.filter(({ slug }) => !named.has(slug))];
}
