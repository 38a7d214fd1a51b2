import { type Day, dayOfMoment, type Month, parseMonth } from "../../../../../scripts/i18n/index.ts";
import { plainLine } from "../../html/document.ts";
import type { SourcePicture } from "../../source.ts";
import { mendMoment } from "../../written-times.ts";

/** The front matter of a text, independent of the generator's names. */
export interface Details {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly date?: Day | Month | undefined;
  /** A date that can't be read, as written. */
  readonly otherDate?: string | undefined;
  /** The date as written, if that is one slip away from a date that can be read. */
  readonly mendedDate?: string | undefined;
  readonly language?: string | undefined;
  readonly group?: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image?: SourcePicture | undefined;
  /** The path or address of its page, as `permalink` or `url`. */
  readonly permalink?: string | undefined;
  readonly slug?: string | undefined;
  /** Other paths that lead to it. */
  readonly aliases: readonly string[];
  readonly isDraft: boolean;
  /** All other fields. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** The names of a field in the front matter of other generators, in lower case, without hyphens and underscores. */
const NAMES = {
  title: ["title", "headline"],
  summary: ["summary", "description", "excerpt", "abstract", "dek", "teaser", "intro", "standfirst"],
  date: [
    "date",
    "pubdate",
    "publishdate",
    "publicationdate",
    "published",
    "publishedat",
    "pubdatetime",
    "datepublished",
    "created",
    "createdat",
  ],
  language: ["lang", "language", "locale"],
  group: ["translationkey", "translationid", "langref", "ref"],
  authors: ["author", "authors", "byline", "writer", "writers"],
  categories: ["topics", "topic", "categories", "category", "tags", "tag", "keywords", "subjects", "taxonomies"],
  image: [
    "image",
    "cover",
    "coverimage",
    "featuredimage",
    "heroimage",
    "hero",
    "banner",
    "thumbnail",
    "ogimage",
    "headerimage",
    "images",
  ],
  alt: ["imagealt", "imagealttext", "alt", "alttext", "heroalt", "coveralt", "thumbnailalt"],
  credit: ["imagecredit", "credit", "photocredit"],
  permalink: ["permalink", "url"],
  slug: ["slug"],
  aliases: ["aliases", "alias", "redirectfrom", "redirects"],
  draft: ["draft", "published", "status"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Reads front matter. Moments without an offset are of `timeZone` (IANA). */
export function readDetails(fields: Readonly<Record<string, unknown>>, timeZone: string): Details {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [simplify(name), { name, value }]));
  const used = new Set<string>();
  const find = <Value>(kind: keyof typeof NAMES, read: (value: unknown) => Value | undefined): Value | undefined => {
    for (const each of NAMES[kind]) {
      const found = byName.get(each);
      const value = found === undefined ? undefined : read(found.value);
      if (found === undefined || value === undefined) continue;
      used.add(found.name);
      return value;
    }
    return undefined;
  };
  const moment = find("date", momentOf);
  const written = moment === undefined ? undefined : (parseMonth(moment) ?? dayOfMoment(moment, timeZone));
  const date = written ?? dayOfMoment(mendMoment(moment ?? "") ?? "", timeZone);
  const url = find("image", pictureOf);
  const [alt, credit] = [find("alt", lineOf), find("credit", lineOf)];
  return {
    title: find("title", lineOf),
    summary: find("summary", lineOf),
    date,
    otherDate: date === undefined ? moment : undefined,
    mendedDate: written === undefined && date !== undefined ? moment : undefined,
    language: find("language", lineOf),
    group: find("group", lineOf),
    authors: find("authors", namesOf) ?? [],
    categories: NAMES.categories.flatMap((name) => {
      const found = byName.get(name);
      if (found === undefined) return [];
      used.add(found.name);
      return categoriesOf(found.value);
    }),
    image: url === undefined ? undefined : { ...url, alt: alt ?? url.alt, credit: credit ?? url.credit },
    permalink: find("permalink", lineOf),
    slug: find("slug", lineOf),
    aliases: find("aliases", namesOf) ?? [],
    isDraft: isDraft(byName, used),
    others: Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => !used.has(name) && saysMore(name, value)),
    ),
  };
}

/** `featured_image` and `featuredImage` are equal. */
function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, "");
}

/** Fields that are only settings for a generator. */
const SETTINGS = new Set([
  "layout",
  "type",
  "weight",
  "toc",
  "math",
  "comments",
  "share",
  "eleventyexcludefromcollections",
  "sitemap",
  "outputs",
  "featured",
  "pinned",
  "sidebar",
  "classes",
  "linktitle",
  "authorprofile",
  "readtime",
  "related",
]);

function saysMore(name: string, value: unknown): boolean {
  const isEmpty =
    value === null || value === "" || typeof value === "boolean" || (Array.isArray(value) && value.length === 0);
  return !isEmpty && !SETTINGS.has(simplify(name));
}

function isDraft(
  byName: ReadonlyMap<string, { readonly name: string; readonly value: unknown }>,
  used: Set<string>,
): boolean {
  const states = [
    [byName.get("draft"), (value: unknown) => value === true || value === "true"],
    [byName.get("published"), (value: unknown) => value === false || value === "false"],
    [byName.get("status"), (value: unknown) => typeof value === "string" && /^(?:draft|hidden|private)$/i.test(value)],
  ] as const;
  return states.some(([found, says]) => {
    if (found === undefined || !says(found.value)) return false;
    used.add(found.name);
    return true;
  });
}

/** A text on one line, without markup; numbers are texts. */
function lineOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? plainLine(value) || undefined : undefined;
}

/** A moment as text. TOML has its own type, which writes itself as ISO 8601. */
function momentOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return typeof value === "string" || typeof value === "number" ? String(value).trim() || undefined : undefined;
}

/** One name or several; `{ name: Ana Ruiz }` and `a, b` too. */
function namesOf(value: unknown): readonly string[] | undefined {
  if (typeof value === "string")
    return value.trim() === "" ? undefined : value.split(/[,;]/).flatMap((name) => lineOf(name) ?? []);
  if (Array.isArray(value)) return value.flatMap((each) => namesOf(each) ?? []);
  if (typeof value !== "object" || value === null) return undefined;
  const { name, title }: { readonly name?: unknown; readonly title?: unknown } = { ...value };
  const own = lineOf(name) ?? lineOf(title);
  return own === undefined ? undefined : [own];
}

/** A list, `a, b`, or Jekyll's form `a b`; Zola's taxonomies are lists by name. */
function categoriesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => lineOf(each) ?? namesOf(each) ?? []);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(categoriesOf);
  return namesOf(value) ?? [];
}

function pictureOf(value: unknown): SourcePicture | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : { url: value.trim() };
  if (Array.isArray(value)) return pictureOf(value[0]);
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const url = ["src", "url", "path", "image", "feature", "href", "filename"].flatMap(
    (name) => lineOf(fields[name]) ?? [],
  )[0];
  const alt = ["alt", "alt_text", "caption", "title", "description"].flatMap((name) => lineOf(fields[name]) ?? [])[0];
  return url === undefined
    ? undefined
    : { url, alt, credit: lineOf(fields["credit"]), focus: pointOf(fields["focus"]) };
}

/** A point as an export of Dateline writes it. */
function pointOf(value: unknown): SourcePicture["focus"] {
  const [x, y]: readonly unknown[] = Array.isArray(value) ? value : [];
  return isPart(x) && isPart(y) ? [x, y] : undefined;
}

function isPart(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}
