import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Content, InLanguages, TextRecord } from "../model/content.ts";
import { textsOf } from "../model/content.ts";
import { namesOf, unknownAtTop } from "../schema/check-fields.ts";
import type { Customized, DeclaredFields } from "../schema/custom/custom-fields.ts";
import { declarationsIn } from "../schema/custom/custom-fields.ts";
import { unknownField } from "../schema/explain-issue.ts";
import type { EventRecord } from "../schema/record.ts";
import { schemaOfKind } from "../schema/record.ts";
import type { WrittenFields } from "./custom-values.ts";
import { checkOriginal, checkTranslation, valueChecks } from "./custom-values.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * What files say in the fields that `fields` in publication.yaml declares: values are of their types, required fields are there, terms are
 * in their vocabularies, and a translation says only what is translated, or the same as its original.
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

/** Checks what an original of a kind says in its declared fields: the same as the rule, for a file that is not there yet. */
export function declaredCheck(
  content: Content,
): (kind: Customized, file: string, custom: Readonly<Record<string, unknown>>) => readonly UnlocatedDiagnostic[] {
  const checks = valueChecks(content);
  return (kind, file, custom) => {
    const declared = content.publication?.fields.fields?.[kind] ?? {};
    return [...checkOriginal(checks, writtenIn({ path: { file }, custom }, declared), declared)];
  };
}

/** The diagnostics of fields that neither Dateline nor the publication has; what was probably meant may be a declared one. */
export function* unknownFields(content: Content): Iterable<UnlocatedDiagnostic> {
  const { fields, faulty = [] } = content.publication ?? { fields: undefined };
  // Nobody knows what was declared where the declarations can't be read, which has its own diagnostic.
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

/** The diagnostic of a name that Dateline does not know; if it knows none like it, one that knows the declared ones. */
function withDeclared(
  { kind, path: { file } }: CustomizedRecord,
  name: string,
  unknown: UnlocatedDiagnostic,
  declared: DeclaredFields | undefined,
): UnlocatedDiagnostic {
  if (declared !== undefined && unknown.suggestion === undefined)
    return unknownField(file, [], [name], [...namesOf(schemaOfKind(kind)), ...Object.keys(declared)]).diagnostic;
  return { ...unknown, ref: { file, field: [name], part: "key" } };
}

/** A required field that was taken for misspelt, because the declared one has a similar name, is missing. */
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

/** Every vocabulary that a declaration names is there. */
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

/** A file of which nothing could be read has nothing of its own to report. */
function isUnread({ fields, faulty }: CustomizedRecord): boolean {
  return faulty.length > 0 && Object.keys(fields).length === 0;
}

const NOTHING: WrittenFields["values"] = {};

type Written = Pick<CustomizedRecord, "custom"> & { readonly path: { readonly file: string } };

/** What a file says in declared fields. Its other unknown fields have been reported. */
function writtenIn({ path: { file }, custom = NOTHING }: Written, declared: DeclaredFields): WrittenFields {
  const isDeclared = (name: string) => Object.hasOwn(declared, name);
  if (Object.keys(custom).every(isDeclared)) return { file, parent: [], values: custom };
  const values = Object.entries(custom).filter(([name]) => isDeclared(name));
  return { file, parent: [], values: Object.fromEntries(values) };
}
