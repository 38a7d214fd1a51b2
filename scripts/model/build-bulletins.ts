import { defined } from "../defined.ts";
import { groupBy } from "../group-by.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { typesetLocalized } from "../i18n/localized.ts";
import type { Moment } from "../i18n/moment.ts";
import { typeset } from "../i18n/typography.ts";
import { type DeclaredCallout, declaredCallout } from "../schema/custom/custom-fields.ts";
import type { Callout } from "../schema/fields/callout-fields.ts";
import type { BulletinRecord } from "../schema/record.ts";
import { buildAuthorship } from "./build-authorship.ts";
import { type Content, type InLanguages, recordsOf } from "./content.ts";
import { customFacts } from "./custom-facts.ts";
import { closedAsOf, deadlineIn } from "./deadlines.ts";
import { guaranteed } from "./guaranteed.ts";
import type { Bulletin, BulletinCallout, BulletinHead, BulletinSource, BulletinText, NewsItem } from "./publication.ts";
import { compareBulletins } from "./publication-order.ts";
import type { References } from "./references.ts";
import { typesetCallout } from "./typeset.ts";

/** The bulletins with their items, newest first. */
export function buildBulletins(
  content: Content,
  items: readonly NewsItem[],
  references: References,
  asOf: Moment,
): readonly Bulletin[] {
  const itemsOf = groupBy(items, ({ bulletin }) => bulletin.period);
  const recordsOfPeriod = new Map(content.bulletins.map((records) => [records.original.path.period, records]));
  return [...references.bulletins.values()]
    .sort((a, b) => compareBulletins(b, a))
    .map((head) =>
      buildBulletin(head, recordsOfPeriod.get(head.period), itemsOf.get(head.period) ?? [], { ...references, asOf }),
    );
}

function buildBulletin(
  head: BulletinHead,
  records: InLanguages<BulletinRecord> | undefined,
  all: readonly NewsItem[],
  { events, declared, asOf }: References & { readonly asOf: Moment },
): Bulletin {
  const newest = all.filter(({ expired }) => expired === undefined);
  const { covers, lead, order = [], agenda = [], requires = [] } = records?.original.fields ?? {};
  const leading = newest.find(({ slug }) => slug === lead);
  const texts =
    records === undefined
      ? []
      : recordsOf(records).map((record) => buildBulletinText(record, records.original, declared, asOf));
  return {
    ...head,
    ...(covers === undefined ? {} : { covers: { start: covers.from, end: covers.to } }),
    ...defined({ lead: leading }),
    items: inOrder(newest, lead === undefined || order.includes(lead) ? order : [lead, ...order]),
    expired: all.filter(({ expired }) => expired !== undefined),
    texts: new Map(texts.map((text) => [text.language, text])),
    agenda: agenda.map((key) => guaranteed(events.get(key), `event ${key}`)),
    requires,
  };
}

function buildBulletinText(
  record: BulletinRecord,
  original: BulletinRecord,
  declared: References["declared"],
  asOf: Moment,
): BulletinText {
  const { path, fields, body, callouts } = record;
  return {
    language: path.language,
    file: path.file,
    introduction: body,
    custom: customFacts(declared?.fields?.bulletin, record, original),
    ...defined({
      authorship: buildAuthorship(record, original, declared),
      callouts: callouts?.map((callout, index) =>
        buildCallout(callout, record, { original, index, declaration: declaredCallout(declared, callout.type), asOf }),
      ),
      sources: fields.sources?.map((each) => buildSource(each, path.language)),
    }),
  };
}

interface CalloutContext {
  readonly original: BulletinRecord;
  /** Its place in the list. */
  readonly index: number;
  readonly declaration: DeclaredCallout | undefined;
  readonly asOf: Moment;
}

/** A callout. A callout of a declared kind has its translated texts, and all other values of the original. */
function buildCallout(
  callout: Callout,
  { path }: BulletinRecord,
  { original, index, declaration, asOf }: CalloutContext,
): BulletinCallout {
  const set = typesetCallout(callout, path.language);
  if (declaration === undefined) return set;
  const repeated = original.callouts?.[index];
  const source = repeated?.type === callout.type ? { custom: repeated.fields, path: original.path } : undefined;
  const facts = customFacts(declaration.fields, { custom: callout.fields, path }, source);
  return {
    ...set,
    declared: { label: typesetLocalized(declaration.label), facts, ...closedAsOf(deadlineIn(facts), asOf) },
  };
}

function buildSource(source: string | BulletinSource, language: LanguageTag): BulletinSource {
  if (typeof source === "string") return { url: source };
  const { url, title } = source;
  return { url, ...(title === undefined ? {} : { title: typeset(title, language) }) };
}

/** The items listed in `order`, in its order, then the other items unchanged. */
function inOrder(items: readonly NewsItem[], order: readonly string[]): readonly NewsItem[] {
  const bySlug = new Map<string, NewsItem>(items.map((item) => [item.slug, item]));
  const named = new Set(order);
  return [...order.flatMap((slug) => bySlug.get(slug) ?? []), ...items.filter(({ slug }) => !named.has(slug))];
}
