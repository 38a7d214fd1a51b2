import { isMapping } from "../../../../scripts/content/browser.ts";
import type { FormField, FormShape } from "./form.ts";

/*
 * Between the fields of a file and the values of its form. A form has one shape for each field, a file the shortest: `place: Quito`
 * is one text for all languages, `sources: [https://…]` a source without a title.
 */

type Values = Readonly<Record<string, unknown>>;

/** In a form, the text for all languages beside the texts for single languages. */
const ALL_LANGUAGES = "all";

/** The values of a form that shows these fields. Fields that the form does not have are left out. */
export function toForm(form: readonly FormField[], fields: Values): Values {
  return compact(
    form.map(({ name, shape, stands }) => {
      const [one, several] = stands;
      if (several === undefined || one === undefined) return [name, toFormValue(shape, fields[name])];
      return [name, toFormValue(shape, fields[several] ?? fields[one])];
    }),
  );
}

/** The fields that a form's values represent, without empty ones. */
export function fromForm(form: readonly FormField[], values: Values): Values {
  return compact(
    form.flatMap(({ name, shape, stands: [one, several] }): readonly (readonly [string, unknown])[] => {
      const value = fromFormValue(shape, values[name]);
      if (one === undefined || several === undefined || !Array.isArray(value)) return [[name, value]];
      return value.length === 1 ? [[one, value[0]]] : [[several, value]];
    }),
  );
}

function compact(entries: readonly (readonly [string, unknown])[]): Values {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function toFormValue(shape: FormShape, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case "text":
      return typeof value === "number" ? String(value) : value;
    case "answer":
      return String(value);
    case "localized":
      return isMapping(value) ? value : { [ALL_LANGUAGES]: value };
    case "pairs":
      return isMapping(value) ? Object.entries(value).flatMap(([name, text]) => pairsOf(name, text)) : [];
    case "fields":
      return toForm(shape.fields, isMapping(value) ? value : {});
    case "textOrFields":
      return toForm(shape.fields, isMapping(value) ? value : { [shape.text]: value });
    case "typed":
      return toTyped(shape.types, value);
    case "list":
      return (Array.isArray(value) ? value : [value]).map((member) => toFormValue(shape.member, member));
    default:
      return value;
  }
}

function pairsOf(name: string, text: unknown): readonly Values[] {
  return (Array.isArray(text) ? text : [text]).map((value: unknown) => ({ name, value }));
}

type Types = Extract<FormShape, { readonly kind: "typed" }>["types"];

function toTyped(types: Types, value: unknown): unknown {
  if (!isMapping(value)) return undefined;
  const { type } = value;
  const fields = types.find((each) => each.type === type)?.fields;
  // A callout of a declared kind has no form, and stays as written.
  return fields === undefined ? value : { type, ...toForm(fields, value) };
}

function fromFormValue(shape: FormShape, value: unknown): unknown {
  switch (shape.kind) {
    case "text":
      return fromText(value, shape.meaning);
    case "number":
      return fromNumber(value);
    case "yesOrNo":
      return value === true ? true : undefined;
    case "answer":
      return answerIn(value);
    case "localized":
      return fromLocalized(value);
    case "pairs":
      return fromPairs(value);
    case "fields":
      return filled(fromForm(shape.fields, isMapping(value) ? value : {}));
    case "textOrFields":
      return shortest(filled(fromForm(shape.fields, isMapping(value) ? value : {})), shape.text);
    case "typed":
      return fromTyped(shape.types, value);
    case "list":
      return fromList(shape.member, value);
    case "kept":
    case "point":
      return value ?? undefined;
    case "choice":
    case "term":
      return value === "" || value === null ? undefined : value;
  }
}

/** A text on one line. Forms let editors type line breaks, or paste them. */
function fromText(value: unknown, meaning: string): unknown {
  if (typeof value !== "string") return value ?? undefined;
  const line = value.replace(/\s*\n\s*/g, " ").trim();
  if (line === "") return undefined;
  return meaning === "numberOrWords" ? numberIn(line) : line;
}

function numberIn(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** A number, which a form may have as a text. */
function fromNumber(value: unknown): unknown {
  if (typeof value !== "string") return value ?? undefined;
  const text = value.trim();
  if (text === "") return undefined;
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

/** A choice of `true` or `false`, which a form has as texts. */
function answerIn(value: unknown): unknown {
  if (value === "true" || value === "false") return value === "true";
  return fromText(value, "words");
}

function fromLocalized(value: unknown): unknown {
  if (!isMapping(value)) return fromText(value, "words");
  const { [ALL_LANGUAGES]: all, ...texts } = value;
  const named = compact(Object.entries(texts).map(([language, text]) => [language, fromText(text, "words")] as const));
  return filled(named) ?? fromText(all, "words");
}

function fromPairs(value: unknown): unknown {
  const pairs = Array.isArray(value) ? value.filter(isMapping) : [];
  const texts = new Map<string, unknown[]>();
  for (const { name, value: text } of pairs) {
    const [key, line] = [fromText(name, "words"), fromText(text, "words")];
    if (typeof key === "string" && line !== undefined) texts.set(key, [...(texts.get(key) ?? []), line]);
  }
  return filled(
    Object.fromEntries(
      [...texts].map(([name, [first, ...more]]) => [name, more.length === 0 ? first : [first, ...more]]),
    ),
  );
}

function fromTyped(types: Types, value: unknown): unknown {
  if (!isMapping(value)) return undefined;
  const { type } = value;
  const fields = types.find((each) => each.type === type)?.fields;
  return fields === undefined ? value : { type, ...fromForm(fields, value) };
}

function fromList(member: FormShape, value: unknown): unknown {
  const members = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
    .map((each: unknown) => fromFormValue(member, each))
    .filter((each) => each !== undefined);
  return members.length === 0 ? undefined : members;
}

function filled(values: Values): Values | undefined {
  return Object.keys(values).length === 0 ? undefined : values;
}

/** The text alone if there is nothing beside it. */
function shortest(values: Values | undefined, name: string): unknown {
  const names = Object.keys(values ?? {});
  return values !== undefined && names.length === 1 && typeof values[name] === "string" ? values[name] : values;
}
