import * as z from "zod/mini";
import { parseSlug, type Slug } from "../../content/slug.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { findByWords } from "../../diagnostics/suggestion.ts";
import { memoize, memoizeWeakly } from "../../memoize.ts";
import type { FieldsSchema } from "../check-fields.ts";
import { described, optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { parsed, parsedText } from "../fields.ts";
import { message } from "../message.ts";
import { remedy } from "../remedy.ts";
import { type CustomType, choiceType, PLAIN_TYPES, termsType, termType } from "./custom-types.ts";
import type { CustomValue } from "./custom-value.ts";

/* The fields that a publication adds to items, events, bulletins and pages: `fields` in publication.yaml. */

/** The kinds of files that may have custom fields. */
export const CUSTOMIZED = ["item", "event", "bulletin", "page"] as const;
export type Customized = (typeof CUSTOMIZED)[number];

/** Where a page shows a custom field. */
const SHOWN_IN = ["facts", "byline", "none"] as const;

const TYPE_NAMES = [...Object.keys(PLAIN_TYPES), "one-of"];
const TYPE_ERROR = remedy("write-custom-type", { names: TYPE_NAMES });

/** The parsed value of `type`. */
export type CustomTypeName =
  | { readonly kind: keyof typeof PLAIN_TYPES | "one-of" }
  | { readonly kind: "terms"; readonly vocabulary: Slug; readonly isList: boolean };

function parseTypeName(text: string): CustomTypeName | undefined {
  if (text === "one-of" || isPlainType(text)) return { kind: text };
  const [, key = "", name = ""] = /^(keys?)-of:\s*(.+)$/.exec(text) ?? [];
  const vocabulary = parseSlug(name);
  return vocabulary === undefined ? undefined : { kind: "terms", vocabulary, isList: key === "keys" };
}

/** The names of the types in other programs. */
const TYPE_WORDS = {
  text: ["string", "line"],
  paragraph: ["textarea", "markdown", "longtext"],
  number: ["integer", "float", "int"],
  money: ["amount", "currency", "price"],
  day: ["date"],
  moment: ["datetime", "time", "timestamp"],
  "yes-no": ["boolean", "bool", "checkbox"],
  link: ["url", "href"],
  links: ["urls"],
  document: ["file", "pdf"],
  picture: ["image", "photo"],
  country: [],
  "one-of": ["select", "enum", "choice", "radio", "options"],
} as const satisfies Readonly<Record<keyof typeof PLAIN_TYPES | "one-of", readonly string[]>>;

function findTypeName(text: string): string | undefined {
  return findByWords(text, TYPE_NAMES, TYPE_WORDS);
}

/** The value of `type`, as it is written. */
export function formatTypeName(type: CustomTypeName): string {
  return type.kind === "terms" ? `${type.isList ? "keys" : "key"}-of:${type.vocabulary}` : type.kind;
}

function isPlainType(text: string): text is keyof typeof PLAIN_TYPES {
  return Object.hasOwn(PLAIN_TYPES, text);
}

/** The declaration of a custom field. */
export const customField = field.fields({
  type: required(
    parsedText(
      TYPE_ERROR,
      (text, context): CustomTypeName => parsed(text, parseTypeName(text), context, TYPE_ERROR, findTypeName),
    ),
    {
      description: `What it holds: ${TYPE_NAMES.join(", ")}, or with \`key-of:\` and \`keys-of:\` the terms of a vocabulary.`,
      examples: ["money", "keys-of:pillars"],
    },
  ),
  label: required(field.localized(80), {
    description: "Its name on pages, per language.",
    examples: ["{ es: Presupuesto }"],
  }),
  help: optional(field.localized(400), { description: "What editors should write, per language." }),
  values: optional(
    z.readonly(
      z
        .record(
          z.string().check(z.refine((key) => parseSlug(key) !== undefined, { error: remedy("write-slug-key") })),
          field.localized(80),
          { error: remedy("write-values") },
        )
        .check(z.refine((values) => Object.keys(values).length > 0, { error: remedy("write-values") })),
    ),
    {
      description: "The values of `one-of`, each with its name per language.",
      examples: ["{ open: { es: Abierta }, closed: { es: Cerrada } }"],
    },
  ),
  required: optional(field.yesOrNo, { description: "`true` if every such file needs it." }),
  translated: optional(field.yesOrNo, {
    description: "`true` if translations say it in their language, and are stale when it changes.",
  }),
  show: optional(z.enum(SHOWN_IN, { error: remedy("write-one-of", { names: SHOWN_IN }) }), {
    description: "Where pages show it: among the `facts` (by default), in the `byline`, or in `none`.",
  }),
});

export type CustomField = z.output<typeof customField>;

/** A name that is also a valid identifier in templates. */
const FIELD_NAME = /^[a-z][a-zA-Z0-9]{0,39}$/;

/** Declarations of fields, by name. */
export const declaredFields = z.readonly(
  z.record(
    z.string().check(z.refine((name) => FIELD_NAME.test(name) && !(name in {}), { error: remedy("write-field-name") })),
    customField,
    { error: remedy("write-custom-fields") },
  ),
);

/** `fields` in publication.yaml. */
export const customFields = field.fields({
  item: optional(declaredFields, { description: "Custom fields of items." }),
  event: optional(declaredFields, { description: "Custom fields of events." }),
  bulletin: optional(declaredFields, { description: "Custom fields of issues." }),
  page: optional(declaredFields, { description: "Custom fields of standing pages." }),
});

export type CustomFields = z.output<typeof customFields>;

/** The declared fields of a kind of file or of callout, by name. */
export type DeclaredFields = Readonly<Record<string, CustomField>>;

/** The declarations of publication.yaml. */
export interface Declarations {
  readonly fields?: CustomFields | undefined;
  readonly callouts?: Readonly<Record<string, DeclaredCallout>> | undefined;
}

/** A kind of callout that a publication has declared. */
export interface DeclaredCallout {
  readonly label: CustomField["label"];
  readonly fields: DeclaredFields;
}

interface Declaration {
  /** The owner of these fields. */
  readonly kind: Customized | "callout";
  /** Where publication.yaml declares them. */
  readonly at: FieldPath;
  readonly declared: DeclaredFields;
}

/** All declared fields: first fields of kinds of file, then fields of callouts. */
export function declarationsIn({ fields, callouts = {} }: Declarations = {}): readonly Declaration[] {
  return [
    ...CUSTOMIZED.map((kind) => ({ kind, at: ["fields", kind], declared: fields?.[kind] ?? {} })),
    ...Object.entries(callouts).map(
      ([name, { fields: own }]) => ({ kind: "callout", at: ["callouts", name, "fields"], declared: own }) as const,
    ),
  ];
}

/** The declaration of a kind of callout; undefined if the publication has not declared it. */
export function declaredCallout(declarations: Declarations | undefined, kind: string): DeclaredCallout | undefined {
  const { callouts = {} } = declarations ?? {};
  return Object.hasOwn(callouts, kind) ? callouts[kind] : undefined;
}

/** The kinds of files that the pages of a term list: a vocabulary that only others use has no pages. */
export const LISTED_BY_TERM = ["item", "event"] as const satisfies readonly Customized[];

/**
 * The vocabularies that the declared fields of these kinds of files use, or all used vocabularies without kinds, each with the label of the
 * first such field.
 */
export function usedVocabularies(
  declarations: Declarations | undefined,
  kinds?: readonly Declaration["kind"][],
): ReadonlyMap<Slug, CustomField["label"]> {
  const labels = new Map<Slug, CustomField["label"]>();
  const chosen = declarationsIn(declarations).filter(({ kind }) => kinds?.includes(kind) ?? true);
  for (const { type, label } of chosen.flatMap(({ declared }) => Object.values(declared)))
    if (type.kind === "terms" && !labels.has(type.vocabulary)) labels.set(type.vocabulary, label);
  return labels;
}

/** The values that the type of a declared field allows. */
export const customTypeOf = memoize(({ type, values = {} }: CustomField): CustomType => {
  if (type.kind === "terms") return type.isList ? termsType(type.vocabulary) : termType(type.vocabulary);
  return type.kind === "one-of" ? choiceType(Object.keys(values)) : PLAIN_TYPES[type.kind];
});

/** A declared field with its written value. */
export interface ReadField {
  readonly name: string;
  readonly declared: CustomField;
  readonly written: unknown;
  /** Undefined if nothing is written, or its type refuses that. */
  readonly value: CustomValue | undefined;
}

/**
 * The written values of declared fields, in the order of their declarations. A mapping is read once: thousands of files have one, and both
 * rules and the model read it.
 */
export const readDeclared = memoizeWeakly((declared: DeclaredFields) => {
  const fields = Object.entries(declared).map(([name, each]) => ({ name, declared: each, type: customTypeOf(each) }));
  return memoizeWeakly((values: Readonly<Record<string, unknown>>): readonly ReadField[] =>
    fields.map(({ name, declared: each, type }) => {
      const written = values[name];
      return { name, declared: each, written, value: written === undefined ? undefined : type.parse(written) };
    }),
  );
});

/** The schema of the declared fields of a kind of file or of callout, by which they are checked as the others are. */
export const customSchema = memoize((declared: DeclaredFields): FieldsSchema => field.fields(shapeOf(declared)));

function shapeOf(declared: DeclaredFields): Readonly<Record<string, z.ZodMiniType>> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, each]): readonly [string, z.ZodMiniType] => {
      const { schema, hasWords } = customTypeOf(each);
      const told = hasWords && each.translated === true ? described(schema, { translated: true }) : schema;
      return [name, each.required === true ? told : z.optional(told)];
    }),
  );
}

