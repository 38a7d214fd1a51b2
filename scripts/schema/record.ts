import type { ContentPath } from "../content/content-path.ts";
import type { ParsedFile } from "../content/read/front-matter.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { parseBody } from "../markdown/check-body.ts";
import type { Body } from "../markdown/types.ts";
import { once } from "../once.ts";
import { checkFields, checkOpenFields, type FieldsSchema, namesOf } from "./check-fields.ts";
import type { ContentSchema } from "./content-schema.ts";
import { checkCustomCallouts } from "./custom/custom-callouts.ts";
import { type Customized, checkCustomFields } from "./custom/custom-fields.ts";
import type { Entry } from "./entries.ts";
import { type BulletinFields, type BulletinSchema, bulletinSchema, checkCovers } from "./fields/bulletin-fields.ts";
import { type Callout, calloutOf } from "./fields/callout-fields.ts";
import { checkEventFacts } from "./fields/event-date-fields.ts";
import { type EventFields, eventFields } from "./fields/event-fields.ts";
import { checkItemSubjects, type ItemFields, itemFields } from "./fields/item-fields.ts";
import { checkPlaces, type PlaceEntry } from "./fields/place-fields.ts";
import {
  checkItemLanguages,
  checkLanguagesNamed,
  checkReuse,
  type PublicationFields,
  publicationFields,
} from "./fields/publication-fields.ts";
import { checkSeries } from "./fields/series-fields.ts";
import { checkTerms, checkTopics, type TermEntry, type TopicEntry } from "./fields/term-fields.ts";
import { type PublishedAddress, parseAddresses } from "./former/published-list.ts";
import { joinCallouts, type OtherCallout, partCallouts, placeInList, unknownKind } from "./other-callouts.ts";
import { checkExpiry } from "./times.ts";
import { fieldsWithAddress } from "./values-with-address.ts";
import { type PageFields, pageFields } from "./vocabulary.ts";

type PathOf<Kind extends ContentPath["kind"]> = Extract<ContentPath, { readonly kind: Kind }>;

/**
 * The fields of a file. They are partial because rules also see files with errors; without errors, all fields that the schema
 * requires are there.
 */
interface FieldsOf<Kind extends ContentPath["kind"], Fields> {
  readonly kind: Kind;
  readonly path: PathOf<Kind>;
  readonly fields: Partial<Fields>;
  /** Fields with errors; rules do not report them as missing. */
  readonly faulty: readonly string[];
  /** Fields that Dateline does not have, as written; absent without any. The publication may have declared them. */
  readonly custom?: Readonly<Record<string, unknown>>;
  /** The names of fields with a web address, including declared ones; absent without any. Other fields need not be read for it. */
  readonly withAddress?: readonly string[];
}

/** A Markdown file: its fields and its body. */
interface TextOf<Kind extends ContentPath["kind"], Fields> extends FieldsOf<Kind, Fields> {
  readonly body: Body;
  /** The line on which the body starts, from 1. */
  readonly bodyLine: number;
}

export type PublicationRecord = FieldsOf<"publication", PublicationFields>;
export type EventRecord = FieldsOf<"event", EventFields>;
export type ItemRecord = TextOf<"item", ItemFields>;
/** `callouts` is absent if the file has none, or faulty ones. */
export interface BulletinRecord extends TextOf<"bulletin", BulletinFields> {
  readonly callouts?: readonly Callout[];
  /** Callouts of kinds that Dateline does not have; absent without any. The publication may have declared them. */
  readonly otherCallouts?: readonly OtherCallout[];
}
export type PageRecord = TextOf<"page", PageFields>;

/** A file that defines things by their keys. */
interface EntriesOf<Kind extends ContentPath["kind"], Each> {
  readonly kind: Kind;
  readonly path: PathOf<Kind>;
  /** Whether the file could not be parsed, so that its content is unknown. */
  readonly isUnread: boolean;
  /** In the order of the file. */
  readonly entries: readonly Each[];
}

