import { declaredCheck } from "../../../scripts/change/index.ts";
import { sentencesOf } from "../../../scripts/diagnostics/index.ts";
import { parseDay } from "../../../scripts/i18n/index.ts";
import { type Content, type CustomField, findExactCountry } from "../../../scripts/model/index.ts";
import { showLine } from "./convert.ts";
import { message } from "./message.ts";
import type { Note, SourceItem } from "./source.ts";

/** The values of a source for the fields that the publication has declared. */
export interface DeclaredValues {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Invalid values for these fields, as in the source. */
  readonly left: Readonly<Record<string, string>>;
  /** Why, for each of these. */
  readonly notes: readonly Note[];
  /** The fields that an original must have, and the source has not. */
  readonly missing: readonly string[];
}

/** Reads the values of an item or event; `file` is its future path. */
export type ReadDeclared = (planned: {
  readonly item: Declaring;
  /** The item that it is a translation of. */
  readonly original?: Declaring | undefined;
  readonly file: string;
}) => DeclaredValues;

type Declaring = Pick<SourceItem, "declared">;

const NONE: DeclaredValues = { fields: {}, left: {}, notes: [], missing: [] };

/** How values of sources are read, by the declarations and vocabularies of a publication. */
export function declaredReader(content: Content, kind: "item" | "event"): ReadDeclared {
  const declared = content.publication?.fields.fields?.[kind];
  if (declared === undefined) return () => NONE;
  const check = declaredCheck(content);
  return ({ item, original, file }) => {
    const own = Object.entries(item.declared ?? {}).filter(([name, text]) => isSaid(name, text, original));
    const written = own.flatMap(([name, text]) => {
      const field = declared[name];
      return field === undefined ? [] : [[name, readValue(field, text, content)] as const];
    });
    const isShared = (name: string) => original !== undefined && declared[name]?.translated !== true;
    const diagnostics = check(kind, file, Object.fromEntries(written.filter(([name]) => !isShared(name))));
    const faults = new Map(
      diagnostics.flatMap((each) => {
        const name = "field" in each.ref ? each.ref.field?.[0] : undefined;
        return typeof name === "string" ? [[name, sentencesOf(each)] as const] : [];
      }),
    );
    const isLeft = (name: string) => isShared(name) || faults.has(name);
    const left = own.filter(([name]) => isLeft(name));
    return {
      fields: Object.fromEntries(written.filter(([name]) => !isLeft(name))),
      left: Object.fromEntries(left),
      notes: left.map(([name]) => [message("import-field-left-out", { field: name }), ...(faults.get(name) ?? [])]),
      missing: original === undefined ? missingOf(declared, written, faults) : [],
    };
  };

  /** A translation has the values of its original, so it need not repeat them. */
  function isSaid(name: string, text: string, original: Declaring | undefined): boolean {
    return text.trim() !== "" && original?.declared?.[name] !== text;
  }
}

function missingOf(
  declared: Readonly<Record<string, CustomField>>,
  written: readonly (readonly [string, unknown])[],
  faults: ReadonlyMap<string, unknown>,
): readonly string[] {
  const kept = new Set(written.flatMap(([name]) => (faults.has(name) ? [] : name)));
  return Object.entries(declared).flatMap(([name, { required }]) => (required === true && !kept.has(name) ? name : []));
}

/** The probable value of a text; the text itself if it is invalid, so that the check of its type refuses it. */
function readValue(field: CustomField, text: string, content: Content): unknown {
  const line = showLine(text);
  switch (field.type.kind) {
    case "number":
      return numberIn(line) ?? line;
    case "money":
      return moneyIn(line) ?? line;
    case "yes-no":
      return ANSWERS.get(line.toLowerCase()) ?? line;
    case "day":
      return parseDay(line) ?? line;
    case "moment":
      return line.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/, "$1T$2");
    case "one-of":
      return keyIn(field.values ?? {}, line);
    case "country":
      return isPlace(content, line) ? line : (findExactCountry(line) ?? line);
    case "links":
      return listIn(text);
    case "terms": {
      const { vocabulary, isList } = field.type;
      const labels = termsOf(content, vocabulary);
      return isList ? listIn(text).map((each) => keyIn(labels, each)) : keyIn(labels, line);
    }
    default:
      return line;
  }
}

/**
 * A number as programs write it, or with a decimal comma. If three digits follow its mark, it may be a thousand or a fraction, which is
 * ambiguous.
 */
function numberIn(text: string): number | undefined {
  const isClear = /^-?\d+(?:[.,]\d+)?$/.test(text) && !/[.,]\d{3}$/.test(text);
  return isClear ? Number(text.replace(",", ".")) : undefined;
}

/** `12500 EUR`, `EUR 12500`. */
function moneyIn(text: string): object | undefined {
  const [, before, number = "", after] = /^([A-Z]{3})?\s*(-?[\d.,]+)\s*([A-Z]{3})?$/.exec(text) ?? [];
  const [amount, currency] = [numberIn(number), before ?? after];
  return amount === undefined || currency === undefined ? undefined : { amount, currency };
}

/** The words of spreadsheets and people. */
const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "sí", "si", "sim", "oui", "1"].map((word) => [word, true] as const),
  ...["false", "no", "não", "non", "0"].map((word) => [word, false] as const),
]);

type Labels = Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>;

/** The key of a value that is written as its key or by its name in some language. */
function keyIn(labels: Labels, text: string): string {
  if (Object.hasOwn(labels, text)) return text;
  const wanted = text.toLowerCase();
  const isNamed = (label: Labels[string]) =>
    (typeof label === "string" ? [label] : Object.values(label ?? {})).some((each) => each.toLowerCase() === wanted);
  return Object.entries(labels).find(([, label]) => isNamed(label))?.[0] ?? text;
}

function termsOf({ vocabularies }: Content, name: string): Labels {
  const terms = vocabularies.find(({ path }) => path.name === name)?.entries ?? [];
  return Object.fromEntries(terms.map(({ key, fields }) => [key, fields.label]));
}

function isPlace({ places }: Content, key: string): boolean {
  return places?.entries.some((place) => place.key === key) === true;
}

function listIn(text: string): readonly string[] {
  return text
    .split(/[;|\n]/)
    .map(showLine)
    .filter(Boolean);
}