/** Checks across declarations; `namesOf` gives the names of Dateline's own fields of a kind. */
export function checkCustomFields(
  file: string,
  fields: CustomFields | undefined,
  namesOf: (kind: Customized) => readonly string[],
): readonly UnlocatedDiagnostic[] {
  return CUSTOMIZED.flatMap((kind) => checkDeclared(file, ["fields", kind], fields?.[kind] ?? {}, namesOf(kind)));
}

/** The declarations of fields at a place; none may have one of the taken names. */
export function checkDeclared(
  file: string,
  parent: FieldPath,
  fields: DeclaredFields,
  taken: readonly string[],
): readonly UnlocatedDiagnostic[] {
  return Object.entries(fields).flatMap(([name, declared]) => {
    const at = [...parent, name];
    const isTaken = taken.some((each) => each.toLowerCase() === name.toLowerCase());
    return [
      ...(isTaken ? [declarationError(file, at, message("custom-name-taken", { field: name }))] : []),
      ...faultsOf(declared).map(([field, words]) => declarationError(file, [...at, field], words)),
    ];
  });
}

function faultsOf(declared: CustomField): readonly (readonly [field: string, words: Message])[] {
  const { type, values, translated } = declared;
  const isChoice = type.kind === "one-of";
  if (isChoice && values === undefined) return [["type", message("custom-values-missing")]];
  return [
    ...(!isChoice && values !== undefined ? [["values", message("custom-values-useless")] as const] : []),
    ...(translated === true && !customTypeOf(declared).hasWords
      ? [["translated", message("custom-translated-useless")] as const]
      : []),
  ];
}

/** An error of a declaration. */
export function declarationError(file: string, at: FieldPath, words: Message): UnlocatedDiagnostic {
  return { rule: "custom-field", severity: "error", ref: { file, field: at, part: "key" }, message: words };
}
