import { formatValue, showValue } from "../content/shown-value.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { isLocalMinute, type LocalMinute } from "../i18n/hours-of-event.ts";
import { DEFAULT_ZONE } from "../i18n/moment.ts";
import { memoize } from "../memoize.ts";
import { type Content, type InLanguages, recordsOf, type TextRecord, textsOf } from "../model/content.ts";
import { type TermUse, termsIn } from "../model/term-uses.ts";
import { checkFields, namesOf, unknownAtTop } from "../schema/check-fields.ts";
import {
  type CustomField,
  type Customized,
  customSchema,
  type DeclaredFields,
  declarationsIn,
  declaredCallout,
  type ReadField,
  readDeclared,
} from "../schema/custom/custom-fields.ts";
import { unknownField } from "../schema/explain-issue.ts";
import { isWordFor } from "../schema/field-words.ts";
import { publicationFields } from "../schema/fields/publication-fields.ts";
import { type OtherCallout, unknownKind } from "../schema/other-callouts.ts";
import { type BulletinRecord, type EventRecord, schemaOfKind } from "../schema/record.ts";
import { skippedIn } from "./events.ts";
import { unknownIn } from "./meant.ts";
import { message } from "./message.ts";
import { missingFieldError, type Rule, valueError } from "./rule.ts";
import { type CheckCountry, countryCheck } from "./vocabularies.ts";

/**
 * The values of the fields that `fields` in publication.yaml declares: values have their types, required fields exist, terms are in their
 * vocabularies, and a translation contains only translated fields, or the values of its original.
 */
export const customField: Rule = {
  id: "custom-field",
  *check(content) {
    yield* checkVocabularies(content);
    const checks = valueChecks(content);
    for (const record of customized(content)) {
      const declared = declaredFor(content, record);
      if (declared !== undefined && !isUnread(record))
        yield* checkOriginal(checks, writtenIn(record, declared), declared);
    }
    for (const { original, translations } of translated(content)) {
      const declared = declaredFor(content, original);
      if (declared === undefined) continue;
      for (const translation of translations)
        yield* checkTranslation(writtenIn(original, declared), writtenIn(translation, declared), declared);
    }
  },
};

/** Checks the declared fields of an original of a kind: the same check as the rule, for a file that does not exist yet. */
export function declaredCheck(
  content: Content,
): (kind: Customized, file: string, custom: Readonly<Record<string, unknown>>) => readonly UnlocatedDiagnostic[] {
  const checks = valueChecks(content);
  return (kind, file, custom) => {
    const declared = content.publication?.fields.fields?.[kind] ?? {};
    return [...checkOriginal(checks, writtenIn({ kind, path: { file }, custom }, declared), declared)];
  };
}

/** The diagnostics of fields that neither Dateline nor the publication has; declared fields are among the suggestions. */
export function* unknownFields(content: Content): Iterable<UnlocatedDiagnostic> {
  const { fields, faulty = [] } = content.publication ?? { fields: undefined };
  // If the declarations can't be read, the declared names are unknown; this error has its own diagnostic.
  if (faulty.includes("fields")) return;
  for (const record of allCustomized(content)) {
    if (record.custom === undefined) continue;
    const declared = fields?.fields?.[record.kind];
    for (const name of Object.keys(record.custom)) {
      const unknown = unknownAtTop(schemaOfKind(record.kind))(name).diagnostic;
      if (declared === undefined || !Object.hasOwn(declared, name)) yield withDeclared(record, name, unknown, declared);
      else yield* missingInstead(record, unknown);
    }
  }
}

/** The diagnostic of an unknown name; if Dateline has no similar name, declared names are suggested. */
function withDeclared(
  { kind, path: { file } }: Written,
  name: string,
  unknown: UnlocatedDiagnostic,
  declared: DeclaredFields | undefined,
): UnlocatedDiagnostic {
  if (belongsToPublication(name, unknown.suggestion)) {
    const ref = { file, field: [name], part: "key" } as const;
    return { rule: "known-field", severity: "error", ref, message: message("field-of-publication", { field: name }) };
  }
  if (declared !== undefined && unknown.suggestion === undefined)
    return unknownField(file, [], [name], [...namesOf(schemaOfKind(kind)), ...Object.keys(declared)]).diagnostic;
  return { ...unknown, ref: { file, field: [name], part: "key" } };
}

