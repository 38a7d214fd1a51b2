import { type LanguageTag, parseLanguageTag } from "../i18n/language-tag.ts";
import { isMediaName } from "./media-name.ts";
import { type Period, parsePeriod } from "./period.ts";
import { parseSlug, type Slug } from "./slug.ts";

/** The kind of a content file, which its path alone determines. Paths are relative to the content folder, with forward slashes. */
export type ContentPath =
  | { readonly kind: "publication"; readonly file: string }
  | { readonly kind: "addresses"; readonly file: string }
  | { readonly kind: "topics"; readonly file: string; readonly name: "topics" }
  | { readonly kind: "places"; readonly file: string }
  | { readonly kind: "feature"; readonly file: string; readonly name: FeatureFileName }
  | { readonly kind: "vocabulary"; readonly file: string; readonly name: Slug }
  | { readonly kind: "event"; readonly file: string; readonly key: Slug }
  | {
      readonly kind: "page";
      readonly file: string;
      /** The folders that it is in, from `pages/`; each may be a page too. */
      readonly folders: readonly Slug[];
      readonly slug: Slug;
      readonly language: LanguageTag;
    }
  | { readonly kind: "bulletin"; readonly file: string; readonly period: Period; readonly language: LanguageTag }
  | {
      readonly kind: "item";
      readonly file: string;
      readonly period: Period;
      readonly slug: Slug;
      readonly language: LanguageTag;
    }
  | { readonly kind: "media"; readonly file: string };

/** The names of the top-level files of features: `terms` is `terms.yaml`. `features/content.ts` has their other data. */
export const FEATURE_FILES = ["terms"] as const;

/** One of {@link FEATURE_FILES}. */
export type FeatureFileName = (typeof FEATURE_FILES)[number];

/** The name of a vocabulary, which is the first step of its addresses: the topics, or one of the publication's own. */
export type VocabularyName = Extract<ContentPath, { readonly kind: "topics" | "vocabulary" }>["name"];

/** The folder of the publication's own pictures, at the top of the content folder. */
const OWN_MEDIA = "media";

/** The file that lists every address that was ever published. */
export const ADDRESSES_FILE = "addresses.txt";

/** Parses a path; undefined if no content file may have it. */
export function parseContentPath(file: string): ContentPath | undefined {
  const steps = file.split("/");
  const [top = "", second = "", third = "", fourth = ""] = steps;
  if (steps.length === 1) return topFile(file);
  if (steps.length === 2 && top !== "pages") return fileInTopFolder(file, top, second);
  if (top === "pages") return fileOfPages(file, steps.slice(1, -1), steps.at(-1) ?? "");
  if (steps.length === 3 && top === "bulletins") return bulletinFile(file, second, third);
  const isMedia = steps.length === 4 && top === "bulletins" && third === "media" && parsePeriod(second) !== undefined;
  return isMedia && isMediaName(fourth, "of texts") ? { kind: "media", file } : undefined;
}

/** The folders at the top of the content folder. */
export const TOP_FOLDERS = ["bulletins", "events", OWN_MEDIA, "pages", "vocabularies"] as const;

/** The kind of a file that is known to be a content file, without parsing its path: much faster. */
export function kindOfContent(file: string): ContentPath["kind"] {
  if (file.startsWith("bulletins/")) {
    if (file.includes("/media/")) return "media";
    return file.startsWith("bulletin.", file.lastIndexOf("/") + 1) ? "bulletin" : "item";
  }
  if (isOwnMedia(file)) return "media";
  if (file.startsWith("events/")) return "event";
  if (file.startsWith("vocabularies/")) return "vocabulary";
  if (file.startsWith("pages/")) return file.includes("/media/") ? "media" : "page";
  if (file.startsWith("places.")) return "places";
  if (featureFileOf(file) !== undefined) return "feature";
  if (file === ADDRESSES_FILE) return "addresses";
  return file.startsWith("topics.") ? "topics" : "publication";
}

/** Whether a file of the content is a picture of the publication itself, such as its logo. */
export function isOwnMedia(file: string): boolean {
  return file.startsWith(`${OWN_MEDIA}/`);
}

/** Whether a folder below the content folder may contain content files. */
export function isContentFolder(folder: string): boolean {
  const [top, period, media, ...more] = folder.split("/");
  if (period === undefined) return TOP_FOLDERS.some((folder) => folder === top);
  if (top === "pages") {
    const inside = folder.split("/").slice(1);
    return parseSlugs(inside.at(-1) === PAGE_MEDIA ? inside.slice(0, -1) : inside) !== undefined;
  }
  const isBulletin = top === "bulletins" && parsePeriod(period) !== undefined;
  return isBulletin && (media === undefined || media === "media") && more.length === 0;
}

