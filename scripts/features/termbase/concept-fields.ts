import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { type LanguageTag, parseLanguageTag } from "../../i18n/language-tag.ts";
import { memoizeWeakly } from "../../memoize.ts";
import { checkFields } from "../../schema/check-fields.ts";
import { optional, required } from "../../schema/described.ts";
import { type CheckedEntries, checkEntries, type EntriesFile, type Entry } from "../../schema/entries.ts";
import * as field from "../../schema/fields.ts";
import type { FeatureFileRecord } from "../../schema/record.ts";
import { remedyOf } from "../../schema/remedy.ts";
import { hasTerm } from "./find-terms.ts";
import { message } from "./message.ts";

/** In UTF-16 code units. */
const LONGEST_FORM = 120;
const MOST_FORMS = 40;

/** The forms of something in each language: one, or a list. */
const forms = field.perLanguage(
  field.lineOrLines(LONGEST_FORM, MOST_FORMS, remedyOf(message("write-forms", { most: MOST_FORMS }))),
  remedyOf(message("write-forms-per-language")),
);

/** One entry of `terms.yaml`, which is a termbase: a concept and its terms (ISO 30042, 3.4). */
export const conceptFields = field.fields({
  forms: required(forms, {
    description:
      "How it is written in each language: one form, or a list of those that are right, the best first. Inflected forms count only if listed.",
    examples: ["{ en: rule of law, es: [Estado de derecho, Estado de Derecho] }"],
  }),
  avoid: optional(forms, {
    description: "Forms to avoid in translations, per language; `npm run validate -- --fix` replaces them.",
    examples: ["{ fr: Garde civile }"],
  }),
});

/** A concept of the termbase. */
export type ConceptEntry = Entry<typeof conceptFields>;

type Forms = ConceptEntry["fields"]["forms"];

/** The forms in a language, the best first; none if a language has none. */
export function formsIn(all: Forms, language: LanguageTag): readonly string[] {
  const found = all?.[language] ?? [];
  return typeof found === "string" ? [found] : found;
}

/** The concepts of `terms.yaml`, in its order. */
export const conceptsIn: (files: readonly FeatureFileRecord[]) => readonly ConceptEntry[] = memoizeWeakly((files) =>
  files.flatMap(({ path, entries }) =>
    path.name === "terms"
      ? entries.map(({ key, fields }) => ({ key, fields: checkFields(conceptFields, path.file, fields).fields }))
      : [],
  ),
);

/** Checks `terms.yaml`. */
export function checkTermbase(termbase: EntriesFile): CheckedEntries<typeof conceptFields> {
  const { entries, diagnostics } = checkEntries({ fields: conceptFields, rule: "term-key" }, termbase);
  const faults = entries.flatMap((concept) => faultsOf(termbase.path.file, concept));
  return { entries, diagnostics: [...diagnostics, ...faults] };
}

/** A form to avoid has a replacement, and is not part of it: else the replacement would be reported again. */
function faultsOf(
  file: string,
  { key, fields: { forms: right, avoid } }: ConceptEntry,
): readonly UnlocatedDiagnostic[] {
  if (right === undefined) return [];
  const languages = Object.keys(avoid ?? {}).flatMap((tag) => parseLanguageTag(tag) ?? []);
  return languages.flatMap((language) => {
    const instead = formsIn(right, language);
    const fault = {
      ...({ rule: "field-value", severity: "error" } as const),
      ref: { file, field: [key, "avoid", language], part: "value" } as const,
    };
    if (instead.length === 0) return [{ ...fault, message: message("avoid-without-form", { language }) }];
    return formsIn(avoid, language).flatMap((words) => {
      const form = instead.find((each) => hasTerm(each, words));
      return form === undefined ? [] : [{ ...fault, message: message("avoid-within-form", { words, form }) }];
    });
  });
}
