import { defined } from "../../defined.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { typeset } from "../../i18n/typography.ts";
import type { CustomField, DeclaredFields } from "../schema/custom/custom-fields.ts";
import { customTypeOf } from "../schema/custom/custom-fields.ts";
import type { CustomValue } from "../schema/custom/custom-value.ts";
import { typesetLocalized } from "./localized.ts";

/** What a file says in a field that the publication has declared. */
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
  readonly path: { readonly language?: LanguageTag };
}

/**
 * The facts of a text, in the order of their declarations: of a translation its own words, and what it does not say as the original says
 * it.
 */
export function customFacts(
  declared: DeclaredFields | undefined,
  text: Customized,
  original: Customized = text,
): readonly CustomFact[] {
  if (declared === undefined || (text.custom === undefined && original.custom === undefined)) return NONE;
  return Object.entries(declared).flatMap(([name, declaration]) => {
    const isOwn = declaration.translated === true && text.custom?.[name] !== undefined;
    const { custom = {}, path } = isOwn ? text : original;
    const value = customTypeOf(declaration).parse(custom[name]);
    if (value === undefined) return [];
    const { language } = path;
    return [{ name, declared: declaration, value: typesetWords(value, language), ...defined({ language }) }];
  });
}

const NONE: readonly CustomFact[] = [];

function typesetWords(value: CustomValue, language: LanguageTag | undefined): CustomValue {
  if (value.kind !== "text") return value;
  const { text } = value;
  const isPlain = typeof text === "string" && language !== undefined;
  return { kind: "text", text: isPlain ? typeset(text, language) : typesetLocalized(text) };
}

/** The terms of a vocabulary that facts name, the main one first; each once. */
export function termKeysIn(facts: readonly CustomFact[], vocabulary: string): readonly string[] {
  const keys = facts.flatMap(({ value }) =>
    value.kind === "terms" && value.vocabulary === vocabulary ? value.keys : [],
  );
  return [...new Set(keys)];
}