/** The path from the content folder that a link in a content file leads to; undefined if it leads out of the content folder. */
export function resolveContentPath(from: string, link: string): string | undefined {
  let start = 0;
  while (link.startsWith("../", start)) start += "../".length;
  const way = link.slice(start);
  return HAS_OTHER_STEPS.test(way) ? resolveSteps(from, link) : resolvePlain(from, start / "../".length, way);
}

/** Whether a path has unusual steps: empty ones, or steps that begin with a dot. */
const HAS_OTHER_STEPS = /^$|^[./]|\/[./]|\/$/;

function resolvePlain(from: string, up: number, way: string): string | undefined {
  let end = from.lastIndexOf("/");
  for (let level = 0; level < up; level += 1) {
    if (end === -1) return undefined;
    end = from.lastIndexOf("/", end - 1);
  }
  return from.slice(0, end + 1) + way;
}

function resolveSteps(from: string, link: string): string | undefined {
  const steps = from.split("/").slice(0, -1);
  for (const step of link.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

/** The relative link from one content file to another: the inverse of {@link resolveContentPath}. */
export function contentLink(from: string, to: string): string {
  const start = from.split("/").slice(0, -1);
  const target = to.split("/");
  const shared = start.findIndex((step, index) => step !== target[index]);
  const common = shared === -1 ? start.length : shared;
  return [...start.slice(common).map(() => ".."), ...target.slice(common)].join("/");
}

function topFile(file: string): ContentPath | undefined {
  if (file === "publication.yaml") return { kind: "publication", file };
  if (file === ADDRESSES_FILE) return { kind: "addresses", file };
  if (file === "topics.yaml") return { kind: "topics", file, name: "topics" };
  if (file === "places.yaml") return { kind: "places", file };
  const name = featureFileOf(file);
  return name === undefined ? undefined : { kind: "feature", file, name };
}

function featureFileOf(file: string): FeatureFileName | undefined {
  return FEATURE_FILES.find((name) => file === `${name}.yaml`);
}

/** A file in a folder that has no folders in it. */
function fileInTopFolder(file: string, folder: string, name: string): ContentPath | undefined {
  switch (folder) {
    case OWN_MEDIA:
      return isMediaName(name, "own") ? { kind: "media", file } : undefined;
    case "events":
      return eventFile(file, name);
    case "vocabularies":
      return vocabularyFile(file, name);
    default:
      return undefined;
  }
}

function eventFile(file: string, name: string): ContentPath | undefined {
  const key = name.endsWith(".yaml") ? parseSlug(name.slice(0, -".yaml".length)) : undefined;
  return key === undefined ? undefined : { kind: "event", file, key };
}

function vocabularyFile(file: string, fileName: string): ContentPath | undefined {
  const name = fileName.endsWith(".yaml") ? parseSlug(fileName.slice(0, -".yaml".length)) : undefined;
  return name === undefined ? undefined : { kind: "vocabulary", file, name };
}

/** The maximum depth of pages: more steps make an address that nobody can type. */
const MOST_PAGE_FOLDERS = 4;

/** A standing page, or a media file of the pages in a folder. */
function fileOfPages(file: string, inside: readonly string[], name: string): ContentPath | undefined {
  const isMedia = inside.at(-1) === PAGE_MEDIA;
  const folders = parseSlugs(isMedia ? inside.slice(0, -1) : inside);
  if (folders === undefined) return undefined;
  if (isMedia) return isMediaName(name, "of texts") ? { kind: "media", file } : undefined;
  const parts = textName(name);
  return parts === undefined ? undefined : { kind: "page", file, folders, ...parts };
}

/** The folder of pictures beside pages. */
const PAGE_MEDIA = "media";

/** The names of folders of pages; undefined if one is not allowed, or if there are too many. */
function parseSlugs(names: readonly string[]): readonly Slug[] | undefined {
  const slugs = names.flatMap((name) => (name === PAGE_MEDIA ? [] : (parseSlug(name) ?? [])));
  return slugs.length === names.length && names.length <= MOST_PAGE_FOLDERS ? slugs : undefined;
}

function bulletinFile(file: string, folder: string, name: string): ContentPath | undefined {
  const period = parsePeriod(folder);
  const parts = textName(name);
  if (period === undefined || parts === undefined) return undefined;
  const { slug, language } = parts;
  return slug === "bulletin"
    ? { kind: "bulletin", file, period, language }
    : { kind: "item", file, period, slug, language };
}

function textName(name: string): { readonly slug: Slug; readonly language: LanguageTag } | undefined {
  const [stem = "", tag = "", extension = "", ...more] = name.split(".");
  const slug = parseSlug(stem);
  const language = parseLanguageTag(tag);
  if (extension !== "md" || more.length > 0 || slug === undefined || language === undefined) return undefined;
  return { slug, language };
}
