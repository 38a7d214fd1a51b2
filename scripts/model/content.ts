import { comparePeriods, type Period } from "../content/period.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import { defined } from "../defined.ts";
import type { FieldPath } from "../diagnostics/diagnostic.ts";
import { groupBy } from "../group-by.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { memoizeWeakly } from "../memoize.ts";
import { customTypeOf, declarationsIn } from "../schema/custom/custom-fields.ts";
import { type DeclaredValues, declaredValues } from "../schema/declared-values.ts";
import { fundingOf } from "../schema/funding.ts";
import type {
  AddressesRecord,
  BulletinRecord,
  ContentRecord,
  EventRecord,
  FeatureFileRecord,
  ItemRecord,
  PageRecord,
  PlacesRecord,
  PublicationRecord,
  TopicsRecord,
  VocabularyRecord,
} from "../schema/record.ts";

/**
 * One text in its languages. The original is the file without a `revision`, even if it has errors. If several files have none, the original
 * is the file in the first language of the publication, or else in the first language that exists.
 */
export interface InLanguages<Rec> {
  readonly original: Rec;
  /** The others, in the publication's order of languages. */
  readonly translations: readonly Rec[];
}

/** All records of a content folder, grouped by text. References between records are still names. */
export interface Content {
  /** The paths of all content files from the content folder, including files with errors. */
  readonly files: ReadonlySet<string>;
  readonly publication?: PublicationRecord;
  readonly addresses?: AddressesRecord;
  readonly topics?: TopicsRecord;
  readonly places?: PlacesRecord;
  /** Records of features. */
  readonly featureFiles: readonly FeatureFileRecord[];
  /** The vocabularies of the publication, by name. */
  readonly vocabularies: readonly VocabularyRecord[];
  readonly events: readonly EventRecord[];
  readonly pages: readonly InLanguages<PageRecord>[];
  readonly bulletins: readonly InLanguages<BulletinRecord>[];
  readonly items: readonly InLanguages<ItemRecord>[];
}

/** Groups records. The result does not depend on their order. */
export function collectContent(records: readonly ContentRecord[], files: Iterable<string>): Content {
  const sorted = [...records].sort((a, b) => (a.path.file < b.path.file ? -1 : 1));
  const publication = sorted.find((record) => record.kind === "publication");
  const addresses = sorted.find((record) => record.kind === "addresses");
  const topics = sorted.find((record) => record.kind === "topics");
  const places = sorted.find((record) => record.kind === "places");
  const languages = [...(publication?.fields.languages ?? []), ...(publication?.fields.itemLanguages ?? [])];
  return {
    files: new Set(files),
    ...defined({ publication, addresses, topics, places }),
    featureFiles: sorted.filter((record) => record.kind === "feature"),
    vocabularies: sorted.filter((record) => record.kind === "vocabulary"),
    events: sorted.filter((record) => record.kind === "event"),
    pages: inLanguages(
      sorted.filter((record) => record.kind === "page"),
      languages,
    ),
    bulletins: inLanguages(
      sorted.filter((record) => record.kind === "bulletin"),
      languages,
    ),
    items: inLanguages(
      sorted.filter((record) => record.kind === "item"),
      languages,
    ),
  };
}

/** The records of a text, the original first. */
export function recordsOf<Rec>({ original, translations }: InLanguages<Rec>): readonly Rec[] {
  return [original, ...translations];
}

/** Whether it is certain which text of a group is the original. It is not if the publication's languages can't be read. */
export function isOriginalKnown({ publication }: Content, { translations }: InLanguages<unknown>): boolean {
  return publication?.fields.languages !== undefined || translations.length === 0;
}

/** A file that is translated as a whole. */
export type TextRecord = ItemRecord | BulletinRecord | PageRecord;

/** All texts, group by group, the original of each first. Most rules need them, so they are listed once. */
export const textsOf: (content: Content) => readonly TextRecord[] = memoizeWeakly(({ items, bulletins, pages }) => {
  const texts: TextRecord[] = [];
  for (const groups of [items, bulletins, pages]) {
    for (const { original, translations } of groups) {
      texts.push(original);
      for (const translation of translations) texts.push(translation);
    }
  }
  return texts;
});

