import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import type { LocalMinute } from "../../i18n/hours-of-event.ts";
import { isLocalMinute } from "../../i18n/hours-of-event.ts";
import { DEFAULT_ZONE } from "../../i18n/moment.ts";
import type { Content, InLanguages, TextRecord } from "../content.ts";
import type { MessageId } from "../message.ts";
import { message } from "../message.ts";
import { checkFields } from "../schema/check-fields.ts";
import type {
  CustomField as CustomFieldDeclaration,
  Customized,
  DeclaredFields,
} from "../schema/custom/custom-fields.ts";
import { CUSTOMIZED, customSchema, customTypeOf, translatedSchema } from "../schema/custom/custom-fields.ts";
import { unknownField } from "../schema/explain-issue.ts";
import { isMapping } from "../schema/known-fields.ts";
import type { EventRecord } from "../schema/record.ts";
import { formatValue, showValue } from "../shown-value.ts";
import type { TermUse } from "../term-uses.ts";
import { termsIn } from "../term-uses.ts";
import { skippedIn } from "./event-time.ts";
import type { CheckCountry } from "./known-country.ts";
import { countryCheck } from "./known-country.ts";
import { unknownIn } from "./meant.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

/**
 * What files say in the fields that `fields` in publication.yaml declares: values are of their types, required fields are there, terms are
 * in their vocabularies, and a translation says only what is translated, or the same as its original.
 */
export const customField: Rule = {
  id: "custom-field",
  *check(content) {
    yield* checkVocabularies(content);
    const checks = checksFor(content);
    for (const record of customized(content)) {
      const declared = declaredFor(content, record);
      if (declared !== undefined) yield* checkOriginal(checks, record, declared);
    }
    for (const { original, translations } of translated(content)) {
      const declared = declaredFor(content, original);
      if (declared === undefined) continue;
      for (const translation of translations) yield* checkTranslation(original, translation, declared);
    }
  },
};

/** Checks what an original of a kind says in its declared fields: the same as the rule, for a file that is not there yet. */
export function declaredCheck(
  content: Content,
): (kind: Customized, file: string, custom: Readonly<Record<string, unknown>>) => readonly UnlocatedDiagnostic[] {
  const checks = checksFor(content);
  return (kind, file, custom) => [
    ...checkValues(checks, file, custom, content.publication?.fields.fields?.[kind] ?? {}),
  ];
}

/**
 * The diagnostics of files without those of unknown fields that the publication has declared. Of other unknown fields, what was probably
 * meant may be a declared one.
 */
export function withDeclaredFields(
  content: Content,
  diagnostics: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  const { fields, faulty = [] } = content.publication ?? { fields: undefined };
  if (fields?.fields === undefined && !faulty.includes("fields")) return diagnostics;
  const records = new Map(
    [...customized(content), ...translated(content).flatMap(({ translations }) => translations)].map((record) => [
      record.path.file,
      record,
    ]),
  );
  return diagnostics.flatMap((each): UnlocatedDiagnostic | readonly UnlocatedDiagnostic[] => {
    const record = each.rule === "known-field" ? records.get(each.ref.file) : undefined;
    const [name, ...inside] = "field" in each.ref ? each.ref.field : [];
    if (record === undefined || typeof name !== "string" || inside.length > 0) return each;
    // Nobody knows what was declared where the declarations can't be read, which has its own diagnostic.
    if (faulty.includes("fields")) return [];
    return withDeclaredField(record, fields?.fields?.[record.kind] ?? {}, name, each);
  });
}

/** The diagnostic of an unknown field: none if it was declared; else one that knows the declared ones. */
function withDeclaredField(
  record: CustomizedRecord,
  declared: DeclaredFields,
  name: string,
  diagnostic: UnlocatedDiagnostic,
): readonly UnlocatedDiagnostic[] {
  if (Object.hasOwn(declared, name)) return missingInstead(record, diagnostic);
  const { names } = diagnostic.message.values;
  if (!Array.isArray(names)) return [diagnostic];
  const are = diagnostic.message.id === ("field-unknown" satisfies MessageId) ? "all" : "some";
  return [unknownField(record.path.file, [], [name], [...names, ...Object.keys(declared)], are).diagnostic];
}

/** A required field that was taken for misspelt, because the declared one has a similar name, is missing. */
function missingInstead(
  record: CustomizedRecord,
  { ref: { file }, suggestion }: UnlocatedDiagnostic,
): readonly UnlocatedDiagnostic[] {
  if (suggestion === undefined || !REQUIRED.has(suggestion) || !record.faulty.includes(suggestion)) return [];
  const ref = { file, field: [suggestion], part: "key" } as const;
  return [{ rule: "required-field", severity: "error", ref, message: message("field-missing", { field: suggestion }) }];
}

/** The fields that a file of any such kind must have. */
const REQUIRED: ReadonlySet<string> = new Set(["title", "name", "start"]);

