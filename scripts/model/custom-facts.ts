import { resolveContentPath } from "../content/content-path.ts";
import { defined } from "../defined.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { typesetLocalized } from "../i18n/localized.ts";
import { typeset } from "../i18n/typography.ts";
import { type CustomField, type DeclaredFields, type ReadField, readDeclared } from "../schema/custom/custom-fields.ts";
import type { CustomValue } from "../schema/custom/custom-value.ts";

/** The value of a field that the publication has declared. */
export interface CustomFact {
  readonly name: string;
  readonly declared: CustomField;
  readonly value: CustomValue;
  /** The language of its words; absent in a file without a language. */
  readonly language?: LanguageTag;
}

/** A file with custom fields, as written. */
interface Customized {
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly path: { readonly file: string; readonly language?: LanguageTag };
}

/** The facts of a text, in the order of their declarations: a translation has its own texts, and the other facts of the original. */
export function customFacts(
  declared: DeclaredFields | undefined,
  text: Customized,
  original: Customized = text,
): readonly CustomFact[] {
  if (declared === undefined || (text.custom === undefined && original.custom === undefined)) return NONE;
  const read = readDeclared(declared);
  const ofOriginal = read(original.custom ?? NOTHING);
  return read(text.custom ?? NOTHING).flatMap((field, index) => {
    const { name, declared: declaration } = field;
    const isOwn = declaration.translated === true && field.written !== undefined;
    const { path } = isOwn ? text : original;
    const value = valueIn(path.file, isOwn ? field : ofOriginal[index]);
    if (value === undefined) return [];
    const { language } = path;
    const whole = value.kind === "picture" && isOwn ? pictureOf(value, original.path, ofOriginal[index]) : value;
    return [{ name, declared: declaration, value: typesetWords(whole, language), ...defined({ language }) }];
  });
}

/** The value of a field, with files by their paths from the content folder. */
function valueIn(from: string, { value }: Partial<ReadField> = {}): CustomValue | undefined {
  if ((value?.kind !== "document" && value?.kind !== "picture") || value.file === undefined) return value;
  const { file, ...others } = value;
  return { ...others, ...defined({ file: resolveContentPath(from, file) }) };
}

/** A translation may leave out the file of a picture and its credit, as for an item's own picture. */
function pictureOf(own: CustomPicture, original: Customized["path"], field: ReadField | undefined): CustomPicture {
  const from = own.file === undefined ? valueIn(original.file, field) : undefined;
  if (from?.kind !== "picture") return own;
  const { file, credit } = from;
  if (own.credit !== undefined || credit === undefined) return { ...own, ...defined({ file }) };
  return { ...own, ...defined({ file, credit, creditLanguage: original.language }) };
}

type CustomPicture = Extract<CustomValue, { readonly kind: "picture" }>;

/** The media files of facts, as paths from the content folder. */
export function filesOfFacts(facts: readonly CustomFact[]): readonly string[] {
  return facts.flatMap(({ value }) =>
    value.kind === "document" || value.kind === "picture" ? (value.file ?? []) : [],
  );
}

const NONE: readonly CustomFact[] = [];
const NOTHING: NonNullable<Customized["custom"]> = {};

function typesetWords(value: CustomValue, language: LanguageTag | undefined): CustomValue {
  if (value.kind !== "text")
    return withTypeset(value, (words) => (language === undefined ? words : typeset(words, language)));
  const { text } = value;
  const isPlain = typeof text === "string" && language !== undefined;
  return { kind: "text", text: isPlain ? typeset(text, language) : typesetLocalized(text) };
}

function withTypeset(value: CustomValue, set: (words: string) => string): CustomValue {
  switch (value.kind) {
    case "document":
      return value.title === undefined ? value : { ...value, title: set(value.title) };
    case "picture":
      return { ...value, alt: set(value.alt), ...(value.credit === undefined ? {} : { credit: set(value.credit) }) };
    default:
      return value;
  }
}

/** The terms of a vocabulary in facts, the main one first; each once. */
export function termKeysIn(facts: readonly CustomFact[], vocabulary: string): readonly string[] {
  const lists: (readonly string[])[] = [];
  for (const { value } of facts) if (value.kind === "terms" && value.vocabulary === vocabulary) lists.push(value.keys);
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())];
}
