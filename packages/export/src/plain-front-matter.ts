import { type Address, resolveContentPath } from "../../../scripts/content/index.ts";
import { directionOf, htmlLang, type LanguageTag } from "../../../scripts/i18n/index.ts";

/** A page of an export: its fields, with their names in Hugo and Eleventy, and its text. */
export interface ExportedPage {
  /** Path from the folder of the export. */
  readonly file: string;
  readonly address: Address;
  readonly language: LanguageTag;
  /** The key that it shares with its translations. */
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly markdown: string;
}

/** All fields of a page: its own, and the fields that every page has. */
export function frontMatterOf({ address, language, key, fields }: ExportedPage): Readonly<Record<string, unknown>> {
  return {
    ...fields,
    lang: htmlLang(language),
    dir: directionOf(language),
    translationKey: key,
    url: address,
    permalink: `${address}index.html`,
    // Eleventy would otherwise interpret text that looks like Liquid code.
    templateEngineOverride: "md",
  };
}

/** The address of a media file in an export: `/2021/10/media/quito.jpg`. */
export function mediaAddress(file: string): string {
  if (!file.startsWith("bulletins/")) return `/${file.replace(/^pages\//, "")}`;
  return file.replace(
    /^bulletins\/(\d{4})-?([^/]*)\/media\//,
    (_, year: string, rest: string) => `/${year}/${rest === "" ? "" : `${rest.replace("-", "/")}/`}media/`,
  );
}

/** The file of the fields, and the language in which a page shows them. */
export interface FieldContext {
  readonly language: LanguageTag;
  /** All languages of the publication. */
  readonly languages: readonly LanguageTag[];
  /** The file that the values are from. */
  readonly file: string;
}

/**
 * Fields for other programs: a value in several languages has the page's language, files are addresses, and fields that only Dateline uses
 * are left out.
 */
export function plainFields(fields: object, context: FieldContext): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      OWN.has(name) || value === undefined ? [] : [[name, plainValue(value, context)]],
    ),
  );
}

/** Fields that only Dateline understands. */
const OWN: ReadonlySet<string> = new Set(["draft", "revision", "slug", "formerly", "requires", "order", "lead"]);

function plainValue(value: unknown, context: FieldContext): unknown {
  if (typeof value === "string")
    return /^media\//.test(value) ? mediaAddress(resolveContentPath(context.file, value) ?? value) : value;
  if (Array.isArray(value)) return value.map((each) => plainValue(each, context));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const isLocalized = entries.every(([name]) => context.languages.some((tag) => tag === name));
  const own = entries.find(([name]) => name === context.language) ?? entries[0];
  if (isLocalized) return own?.[1];
  return Object.fromEntries(entries.map(([name, each]) => [name, plainValue(each, context)]));
}