/** The vocabularies of a publication: its topics, and its own. */
export function allVocabularies({ topics, vocabularies }: Content): readonly (TopicsRecord | VocabularyRecord)[] {
  return topics === undefined ? vocabularies : [topics, ...vocabularies];
}

/** The records of texts and events: the ones that may be hidden, and that may refer to media files. */
export function textsAndEventsOf(content: Content): readonly (TextRecord | EventRecord)[] {
  return [...textsOf(content), ...content.events];
}

/** The records of all files. */
export function allRecords(content: Content): readonly ContentRecord[] {
  const { publication, addresses, topics, places, featureFiles, vocabularies, events } = content;
  const single: readonly (ContentRecord | undefined)[] = [publication, addresses, topics, places];
  return [
    ...single.flatMap((record) => record ?? []),
    ...featureFiles,
    ...vocabularies,
    ...events,
    ...textsOf(content),
  ];
}

function inLanguages<Rec extends TextRecord>(
  records: readonly Rec[],
  languages: readonly LanguageTag[],
): readonly InLanguages<Rec>[] {
  const groups = groupBy(records, (record) => stemOf(record.path.file));
  return [...groups.values()].flatMap((group): InLanguages<Rec> | readonly InLanguages<Rec>[] => {
    const [only] = group;
    if (group.length === 1 && only !== undefined) return { original: only, translations: [] };
    const sorted = [...group].sort((a, b) => rank(a, languages) - rank(b, languages));
    const hasRevision = ({ fields, faulty }: Rec) => fields.revision !== undefined || faulty.includes("revision");
    const original = sorted.find((record) => !hasRevision(record)) ?? sorted[0];
    const translations = sorted.filter((record) => record !== original);
    return original === undefined ? [] : [{ original, translations }];
  });
}

/** The path without language and extension, which all files of a text have in common. */
function stemOf(file: string): string {
  return file.slice(0, file.indexOf(".", file.lastIndexOf("/")));
}

/** Languages that the publication does not have come last; the rule `known-language` reports them. */
function rank(record: TextRecord, languages: readonly LanguageTag[]): number {
  const index = languages.indexOf(record.path.language);
  return index === -1 ? languages.length : index;
}

/** The periods that have a bulletin's file or an item, earliest first. */
export function periodsOfContent(content: Content): readonly Period[] {
  const periods = new Set<Period>();
  for (const groups of [content.bulletins, content.items])
    for (const { original } of groups) periods.add(original.path.period);
  return [...periods].sort(comparePeriods);
}

/** A text that one file gives in several languages: the name of a topic, of an event, of the publication. */
export interface LocalizedText {
  readonly file: string;
  readonly field: FieldPath;
  readonly text: Readonly<Record<string, string>>;
}

/** All texts that one file gives in several languages. */
export function* localizedTexts(content: Content): Iterable<LocalizedText> {
  if (content.publication !== undefined) yield* publicationTexts(content.publication);
  yield* vocabularyTexts(content);
  for (const { path, fields } of content.events) {
    const { name, place, description } = fields;
    yield* textsIn(path.file, [], { name, place, description });
    yield* eventTexts(path.file, fields);
  }
  for (const record of textsOf(content)) {
    const place = record.kind === "item" ? record.fields.place : undefined;
    if (typeof place === "object") yield { file: record.path.file, field: ["place"], text: place };
  }
  yield* customTexts(content);
}

/** The texts inside the fields of an event. */
function* eventTexts(file: string, fields: EventRecord["fields"]): Iterable<LocalizedText> {
  const { organizer, organizers = [], dates = [], alsoIn = [], participants } = fields;
  if (typeof organizer === "object") yield* textsIn(file, ["organizer"], { name: organizer.name });
  for (const [index, each] of organizers.entries())
    if (typeof each === "object") yield* textsIn(file, ["organizers", index], { name: each.name });
  for (const [index, each] of dates.entries())
    if (typeof each === "object") yield* textsIn(file, ["dates", index], { place: each.place });
  for (const [index, each] of alsoIn.entries())
    if (typeof each === "object") yield* textsIn(file, ["alsoIn", index], { name: each.name });
  if (typeof participants === "object") yield* textsIn(file, [], { participants });
}

