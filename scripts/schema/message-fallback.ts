import * as z from "zod/mini";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { pluralForms } from "./message-texts.ts";

/** A language that lacks texts, and the one whose texts stand in. */
export interface Fallback {
  readonly language: LanguageTag;
  readonly fallback: LanguageTag;
}

/** The same, with the messages that stand in, as the files of their language have them. */
export interface FallbackMessages extends Fallback {
  readonly value: unknown;
}

/** Messages with those of another language where their own language lacks some, and the full names of these. */
export interface FilledMessages {
  readonly texts: unknown;
  /** In the order of the schema, such as `navigation.home`. A text with a count is one message, whatever its forms. */
  readonly missing: readonly string[];
}

/**
 * Messages with those of another language for each that is missing or has no text yet; what is written stays, right or wrong. A text
 * with a count is of one language as a whole, since forms of two languages don't belong together. `named` are the languages that the
 * messages must name.
 */
export function fillMessages(
  schema: z.ZodMiniObject,
  value: unknown,
  others: unknown,
  named: readonly LanguageTag[],
): FilledMessages {
  const { text, missing } = fill(schema, value ?? {}, others, named);
  return { texts: text, missing: missing.map((path) => path.join(".")) };
}

interface Filled {
  readonly text: unknown;
  /** The paths of what is missing, within the text. */
  readonly missing: readonly (readonly string[])[];
}

function fill(schema: unknown, mine: unknown, theirs: unknown, named: readonly LanguageTag[]): Filled {
  if (isMapping(mine ?? {})) {
    if (schema === pluralForms) return hasAllForms(mine) ? kept(mine) : taken(theirs);
    if (schema instanceof z.ZodMiniObject) return fillGroup(schema, mappingOf(mine), mappingOf(theirs), named);
    if (schema instanceof z.ZodMiniRecord) return fillNames(mappingOf(mine), mappingOf(theirs), named);
  }
  return hasText(mine) ? kept(mine) : taken(theirs);
}

/** What belongs to a group without being required, such as what changes before some sounds, is of the language of the whole group. */
function fillGroup({ shape }: z.ZodMiniObject, own: Mapping, others: Mapping, named: readonly LanguageTag[]): Filled {
  const isBegun = hasText(own);
  const members = Object.entries(shape).map(([key, schema]) => {
    if (!(schema instanceof z.ZodMiniOptional)) return { key, ...fill(schema, own[key], others[key], named) };
    const mine = hasText(own[key]) ? own[key] : undefined;
    return { key, ...kept(isBegun ? mine : others[key]) };
  });
  const texts = { ...own, ...Object.fromEntries(members.map(({ key, text }) => [key, text])) };
  return {
    text: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    missing: members.flatMap(({ key, missing }) => missing.map((path) => [key, ...path])),
  };
}

function fillNames(own: Mapping, others: Mapping, named: readonly LanguageTag[]): Filled {
  const missing = named.filter((language) => !hasText(own[language]));
  const taken = missing.filter((language) => hasText(others[language]));
  const written = Object.entries(own).filter(([, name]) => hasText(name));
  return {
    text: Object.fromEntries([...written, ...taken.map((language) => [language, others[language]] as const)]),
    missing: missing.map((language) => [language]),
  };
}

function kept(text: unknown): Filled {
  return { text, missing: [] };
}

function taken(text: unknown): Filled {
  return { text, missing: [[]] };
}

/** Whether something is written, right or wrong. */
function hasText(value: unknown): boolean {
  if (isMapping(value)) return Object.values(value).some(hasText);
  return value !== undefined && value !== null && value !== "";
}

/** Whether a text with a count has all forms that it names, `other` among them. */
function hasAllForms(forms: unknown): boolean {
  return isMapping(forms) && hasText(forms["other"]) && Object.values(forms).every(hasText);
}

type Mapping = Readonly<Record<string, unknown>>;

function mappingOf(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
