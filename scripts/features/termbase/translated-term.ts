import { plainWords } from "../../content/plain-words.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { memoize } from "../../memoize.ts";
import { type InLanguages, isOriginalKnown, type TextRecord } from "../../model/content.ts";
import { translatableTexts } from "../../model/translations/translatable-text.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Declarations } from "../../schema/custom/custom-fields.ts";
import { fieldPathOf } from "../../schema/translated.ts";
import { type ConceptEntry, conceptsIn, formsIn } from "./concept-fields.ts";
import { asTranslated, type FindTerms, hasTerm, isFound, termFinder } from "./find-terms.ts";
import { message } from "./message.ts";

/**
 * If an original has a form of a concept of the termbase, its translation has one, too, and none that is to be avoided. Only texts that
 * both have are compared, as a whole: a translation may say something in another sentence.
 */
export const translatedTerm: Rule = {
  id: "translated-term",
  asksFor: "text",
  *check(content) {
    const concepts = conceptsIn(content.featureFiles).filter(({ fields: { forms } }) => forms !== undefined);
    if (concepts.length === 0) return;
    const termsIn = memoize((language: LanguageTag) => termsOf(concepts, language));
    for (const text of [...content.items, ...content.bulletins, ...content.pages])
      if (text.translations.length > 0 && isOriginalKnown(content, text))
        yield* checkText(text, termsIn, content.publication?.fields);
  },
};

/** The termbase in one language. */
interface Terms {
  /** Finds correct forms. */
  readonly find: FindTerms;
  readonly conceptsOf: ReadonlyMap<string, readonly ConceptEntry[]>;
  /** Search for the forms of a concept alone. */
  readonly searchFor: (concept: ConceptEntry) => ConceptSearch;
}

interface ConceptSearch {
  readonly right: readonly string[];
  readonly findRight: FindTerms;
  /** Absent without anything to avoid. */
  readonly findWrong?: FindTerms;
}

function termsOf(concepts: readonly ConceptEntry[], language: LanguageTag): Terms {
  const conceptsOf = new Map<string, readonly ConceptEntry[]>();
  for (const concept of concepts)
    for (const form of formsIn(concept.fields.forms, language).map(plainWords))
      conceptsOf.set(form, [...(conceptsOf.get(form) ?? []), concept]);
  const searchFor = memoize(({ fields: { forms, avoid } }: ConceptEntry): ConceptSearch => {
    const right = formsIn(forms, language);
    const wrong = formsIn(avoid, language);
    return {
      right,
      findRight: termFinder(right, asTranslated),
      ...(wrong.length === 0 ? {} : { findWrong: termFinder(wrong) }),
    };
  });
  return { find: termFinder([...conceptsOf.keys()]), conceptsOf, searchFor };
}

/** A text of a file in one notation. */
interface Words {
  /** The path of its field, or `body`. */
  readonly name: string;
  readonly plain: string;
}

function wordsOf(record: TextRecord, declared: Declarations | undefined): readonly Words[] {
  return translatableTexts(record, declared).map(({ name, text }) => ({ name, plain: plainWords(text) }));
}

function* checkText(
  { original, translations }: InLanguages<TextRecord>,
  termsIn: (language: LanguageTag) => Terms,
  declared: Declarations | undefined,
): Iterable<UnlocatedDiagnostic> {
  const { find, conceptsOf } = termsIn(original.path.language);
  const said = wordsOf(original, declared).map(({ name, plain }) => ({ name, forms: new Set(find(plain)) }));
  if (said.every(({ forms }) => forms.size === 0)) return;
  for (const translation of translations) {
    const words = wordsOf(translation, declared);
    const names = new Set(words.map(({ name }) => name));
    const forms = new Set(said.flatMap((each) => (names.has(each.name) ? [...each.forms] : [])));
    const { searchFor } = termsIn(translation.path.language);
    const allRight = [...forms].flatMap((form) => conceptsOf.get(form) ?? []).flatMap((each) => searchFor(each).right);
    const seen = new Set<ConceptEntry>();
    for (const form of forms) {
      const concepts = (conceptsOf.get(form) ?? []).filter((concept) => !seen.has(concept));
      for (const concept of concepts) seen.add(concept);
      const searches = concepts.map(searchFor).filter(({ right }) => right.length > 0);
      if (searches.length > 0) yield* checkForm(form, searches, translation.path.file, words, allRight);
    }
  }
}

/**
 * Several concepts may have the same form: then any of them may be meant. A form to avoid of one concept may be correct for another concept
 * of the original, so it is not searched if it is in `allRight`.
 */
function* checkForm(
  term: string,
  searches: readonly ConceptSearch[],
  file: string,
  words: readonly Words[],
  allRight: readonly string[],
): Iterable<UnlocatedDiagnostic> {
  const warning = { rule: "translated-term", severity: "warning" } as const;
  const right = searches.flatMap((search) => search.right);
  const wrong = searches
    .flatMap(({ findWrong: find }) => (find === undefined ? [] : words.flatMap((each) => placesOf(each, find))))
    .filter(({ found }) => !allRight.some((right) => hasTerm(right, found)));
  for (const { found, ref } of wrong)
    yield { ...warning, ref: { file, ...ref }, message: message("term-to-avoid", { term, found, right }) };
  const hasAny = searches.some(({ findRight }) => words.some(({ plain }) => isFound(findRight, plain)));
  if (wrong.length === 0 && !hasAny)
    yield { ...warning, ref: { file }, message: message("term-missing", { term, right }) };
}

/** The positions of forms to avoid in a text: each position in the body, and a field once. */
function placesOf(
  { name, plain }: Words,
  find: FindTerms,
): readonly { readonly found: string; readonly ref: WrongRef }[] {
  if (name !== "body")
    return [...new Set(find(plain))].map((found) => ({ found, ref: { field: fieldPathOf(name), part: "value" } }));
  const counts = new Map<string, number>();
  return [...find(plain)].map((found) => {
    const before = counts.get(found) ?? 0;
    counts.set(found, before + 1);
    return { found, ref: { words: found, before } };
  });
}

type WrongRef = Readonly<{ words: string; before: number } | { field: FieldPath; part: "value" }>;
