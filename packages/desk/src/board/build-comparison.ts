import { isSameValue, textOf } from "../../../../scripts/content/browser.ts";
import { defined, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";
import { endOf, isLater, type LanguageTag, type Localized, type Moment } from "../../../../scripts/i18n/browser.ts";
import {
  type Content,
  type Declarations,
  type EventRecord,
  embargoesOf,
  factFields,
  findFirstName,
  type InLanguages,
  publicContent,
  recordsOf,
  reviewStateOf,
  type TextRecord,
} from "../../../../scripts/model/browser.ts";
import { itemsInOrder } from "./build-board.ts";
import type { ComparedChange, ComparedText, Comparison } from "./comparison.ts";

/** Compares the last published content with the present content. `before` is undefined if the published content is unknown. */
export function buildComparison(
  before: Content | undefined,
  now: Content,
  { asOf, warnings }: { readonly asOf: Moment; readonly warnings: readonly UnlocatedDiagnostic[] },
): Comparison {
  const [shownBefore, shown] = [
    before === undefined ? undefined : publicContent(before, asOf),
    publicContent(now, asOf),
  ];
  const known = shownBefore === undefined ? [] : subjectsOf(shownBefore);
  const former = new Map(known.map((subject) => [subject.id, subject]));
  const publicNow = new Map(subjectsOf(shown).map((subject) => [subject.file, subject]));
  const embargoes = embargoesOf(now, asOf);
  // A draft goes nowhere, whatever its day is.
  const dueOf = ({ file, fields }: Subject) =>
    fields["draft"] === true || publicNow.has(file) ? undefined : embargoes.get(file);
  const all = subjectsOf(now);
  const fresh = all.filter(({ id }) => !former.has(id));
  const ids = new Set(all.map(({ id }) => id));
  const online = all.flatMap((subject): readonly Kept[] => {
    const was = former.get(subject.id);
    return was === undefined ? [] : [{ was, now: subject, how: endingOf(was, subject, publicNow, asOf) }];
  });
  const staying = online.filter(({ how }) => how === undefined);
  return {
    goesOut: fresh.filter(({ file }) => publicNow.has(file)).map(compared),
    waits: fresh.flatMap((subject) => {
      const from = dueOf(subject);
      return from === undefined ? [] : [{ ...compared(subject), from }];
    }),
    changes: [
      // As readers see both: of a withdrawn text its notice, and no draft of a translation.
      ...staying.flatMap(({ was, now }) => {
        const subject = publicNow.get(now.file) ?? now;
        const changes = ordered(changesBetween(was, subject), subject, shownBefore, shown, asOf);
        return changed(subject, withTitles(changes, subject, shownBefore, shown));
      }),
      ...(shownBefore === undefined ? [] : sharedChanges(shownBefore, shown)),
    ],
    moves: staying.flatMap(({ was, now: subject }) =>
      was.file === subject.file ? [] : [{ ...compared(subject), from: was.file, to: subject.file }],
    ),
    withdrawn: [
      ...online.flatMap(({ now: subject, how }) => (how === undefined ? [] : [{ ...compared(subject), how }])),
      ...known.filter(({ id }) => !ids.has(id)).map((subject) => ({ ...compared(subject), how: "gone" as const })),
    ],
    leftOut: fresh.filter((text) => !publicNow.has(text.file) && dueOf(text) === undefined).map(compared),
    warnings,
  };
}

/** A text with its changes; undefined without any. */
function changed(subject: ComparedText, changes: readonly ComparedChange[]): Comparison["changes"] {
  if (changes.length === 0) return [];
  return [{ ...compared(subject), changes, asksForCorrection: asksForCorrection(changes) }];
}

/** A text that was online, and how that ends, if it does. */
interface Kept {
  readonly was: Subject;
  readonly now: Subject;
  readonly how: Comparison["withdrawn"][number]["how"] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** One text for readers, whatever its present name. */
interface Subject extends ComparedText {
  readonly id: string;
  /** The fields of the original, or of the only file. */
  readonly fields: Fields;
  readonly expires?: Moment;
  /** By language, the original first. */
  readonly texts: readonly { readonly language: LanguageTag; readonly fields: Fields; readonly body: string }[];
}

function subjectsOf({ items, bulletins, pages, events, publication }: Content): readonly Subject[] {
  const declared = publication?.fields;
  const [first] = declared?.languages ?? [];
  const subjectOf = (kind: Subject["kind"], text: InLanguages<TextRecord>, name: string) =>
    subjectOfText(kind, text, name, declared);
  return [
    ...bulletins.map((text) => subjectOf("bulletin", text, text.original.path.period)),
    ...items.map((text) => {
      const { path, fields } = text.original;
      const { period, name } = { period: path.period, name: path.slug, ...findFirstName(fields.formerly) };
      return subjectOf("item", text, `${period}/${name}`);
    }),
    ...pages.map((text) => subjectOf("page", text, firstNameOf(text.original.fields, text.original.path.file))),
    ...events.map((event) => subjectOfEvent(event, first, declared)),
  ];
}

function firstNameOf({ formerly }: { readonly formerly?: readonly string[] | undefined }, file: string): string {
  return findFirstName(formerly)?.name ?? file.replace(/^\w+\//, "").replace(/\..*$/, "");
}

function subjectOfText(
  kind: Subject["kind"],
  text: InLanguages<TextRecord>,
  name: string,
  declared: Declarations | undefined,
): Subject {
  const records = recordsOf(text);
  const { path, fields } = text.original;
  return {
    kind,
    id: `${kind} ${name}`,
    file: path.file,
    fields,
    titles: titlesOf(records),
    ...("expires" in fields ? defined({ expires: fields.expires }) : {}),
    languages: records.map((record) => record.path.language),
    texts: records.map((record) => ({
      language: record.path.language,
      fields: countedFields(record, declared),
      body: textOf(record.body),
    })),
  };
}

function titlesOf(records: readonly TextRecord[]): ComparedText["titles"] {
  return Object.fromEntries(
    records.flatMap(({ path, fields }) => (fields.title ? [[path.language, fields.title]] : [])),
  );
}

/** The fields of a text, without a review of other words: with the change of these, the comparison shows that it counts no more. */
function countedFields(record: TextRecord, declared: Declarations | undefined): Fields {
  const all = withCustom(record, declared);
  if (reviewStateOf(record, declared) !== "lapsed") return all;
  const { reviewedBy: _, reviewed: _reviewed, ...others } = all;
  return others;
}

/** The fields of a file, including fields that the publication has declared. */
function withCustom(record: TextRecord | EventRecord, declared: Declarations | undefined): Fields {
  const own = declared?.fields?.[record.kind] ?? {};
  const custom = Object.entries(record.custom ?? {}).filter(([name]) => Object.hasOwn(own, name));
  return { ...record.fields, ...Object.fromEntries(custom) };
}

function subjectOfEvent(
  event: EventRecord,
  first: LanguageTag | undefined,
  declared: Declarations | undefined,
): Subject {
  const { path } = event;
  const fields = withCustom(event, declared);
  const titles = titlesIn(event.fields.name ?? "", first);
  const languages = first === undefined ? [] : [first];
  return {
    kind: "event",
    id: `event ${firstNameOf(fields, path.file)}`,
    file: path.file,
    titles,
    languages,
    fields,
    texts: [],
  };
}

/** By language. A title for all languages is listed under the first language of the publication. */
function titlesIn(text: Localized, first: LanguageTag | undefined): ComparedText["titles"] {
  return typeof text === "string" ? { [first ?? ""]: text } : text;
}

/** The changes in the publication's own file, and in existing topics, places and terms. */
function sharedChanges(before: Content, now: Content): Comparison["changes"] {
  const former = new Map(sharedSubjects(before).map((subject) => [subject.id, subject]));
  return sharedSubjects(now).flatMap((subject) => {
    const was = former.get(subject.id);
    return was === undefined ? [] : changed(subject, changedFields(was.fields, subject.fields, undefined));
  });
}

function sharedSubjects(content: Content): readonly Subject[] {
  const { publication, topics, places, vocabularies } = content;
  const [first] = publication?.fields.languages ?? [];
  const shared = { kind: "shared", languages: [], texts: [] } as const;
  const ofEntries = [topics ?? [], places ?? [], vocabularies].flat().flatMap(({ path: { file }, entries }) =>
    entries.map(({ key, fields }) => ({
      ...shared,
      id: `${file} ${key}`,
      file,
      fields,
      titles: titlesIn(fields.label ?? key, first),
    })),
  );
  if (publication === undefined) return ofEntries;
  const {
    path: { file },
    fields,
  } = publication;
  return [{ ...shared, id: file, file, fields, titles: {} }, ...ofEntries];
}

/** The order of a bulletin is compared as readers see it: its items, without hidden ones, before and after. */
function ordered(
  changes: readonly ComparedChange[],
  { kind, file }: Subject,
  before: Content | undefined,
  now: Content,
  asOf: Moment,
): readonly ComparedChange[] {
  if (kind !== "bulletin" || before === undefined) return changes;
  const others = changes.filter(({ field }) => field !== "order");
  const [was, is] = [before, now].map((content) => orderOnPage(content, file, asOf));
  const isOther =
    changes.some(({ field }) => field === "order" || field === "lead") && !isSameOrder(was ?? [], is ?? []);
  return isOther ? [...others, { field: "order", before: was, now: is }] : others;
}

/** The slugs of the items of a bulletin in the order of its page: the lead first. */
function orderOnPage(content: Content, file: string, asOf: Moment): readonly string[] {
  const bulletin = content.bulletins.map(({ original }) => original).find(({ path }) => path.file === file);
  if (bulletin === undefined) return [];
  const slugs = itemsInOrder(content, bulletin.path.period, bulletin)
    .filter(({ original: { fields } }) => fields.expires === undefined || isLater(endOf(fields.expires), asOf))
    .map(({ original }) => original.path.slug);
  const lead = slugs.filter((slug) => slug === bulletin.fields.lead);
  return [...new Set([...lead, ...slugs])];
}

/** Whether the common members have the same order. */
function isSameOrder(before: readonly string[], now: readonly string[]): boolean {
  const [was, is] = [before.filter((slug) => now.includes(slug)), now.filter((slug) => before.includes(slug))];
  return was.every((slug, index) => slug === is[index]);
}

/** Changes of fields that name items, events or topics, with the titles of these. */
function withTitles(
  changes: readonly ComparedChange[],
  { file }: Subject,
  before: Content | undefined,
  now: Content,
): readonly ComparedChange[] {
  return changes.map((change) => {
    const named = new Set([change.before, change.now].flat());
    const titles = [before, now].flatMap((content) =>
      content === undefined ? [] : titlesNamed(content, change.field, file).filter(([name]) => named.has(name)),
    );
    return titles.length === 0 ? change : { ...change, titles: Object.fromEntries(titles) };
  });
}

/** The possible references of a field in a file, with their titles. */
function titlesNamed(
  { publication, bulletins, items, events, topics }: Content,
  field: string,
  file: string,
): readonly (readonly [name: string, titles: ComparedText["titles"]])[] {
  const [first] = publication?.fields.languages ?? [];
  switch (field) {
    case "lead":
    case "order": {
      const period = bulletins.find(({ original }) => original.path.file === file)?.original.path.period;
      return items
        .filter(({ original }) => original.path.period === period)
        .map((item) => [item.original.path.slug, titlesOf(recordsOf(item))]);
    }
    case "agenda":
    case "event":
    case "events":
    case "partOf":
      return events.map(({ path, fields: { name = "" } }) => [path.key, titlesIn(name, first)]);
    case "topic":
    case "topics":
      return (topics?.entries ?? []).map(({ key, fields: { label = "" } }) => [key, titlesIn(label, first)]);
    default:
      return [];
  }
}

function compared({ kind, file, titles, languages }: ComparedText): ComparedText {
  return { kind, file, titles, languages };
}

/** How a published subject ends; undefined if it stays online. */
function endingOf(was: Subject, now: Subject, publicNow: ReadonlyMap<string, Subject>, asOf: Moment): Kept["how"] {
  if (!publicNow.has(now.file)) return "draft";
  if (now.fields["withdrawn"] !== undefined && was.fields["withdrawn"] === undefined) return "withdrawn";
  const isOver = now.expires !== undefined && !isLater(endOf(now.expires), asOf);
  return isOver && was.expires === undefined ? "expired" : undefined;
}

/** Fields that commands write, or that set the time of publication: readers see only their effects. */
const UNSEEN: ReadonlySet<string> = new Set([
  "formerly",
  "revision",
  "reviewedRevision",
  "draft",
  "publishFrom",
  "slug",
  "sequence",
]);

/** Facts of an item on which readers may have acted. */
const FACTS: ReadonlySet<string> = new Set([
  "date",
  "place",
  "countries",
  "event",
  "events",
  "byline",
  "start",
  "end",
  "dates",
  "online",
  "status",
  ...Object.keys(factFields),
]);

function changesBetween(was: Subject, now: Subject): readonly ComparedChange[] {
  const before = new Map(was.texts.map((text) => [text.language, text]));
  const ofTexts = now.texts.flatMap(({ language, fields, body }, index) => {
    const old = before.get(language);
    if (old === undefined) return [{ language, field: "language", before: undefined, now: language }];
    const inBody = old.body === body ? [] : [{ language, field: "body", before: old.body, now: body }];
    return [...changedFields(old.fields, fields, index === 0 ? undefined : language), ...inBody];
  });
  const kept = new Set(now.languages);
  const gone = was.texts
    .filter(({ language }) => !kept.has(language))
    .map(({ language }) => ({ language, field: "language", before: language, now: undefined }));
  return [...(now.texts.length === 0 ? changedFields(was.fields, now.fields, undefined) : ofTexts), ...gone];
}

function changedFields(before: Fields, now: Fields, language: LanguageTag | undefined): readonly ComparedChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => !UNSEEN.has(name));
  return names.flatMap((field) =>
    isSameValue(before[field], now[field])
      ? []
      : [{ ...defined({ language }), field, before: before[field], now: now[field] }],
  );
}

/** A changed fact is reported, unless a correction is among the changes. */
function asksForCorrection(changes: readonly ComparedChange[]): boolean {
  const isTold = changes.some(({ field, now }) => field === "corrections" && now !== undefined);
  return !isTold && changes.some(({ field, before }) => FACTS.has(field) && before !== undefined);
}