/** Whether a name is exactly a field of publication.yaml, and not an editors' word for the suggested field. */
function belongsToPublication(name: string, suggestion: string | undefined): boolean {
  if (!PUBLICATION_FIELDS.has(name)) return false;
  return suggestion === undefined || !isWordFor(name, suggestion);
}

const PUBLICATION_FIELDS: ReadonlySet<string> = new Set(namesOf(publicationFields));

/** A required field that was taken for misspelt, because the declared field has a similar name, is missing. */
function* missingInstead(
  { path: { file }, faulty }: CustomizedRecord,
  { suggestion }: UnlocatedDiagnostic,
): Iterable<UnlocatedDiagnostic> {
  if (suggestion === undefined || !REQUIRED.has(suggestion) || !faulty.includes(suggestion)) return;
  const ref = { file, field: [suggestion], part: "key" } as const;
  yield { rule: "required-field", severity: "error", ref, message: message("field-missing", { field: suggestion }) };
}

/** The fields that a file of any such kind must have. */
const REQUIRED: ReadonlySet<string> = new Set(["title", "name", "start"]);

type CustomizedRecord = TextRecord | EventRecord;

/** The files that may have custom fields, without translations. */
function* customized(content: Content): Iterable<CustomizedRecord> {
  for (const { original } of translated(content)) yield original;
  yield* content.events;
}

function* allCustomized(content: Content): Iterable<CustomizedRecord> {
  yield* textsOf(content);
  yield* content.events;
}

function translated({ items, bulletins, pages }: Content): readonly InLanguages<TextRecord>[] {
  return [...items, ...bulletins, ...pages];
}

function declaredFor({ publication }: Content, { kind }: CustomizedRecord): DeclaredFields | undefined {
  return publication?.fields.fields?.[kind];
}

/** Every vocabulary that a declaration uses exists. */
function* checkVocabularies({ publication, vocabularies }: Content): Iterable<UnlocatedDiagnostic> {
  const names = vocabularies.map(({ path }) => path.name);
  for (const { at, declared } of declarationsIn(publication?.fields)) {
    for (const [name, { type }] of Object.entries(declared)) {
      if (type.kind !== "terms" || names.includes(type.vocabulary)) continue;
      const words = message("vocabulary-missing", { file: `vocabularies/${type.vocabulary}.yaml` });
      yield valueError("custom-field", publication?.path.file ?? "", [...at, name, "type"], words);
    }
  }
}

/** A file that could not be read has no diagnostics of its fields. */
function isUnread({ fields, faulty }: CustomizedRecord): boolean {
  return faulty.length > 0 && Object.keys(fields).length === 0;
}

const NOTHING: WrittenFields["values"] = {};

type Written = Pick<CustomizedRecord, "kind" | "custom"> & { readonly path: { readonly file: string } };

/** The declared fields of a file. Its other unknown fields have been reported. */
function writtenIn(record: Written, declared: DeclaredFields): WrittenFields {
  const { path, custom = NOTHING } = record;
  const { file } = path;
  const isDeclared = (name: string) => Object.hasOwn(declared, name);
  const unknown = Object.keys(custom).filter((name) => !isDeclared(name));
  if (unknown.length === 0) return { file, parent: [], values: custom };
  const values = Object.fromEntries(Object.entries(custom).filter(([name]) => isDeclared(name)));
  const meant = unknown.map((name) => {
    const { diagnostic } = unknownAtTop(schemaOfKind(record.kind))(name);
    return withDeclared(record, name, diagnostic, declared).suggestion;
  });
  return { file, parent: [], values, misspelt: meant.filter((name) => name !== undefined) };
}