type CustomizedRecord = TextRecord | EventRecord;

/** The files that may have custom fields, without translations. */
function* customized(content: Content): Iterable<CustomizedRecord> {
  for (const { original } of translated(content)) yield original;
  yield* content.events;
}

function translated({ items, bulletins, pages }: Content): readonly InLanguages<TextRecord>[] {
  return [...items, ...bulletins, ...pages];
}

function declaredFor({ publication }: Content, { kind }: CustomizedRecord): DeclaredFields | undefined {
  return publication?.fields.fields?.[kind];
}

/** Every vocabulary that a declaration names is there. */
function* checkVocabularies({ publication, vocabularies }: Content): Iterable<UnlocatedDiagnostic> {
  const names = vocabularies.map(({ path }) => path.name);
  for (const kind of CUSTOMIZED) {
    for (const [name, { type }] of Object.entries(publication?.fields.fields?.[kind] ?? {})) {
      if (type.kind !== "terms" || names.includes(type.vocabulary)) continue;
      const words = message("vocabulary-missing", { file: `vocabularies/${type.vocabulary}.yaml` });
      yield valueError("custom-field", publication?.path.file ?? "", ["fields", kind, name, "type"], words);
    }
  }
}

interface Checks {
  readonly term: CheckTerm;
  readonly country: CheckCountry;
  readonly moment: (minute: LocalMinute, field: string) => Message | undefined;
}

function checksFor(content: Content): Checks {
  return { term: termCheck(content), country: countryCheck(content), moment: momentCheck(content) };
}

function* checkOriginal(
  checks: Checks,
  record: CustomizedRecord,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const { path, custom = {} } = record;
  if (!isUnread(record)) yield* checkValues(checks, path.file, custom, declared);
}

function* checkValues(
  checks: Checks,
  file: string,
  custom: Readonly<Record<string, unknown>>,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const { diagnostics } = checkFields(customSchema(declared), file, declaredIn(custom, declared));
  yield* diagnostics;
  for (const [name, declaration] of Object.entries(declared)) {
    const written = custom[name];
    const value = customTypeOf(declaration).parse(written);
    if (value?.kind === "country") yield* checks.country(file, [name], value.code);
    if (value?.kind === "moment" && isLocalMinute(value.moment)) {
      const skipped = checks.moment(value.moment, name);
      if (skipped !== undefined) yield valueError("custom-field", file, [name], skipped);
    }
    for (const use of termsIn(name, declaration, written)) yield* checks.term(file, use);
  }
}

/** The clocks of a publication of which the zone can't be read show every minute. */
function momentCheck({ publication }: Content): Checks["moment"] {
  if (publication?.faulty.includes("timeZone") === true) return () => undefined;
  const zone = publication?.fields.timeZone ?? DEFAULT_ZONE;
  return (minute, field) => skippedIn(zone, field, minute);
}

/** A file of which nothing could be read has nothing of its own to report. */
function isUnread({ fields, faulty }: CustomizedRecord): boolean {
  return faulty.length > 0 && Object.keys(fields).length === 0;
}

function declaredIn(custom: Readonly<Record<string, unknown>>, declared: DeclaredFields) {
  return Object.fromEntries(Object.entries(custom).filter(([name]) => Object.hasOwn(declared, name)));
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
    yield valueError(
      "custom-field",
      file,
      field,
      message("term-unknown", { term: key, file: terms }),
      found.suggestion,
    );
  };
}

function* checkTranslation(
  original: TextRecord,
  translation: TextRecord,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const { path, custom = {} } = translation;
  const said = Object.entries(custom).filter(([name]) => Object.hasOwn(declared, name));
  const own = Object.fromEntries(said.filter(([name]) => declared[name]?.translated === true));
  yield* checkFields(translatedSchema(declared), path.file, own).diagnostics;
  for (const [name, value] of said) {
    const right = original.custom?.[name];
    if (right === undefined && own[name] === value && isWithoutFile(value, declared[name])) {
      const words = message("translation-picture-missing", { original: original.path.file });
      yield missingFieldError("custom-field", path.file, [name, "src"], words);
    }
    if (Object.hasOwn(own, name) || formatValue(sorted(value)) === formatValue(sorted(right))) continue;
    const values = { field: name, value: showValue(value), original: original.path.file };
    const words =
      right === undefined
        ? message("translation-adds", values)
        : message("translation-differs", { ...values, right: showValue(right) });
    yield valueError("custom-field", path.file, [name], words);
  }
}

/** Whether a value describes a picture of the original. */
function isWithoutFile(value: unknown, declared: CustomFieldDeclaration | undefined): boolean {
  return declared?.type.kind === "picture" && isMapping(value) && value["src"] === undefined;
}

/** A value whose fields are in the order of their names. */
function sorted(value: unknown): unknown {
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : Array.isArray(value)
      ? value.map(sorted)
      : value;
}