export type TopicsRecord = EntriesOf<"topics", TopicEntry>;
export type PlacesRecord = EntriesOf<"places", PlaceEntry>;
/** A file that a feature brings. Its entries are valid for the schema of the feature, which reads them. */
export type FeatureFileRecord = EntriesOf<"feature", Entry<FieldsSchema>>;
/** A vocabulary of the publication's own. */
export type VocabularyRecord = EntriesOf<"vocabulary", TermEntry>;

/** The addresses that were ever published. */
export interface AddressesRecord {
  readonly kind: "addresses";
  readonly path: PathOf<"addresses">;
  readonly published: readonly PublishedAddress[];
}

/** The checked content of one file. A file that can't be parsed also has a record, since it exists. */
export type ContentRecord =
  | PublicationRecord
  | AddressesRecord
  | TopicsRecord
  | PlacesRecord
  | FeatureFileRecord
  | VocabularyRecord
  | EventRecord
  | ItemRecord
  | BulletinRecord
  | PageRecord;

/** A record and the diagnostics of its file. */
export interface CheckedRecord {
  readonly record: ContentRecord;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** How a body is parsed: with HTML (`parseBody`), or only for a check (`checkBody`), which makes the HTML when it is needed. */
export type BodyParser = (markdown: string) => Body;

/** Checks everything that can be decided from one file alone; pure. */
export function checkRecord(parsed: ParsedFile, schema: ContentSchema, parse: BodyParser = parseBody): CheckedRecord {
  const { record, diagnostics } = checkKind(parsed, schema, parse);
  if (!("fields" in record)) return { record, diagnostics };
  const { fields, custom } = record;
  const withAddress = fieldsWithAddress(custom === undefined ? fields : { ...fields, ...custom });
  return { record: withAddress.length === 0 ? record : { withAddress, ...record }, diagnostics };
}

function checkKind(parsed: ParsedFile, schema: ContentSchema, parse: BodyParser): CheckedRecord {
  const { path, fields } = parsed;
  const isUnread = fields === undefined;
  switch (path.kind) {
    case "publication":
      return checkPublication(path, fields, schema);
    case "addresses": {
      const { published, diagnostics } = parseAddresses(path.file, parsed.markdown);
      return { record: { kind: path.kind, path, published }, diagnostics };
    }
    case "topics": {
      const { entries, diagnostics } = checkTopics(parsed);
      return { record: { kind: path.kind, path, isUnread, entries }, diagnostics };
    }
    case "places": {
      const { entries, diagnostics } = checkPlaces(parsed);
      return { record: { kind: path.kind, path, isUnread, entries }, diagnostics };
    }
    case "feature": {
      const file = schema.files.find(({ name }) => name === path.name);
      const { entries, diagnostics } = file?.check(parsed) ?? { entries: [], diagnostics: [] };
      return { record: { kind: path.kind, path, isUnread, entries }, diagnostics };
    }
    case "vocabulary": {
      const { entries, diagnostics } = checkTerms(parsed);
      return { record: { kind: path.kind, path, isUnread, entries }, diagnostics };
    }
    case "event":
      return checkEvent(path, fields);
    case "item":
      return checkItem(path, fields, placeBody(parsed, parse));
    case "bulletin":
      return checkBulletin(path, fields, schema, placeBody(parsed, parse));
    case "page":
      return checkPage(path, fields, placeBody(parsed, parse));
  }
}

function checkPublication(path: PathOf<"publication">, written: unknown, schema: ContentSchema): CheckedRecord {
  const { fields, faulty, diagnostics } = checkFields(publicationFields, path.file, written);
  const others = [
    ...checkItemLanguages(path.file, fields),
    ...checkLanguagesNamed(path.file, fields),
    ...checkReuse(path.file, fields),
    ...checkSeries(path.file, fields),
    ...checkCustomFields(path.file, fields.fields, (kind) => namesOf(schemaOfKind(kind))),
    ...checkCustomCallouts(path.file, fields.callouts, [...schema.callouts.map(({ type }) => type), "custom"]),
  ];
  return { record: { kind: path.kind, path, fields, faulty }, diagnostics: [...diagnostics, ...others] };
}

function checkEvent(path: PathOf<"event">, written: unknown): CheckedRecord {
  const { fields, faulty, unknown, diagnostics } = checkOpenFields(eventFields, path.file, written);
  return {
    record: { kind: path.kind, path, fields, faulty, ...customIn(unknown) },
    diagnostics: [...diagnostics, ...checkEventFacts(path.file, fields, faulty)],
  };
}

function checkItem(path: PathOf<"item">, written: unknown, text: PlacedBody): CheckedRecord {
  const { fields, faulty, unknown, diagnostics } = checkOpenFields(itemFields, path.file, written);
  const facts = [...checkItemSubjects(path.file, fields), ...checkExpiry(path.file, fields)];
  return {
    record: { kind: path.kind, path, fields, faulty, ...customIn(unknown), ...text.body },
    diagnostics: [...diagnostics, ...facts, ...text.diagnostics],
  };
}

function checkBulletin(
  path: PathOf<"bulletin">,
  written: unknown,
  schema: ContentSchema,
  text: PlacedBody,
): CheckedRecord {
  const { fields, faulty, unknown, diagnostics, others } = checkBulletinFields(path.file, written, schema);
  const callouts = fields.callouts?.map((callout) => calloutOf(schema.callouts, callout));
  return {
    record: {
      kind: path.kind,
      path,
      fields,
      faulty,
      ...customIn(unknown),
      ...text.body,
      ...(callouts && { callouts }),
      ...(others.length === 0 ? {} : { otherCallouts: others }),
    },
    diagnostics: [...diagnostics, ...checkCovers(path.file, fields), ...text.diagnostics],
  };
}

/** Checks the fields of a bulletin. Its callouts of other kinds are among them, as written. */
function checkBulletinFields(file: string, written: unknown, schema: BulletinSchema) {
  const { value, others } = partCallouts(written, schema);
  const { fields, diagnostics, ...checked } = checkOpenFields(schema.fields, file, value);
  const { callouts } = fields;
  const kinds = schema.callouts.map(({ type }) => type);
  return {
    ...checked,
    others,
    fields:
      callouts === undefined || others.length === 0 ? fields : { ...fields, callouts: joinCallouts(callouts, others) },
    diagnostics: [
      ...placeInList(diagnostics, others),
      ...others.flatMap(({ index, fields: { type } }) => unknownKind(file, index, type, kinds)),
    ],
  };
}

function checkPage(path: PathOf<"page">, written: unknown, text: PlacedBody): CheckedRecord {
  const { fields, faulty, unknown, diagnostics } = checkOpenFields(pageFields, path.file, written);
  return {
    record: { kind: path.kind, path, fields, faulty, ...customIn(unknown), ...text.body },
    diagnostics: [...diagnostics, ...text.diagnostics],
  };
}

function customIn(unknown: Readonly<Record<string, unknown>>): { readonly custom?: Readonly<Record<string, unknown>> } {
  return Object.keys(unknown).length === 0 ? {} : { custom: unknown };
}

/**
 * The fields that Dateline has for a kind of file; the fields of a bulletin are without kinds of callout, which change no name at its top.
 */
export function schemaOfKind(kind: Customized): FieldsSchema {
  return kind === "bulletin" ? bulletinFieldsAlone() : { item: itemFields, event: eventFields, page: pageFields }[kind];
}

const bulletinFieldsAlone = once(() => bulletinSchema([]).fields);

/** Records for files that exist but could not be read, so that rules don't report them as missing. */
export function unreadRecords(
  paths: readonly ContentPath[],
  read: readonly ContentRecord[],
  schema: ContentSchema,
): readonly ContentRecord[] {
  const known = new Set(read.map(({ path }) => path.file));
  return paths.flatMap((path) =>
    path.kind === "media" || known.has(path.file)
      ? []
      : [checkRecord({ path, fields: undefined, markdown: "", markdownLine: 1 }, schema).record],
  );
}

/** The body of a file, with its faults at their lines of the file. */
type PlacedBody = ReturnType<typeof placeBody>;

function placeBody({ path, markdown, markdownLine }: ParsedFile, parse: BodyParser) {
  const body = parse(markdown);
  const diagnostics = body.faults.map(({ line, column, length, ...words }): UnlocatedDiagnostic => {
    return { ...words, ref: { file: path.file, line: line + markdownLine - 1, column, length } };
  });
  return { body: { body, bodyLine: markdownLine }, diagnostics };
}