/** The fields of bulletin callouts whose kinds `callouts` in publication.yaml declares, checked like all declared fields. */
export const customCallout: Rule = {
  id: "custom-callout",
  *check(content) {
    const declarations = content.publication?.fields;
    if (declarations?.callouts === undefined) return;
    const checks = valueChecks(content);
    for (const { original, translations } of content.bulletins) {
      const { otherCallouts = [] } = original;
      for (const callout of otherCallouts) {
        const declared = declaredCallout(declarations, callout.fields.type)?.fields;
        if (declared === undefined) continue;
        yield* checkOriginal(checks, writtenInCallout(original, callout), declared);
        for (const translation of translations) {
          const own = sameIn(translation, callout);
          if (own !== undefined)
            yield* checkTranslation(writtenInCallout(original, callout), writtenInCallout(translation, own), declared);
        }
      }
    }
  },
};

/** The callout of a translation at the same place and of the same kind. */
function sameIn({ otherCallouts = [] }: BulletinRecord, { index, fields }: OtherCallout): OtherCallout | undefined {
  return otherCallouts.find((each) => each.index === index && each.fields.type === fields.type);
}

function writtenInCallout({ path: { file } }: BulletinRecord, { index, fields }: OtherCallout): WrittenFields {
  const { type: _, ...values } = fields;
  return { file, parent: ["callouts", index], values };
}

/**
 * The diagnostics of files except unknown kinds of callout that the publication has declared. For other unknown kinds, declared kinds are
 * among the suggestions.
 */
export function withDeclaredCallouts(
  content: Content,
  diagnostics: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  const { fields, faulty = [] } = content.publication ?? { fields: undefined };
  const isUnknown = faulty.includes("callouts");
  if (fields?.callouts === undefined && !isUnknown) return diagnostics;
  const bulletins = new Map(content.bulletins.flatMap(recordsOf).map((record) => [record.path.file, record]));
  return diagnostics.flatMap((each): UnlocatedDiagnostic | readonly UnlocatedDiagnostic[] => {
    const { rule, ref, remedy } = each;
    const [list, index, name, ...inside] = "field" in ref ? ref.field : [];
    const isOfKind = list === "callouts" && typeof index === "number" && name === "type" && inside.length === 0;
    const names = remedy?.values["names"];
    const record = ABOUT_KIND.has(rule) && isOfKind ? bulletins.get(ref.file) : undefined;
    if (record === undefined || typeof index !== "number" || !Array.isArray(names) || remedy === undefined) return each;
    const all: readonly string[] = [...new Set([...names.map(String), ...Object.keys(fields?.callouts ?? {})])];
    const other = record.otherCallouts?.find((callout) => callout.index === index);
    if (other === undefined) return { ...each, remedy: { ...remedy, values: { ...remedy.values, names: all } } };
    // If the declarations can't be read, the declared kinds are unknown; this error has its own diagnostic.
    if (isUnknown || declaredCallout(fields, other.fields.type) !== undefined) return [];
    return unknownKind(ref.file, index, other.fields.type, all);
  });
}

/** The rules that check fields of a known kind. */
const ABOUT_KIND: ReadonlySet<string> = new Set(["field-value", "required-field"]);

/*
 * Checks values in declared fields, of files and of callouts alike.
 */

/** The values of declared fields, with their positions. */
interface WrittenFields {
  readonly file: string;
  /** The path of the fields in their file; empty at its top. */
  readonly parent: FieldPath;
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that misspelt names probably mean, as their diagnostics suggest: they are not reported as missing too. */
  readonly misspelt?: readonly string[];
}

/** The checks of values that depend on something else in the content. */
interface ValueChecks {
  readonly term: CheckTerm;
  readonly country: CheckCountry;
  readonly moment: (minute: LocalMinute, field: string) => Message | undefined;
}

/** The checks of values that depend on something else in this content. */
function valueChecks(content: Content): ValueChecks {
  return { term: termCheck(content), country: countryCheck(content), moment: momentCheck(content) };
}

/** The values have their types, required values exist, terms and countries are known, and clocks show the moments. */
function* checkOriginal(
  checks: ValueChecks,
  { file, parent, values, misspelt = [] }: WrittenFields,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const read = readDeclared(declared)(values);
  if (!isFaultless(read, values)) {
    const needed = misspelt.length === 0 ? declared : notRequired(declared, misspelt);
    yield* checkFields(customSchema(needed), file, values, parent).diagnostics;
  }
  for (const field of read) {
    const { name, value } = field;
    if (value?.kind === "country") yield* checks.country(file, [...parent, name], value.code);
    if (value?.kind === "moment" && isLocalMinute(value.moment)) {
      const skipped = checks.moment(value.moment, name);
      if (skipped !== undefined) yield valueError("custom-field", file, [...parent, name], skipped);
    }
    for (const use of termsIn(field, parent)) yield* checks.term(file, use);
  }
}

