import * as z from "zod/mini";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { pluralForms } from "./message-texts.ts";

/** A language that lacks texts, and its fallback language. */
export interface Fallback {
  readonly language: LanguageTag;
  readonly fallback: LanguageTag;
}

/** A fallback with its messages, in the form of the files of its language. */
export interface FallbackMessages extends Fallback {
  readonly value: unknown;
}

/** Messages completed with fallback messages, and the full names of the added ones. */
export interface FilledMessages {
  readonly texts: unknown;
  /** In the order of the schema, such as `navigation.home`. A text with a count is one message, whatever its forms. */
  readonly missing: readonly string[];
}

/**
 * Messages with fallback messages for each that is missing or empty; existing texts stay, right or wrong. A text with a count comes from
 * one language completely, since forms of two languages don't belong together. `named` are the languages whose names the messages must
 * contain.
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
  /** The paths of missing texts, within the text. */
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

/** Optional parts of a group, such as variants before some sounds, come from the language of the whole group. */
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

/** Whether a text with a count has all its forms, `other` among them. */
function hasAllForms(forms: unknown): boolean {
  return isMapping(forms) && hasText(forms["other"]) && Object.values(forms).every(hasText);
}

type Mapping = Readonly<Record<string, unknown>>;

function mappingOf(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