/** The texts in declared fields, and the texts of the declarations. */
function* customTexts(content: Content): Iterable<LocalizedText> {
  const { publication, events } = content;
  if (publication === undefined) return;
  const { path: own, fields: declarations } = publication;
  for (const [kind, { label }] of Object.entries(declarations.callouts ?? {}))
    yield* textsIn(own.file, ["callouts", kind], { label });
  for (const { at, declared } of declarationsIn(declarations)) {
    for (const [name, { label, help, values = {} }] of Object.entries(declared)) {
      yield* textsIn(own.file, [...at, name], { label, help });
      yield* textsIn(own.file, [...at, name, "values"], values);
    }
  }
  for (const record of [...textsOf(content), ...events])
    for (const written of declaredValues(record, declarations)) yield* textsInDeclared(record.path.file, written);
}

function* textsInDeclared(file: string, { parent, declared, values }: DeclaredValues): Iterable<LocalizedText> {
  for (const [name, declaration] of Object.entries(declared)) {
    const { kind } = declaration.type;
    const isLocalized = (kind === "text" || kind === "paragraph") && isMapping(values[name]);
    const value = isLocalized ? customTypeOf(declaration).parse(values[name]) : undefined;
    if (value?.kind === "text") yield* textsIn(file, parent, { [name]: value.text });
  }
}

function* vocabularyTexts({ topics, places, vocabularies }: Content): Iterable<LocalizedText> {
  for (const { path, entries } of [topics ?? [], places ?? [], vocabularies].flat()) {
    for (const { key, fields } of entries) {
      const { label, description, role } = { description: undefined, role: undefined, ...fields };
      yield* textsIn(path.file, [key], { label, description, role });
      if ("picture" in fields) yield* textsIn(path.file, [key, "picture"], { alt: fields.picture?.alt });
      if ("funding" in fields) yield* namesIn(path.file, [key, "funding"], fields.funding);
      if ("partners" in fields) yield* namesIn(path.file, [key, "partners"], fields.partners);
    }
  }
}

function* publicationTexts({ path, fields }: PublicationRecord): Iterable<LocalizedText> {
  const { title, tagline, description, disclaimer, logo, menu, contact, funding, genres, articleSeries } = fields;
  yield* textsIn(path.file, [], { title, tagline, description, disclaimer });
  for (const [key, { title: own, description: about }] of Object.entries(fields.series ?? {}))
    yield* textsIn(path.file, ["series", key], { title: own, description: about });
  yield* textsIn(path.file, ["genres"], genres ?? {});
  yield* textsIn(path.file, ["articleSeries"], articleSeries ?? {});
  yield* textsIn(path.file, ["vocabularies"], fields.vocabularies ?? {});
  yield* textsIn(path.file, ["logo"], { alt: logo?.alt });
  for (const [index, entry] of (menu ?? []).entries())
    if (typeof entry === "object") yield* textsIn(path.file, ["menu", index], { title: entry.title });
  yield* textsIn(path.file, ["contact"], { address: contact?.address });
  yield* namesIn(path.file, ["partners"], fields.partners);
  for (const [index, { text, name, logo: shown }] of fundingOf(funding).entries()) {
    const own = Array.isArray(funding) ? ["funding", index] : ["funding"];
    yield* textsIn(path.file, own, { text, name });
    yield* textsIn(path.file, [...own, "logo"], { alt: shown?.alt });
  }
}

function* namesIn(
  file: string,
  parent: FieldPath,
  all: readonly { readonly name: string | Readonly<Record<string, string>> }[] = [],
): Iterable<LocalizedText> {
  for (const [index, { name }] of all.entries()) yield* textsIn(file, [...parent, index], { name });
}

function* textsIn(
  file: string,
  parent: FieldPath,
  texts: Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>,
): Iterable<LocalizedText> {
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === "object") yield { file, field: [...parent, name], text };
  }
}
