import { defined } from "../../defined.ts";
import { canonicalTag, parseLanguageTag } from "../../i18n/language-tag.ts";
import type { Bulletin } from "../../model/publication.ts";
import { type LocalizedSite, url } from "../../site/site-inputs.ts";
import { languagesOfBulletin } from "../../site/visible.ts";
import type { ByLanguage } from "./by-language.ts";
import { customDataFields, IN_ANY_LANGUAGE } from "./custom-data-fields.ts";
import {
  type DataField,
  type DataRecord,
  type DataValue,
  type Declarations,
  field,
  objectSchema,
  optionalField,
} from "./data-field.ts";
import { itemId } from "./item-data-fields.ts";
import { byLanguageSchema, DAY, described, ITEM_ID, KEY, PERIOD, setOf, TEXT, URI } from "./value-schemas.ts";

/** The sources of the record of a bulletin: the bulletin, and the publication in its first language. */
export interface BulletinSource {
  readonly bulletin: Bulletin;
  readonly site: LocalizedSite;
}

const NUMBER = { anyOf: [{ type: "integer", minimum: 1 }, TEXT] };
const RANGE = objectSchema({ from: DAY, to: DAY }, []);

const SOURCES = described(
  { type: "array", items: objectSchema({ title: TEXT, url: URI }, ["title"]), minItems: 1 },
  "The same bulletin on other sites",
);

/** The fields of a bulletin in the open data; `declared` has the declarations of the publication. */
export function bulletinFields(declared: Declarations | undefined): readonly DataField<BulletinSource>[] {
  const factsOf = ({ bulletin: { texts } }: BulletinSource) => [...texts.values()][0]?.custom ?? [];
  return [
    ...FIELDS,
    ...(declared?.series === undefined ? [] : [SERIES]),
    ...customDataFields<BulletinSource>(declared?.fields?.bulletin, factsOf, WITH_SITE),
  ];
}

const WITH_SITE = { ...IN_ANY_LANGUAGE, siteOf: ({ site }: BulletinSource) => site };

const SERIES = optionalField<BulletinSource>("series", "series", KEY, ({ bulletin }) => bulletin.series);

const FIELDS: readonly DataField<BulletinSource>[] = [
  field("id", "month", described(PERIOD, "Its period"), ({ bulletin }) => bulletin.period),
  optionalField("number", "number", described(NUMBER, "Its number in the series"), ({ bulletin }) => bulletin.number),
  optionalField("titles", "titles", byLanguageSchema(TEXT), titlesOf),
  optionalField("published", "published", described(DAY, "Of publication, where it is known"), publishedOn),
  optionalField("covers", "covers", described(RANGE, "The days that it covers"), coveredBy),
  optionalField("lead", "lead", described(ITEM_ID, "The id of the item that opens it"), leadOf),
  field("items", "items", described(setOf(ITEM_ID), "The ids of its items, in its order"), itemsOf),
  field("agenda", "agenda", described(setOf(KEY), "The ids of the events that it announces"), agendaOf),
  optionalField("sources", "bulletinSources", SOURCES, sourcesOf),
  field("urls", "pages", byLanguageSchema(URI), urlsOf),
];

/** Only languages with a title. */
function titlesOf({ bulletin: { titles } }: BulletinSource): ByLanguage | undefined {
  const entries = Object.entries(titles).flatMap(([key, title]) => {
    const language = parseLanguageTag(key);
    return language === undefined ? [] : [[canonicalTag(language), title] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function publishedOn({ bulletin: { published } }: BulletinSource): string | undefined {
  return published;
}

function coveredBy({ bulletin: { covers } }: BulletinSource): DataRecord | undefined {
  return covers === undefined ? undefined : { from: covers.start, to: covers.end };
}

function leadOf({ bulletin: { lead } }: BulletinSource): string | undefined {
  return lead === undefined ? undefined : itemId(lead);
}

function itemsOf({ bulletin: { items } }: BulletinSource): readonly string[] {
  return items.map(itemId);
}

function agendaOf({ bulletin: { agenda } }: BulletinSource): readonly string[] {
  return agenda.map(({ id }) => id);
}

/** The sources of the original. */
function sourcesOf({ bulletin: { texts } }: BulletinSource): DataValue | undefined {
  const [{ sources = [] } = {}] = [...texts.values()];
  if (sources.length === 0) return undefined;
  return sources.map(({ title, url: address }) => ({ ...defined({ title }), url: address }));
}

function urlsOf({ bulletin, site }: BulletinSource): ByLanguage {
  const languages = languagesOfBulletin(site, bulletin);
  return Object.fromEntries(
    languages.map((language) => [
      canonicalTag(language),
      url(site, site.addresses.bulletin(language, bulletin.period)),
    ]),
  );
}