/** Whether the schema has nothing to report: every value is of its type, nothing that is required is missing, and all is declared. */
function isFaultless(read: readonly ReadField[], values: WrittenFields["values"]): boolean {
  const isRight = ({ declared, written, value }: ReadField) =>
    written === undefined ? declared.required !== true : value !== undefined;
  return read.every(isRight) && Object.keys(values).every((name) => read.some((field) => field.name === name));
}

/** A translation contains translated fields, and otherwise nothing or the values of the original. */
function* checkTranslation(
  original: WrittenFields,
  { file, parent, values }: WrittenFields,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const isRepeated = (name: string) => Object.hasOwn(declared, name) && declared[name]?.translated !== true;
  const said = Object.entries(values);
  const own = Object.fromEntries(said.filter(([name]) => !isRepeated(name)));
  yield* checkFields(customSchema(optional(declared)), file, own, parent).diagnostics;
  for (const [name, value] of said) {
    const right = original.values[name];
    if (right === undefined && !isRepeated(name) && isWithoutFile(value, declared[name])) {
      const words = message("translation-picture-missing", { original: original.file });
      yield missingFieldError("custom-field", file, [...parent, name, "src"], words);
    }
    if (!isRepeated(name) || formatValue(sorted(value)) === formatValue(sorted(right))) continue;
    const shown = { field: name, value: showValue(value), original: original.file };
    const words =
      right === undefined
        ? message("translation-adds", shown)
        : message("translation-differs", { ...shown, right: showValue(right) });
    yield valueError("custom-field", file, [...parent, name], words);
  }
}

/** The declarations with no field required. */
const optional = memoize((declared: DeclaredFields) => notRequired(declared, Object.keys(declared)));

/** The declarations with the fields of these names not required. */
function notRequired(declared: DeclaredFields, names: readonly string[]): DeclaredFields {
  return Object.fromEntries(
    Object.entries(declared).map(([name, field]): readonly [string, CustomField] => {
      const { required: _, ...others } = field;
      return [name, names.includes(name) ? others : field];
    }),
  );
}

/** Whether a value describes a picture of the original. */
function isWithoutFile(value: unknown, declared: CustomField | undefined): boolean {
  return declared?.type.kind === "picture" && isMapping(value) && value["src"] === undefined;
}

type CheckTerm = (file: string, use: TermUse) => Iterable<UnlocatedDiagnostic>;

function termCheck({ vocabularies }: Content): CheckTerm {
  const known = new Map<string, readonly [file: string, findUnknown: ReturnType<typeof unknownIn>]>(
    vocabularies.map((vocabulary) => [vocabulary.path.name, [vocabulary.path.file, unknownIn(vocabulary)]]),
  );
  return function* (file, { vocabulary, field, key }) {
    const [terms = "", findUnknown] = known.get(vocabulary) ?? [];
    const found = findUnknown?.(key);
    if (found === undefined) return;
    const words = message("term-unknown", { term: key, file: terms });
    yield valueError("custom-field", file, field, words, found.suggestion);
  };
}

/** The clocks of a publication of which the zone can't be read show every minute. */
function momentCheck({ publication }: Content): ValueChecks["moment"] {
  if (publication?.faulty.includes("timeZone") === true) return () => undefined;
  const zone = publication?.fields.timeZone ?? DEFAULT_ZONE;
  const isSkipped = memoize((minute: LocalMinute) => skippedIn(zone, "", minute) !== undefined);
  return (minute, field) => (isSkipped(minute) ? skippedIn(zone, field, minute) : undefined);
}

/** A value whose fields are in the order of their names. */
function sorted(value: unknown): unknown {
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : Array.isArray(value)
      ? value.map(sorted)
      : value;
}
