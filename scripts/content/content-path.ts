import type { LanguageTag } from "../i18n/language-tag.ts";
import { parseLanguageTag } from "../i18n/language-tag.ts";
import type { Period } from "./period.ts";
import { parsePeriod } from "./period.ts";
import type { Slug } from "./slug.ts";
import { isDeviceName, parseSlug } from "./slug.ts";

/** What a content file is, which its path alone decides. Paths are relative to the content folder, with forward slashes. */
export type ContentPath =
  | { readonly kind: "publication"; readonly file: string }
  | { readonly kind: "addresses"; readonly file: string }
  | { readonly kind: "topics"; readonly file: string }
  | { readonly kind: "places"; readonly file: string }
  | { readonly kind: "event"; readonly file: string; readonly key: Slug }
  | { readonly kind: "page"; readonly file: string; readonly slug: Slug; readonly language: LanguageTag }
  | { readonly kind: "bulletin"; readonly file: string; readonly period: Period; readonly language: LanguageTag }
  | {
      readonly kind: "item";
      readonly file: string;
      readonly period: Period;
      readonly slug: Slug;
      readonly language: LanguageTag;
    }
  | { readonly kind: "media"; readonly file: string };

/** The image formats that content may use: every browser shows them, and they can't contain scripts. */
export const IMAGE_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"] as const;

/** The formats of the publication's own pictures, such as its logo: also drawings, which are checked for scripts. */
export const OWN_IMAGE_EXTENSIONS = [...IMAGE_EXTENSIONS, "svg"] as const;

/** The formats of documents and of recordings that readers can download. */
export const DOCUMENT_EXTENSIONS = ["pdf"] as const;
export const AUDIO_EXTENSIONS = ["m4a", "mp3", "ogg"] as const;

/** What a media file is. */
export type MediaKind = "image" | "document" | "audio";

const KIND_BY_EXTENSION: ReadonlyMap<string, MediaKind> = new Map([
  ...OWN_IMAGE_EXTENSIONS.map((extension) => [extension, "image"] as const),
  ...DOCUMENT_EXTENSIONS.map((extension) => [extension, "document"] as const),
  ...AUDIO_EXTENSIONS.map((extension) => [extension, "audio"] as const),
]);

/** What a media file is by the ending of its name; undefined for any other ending. */
export function mediaKindOf(file: string): MediaKind | undefined {
  return KIND_BY_EXTENSION.get(file.slice(file.lastIndexOf(".") + 1));
}

const MEDIA_NAME = /^[a-z0-9][a-z0-9-]*\.(?<extension>[a-z0-9]+)$/;
const EXTENSIONS: ReadonlySet<string> = new Set([...IMAGE_EXTENSIONS, ...DOCUMENT_EXTENSIONS, ...AUDIO_EXTENSIONS]);
const OWN_EXTENSIONS: ReadonlySet<string> = new Set(OWN_IMAGE_EXTENSIONS);

/** The folder of the publication's own pictures, at the top of the content folder. */
const OWN_MEDIA = "media";

/** The file that lists every address that was ever published. */
export const ADDRESSES_FILE = "addresses.txt";

/** Parses a path; undefined if no content file may have it. */
export function parseContentPath(file: string): ContentPath | undefined {
  const steps = file.split("/");
  const [top = "", second = "", third = "", fourth = ""] = steps;
  if (steps.length === 1) return topFile(file);
  if (steps.length === 2 && top === OWN_MEDIA)
    return isMediaName(second, OWN_EXTENSIONS) ? { kind: "media", file } : undefined;
  if (steps.length === 2 && top === "events") return eventFile(file, second);
  if (steps.length === 2 && top === "pages") return pageFile(file, second);
  if (steps.length === 3 && top === "bulletins") return bulletinFile(file, second, third);
  const isMedia = steps.length === 4 && top === "bulletins" && third === "media" && parsePeriod(second) !== undefined;
  return isMedia && isMediaName(fourth, EXTENSIONS) ? { kind: "media", file } : undefined;
}

/** The folders at the top of the content folder. */
export const TOP_FOLDERS = ["bulletins", "events", OWN_MEDIA, "pages"] as const;

/** The kind of a file that is known to be a content file, without parsing its path: much faster. */
export function kindOfContent(file: string): ContentPath["kind"] {
  if (file.startsWith("bulletins/")) {
    if (file.includes("/media/")) return "media";
    return file.startsWith("bulletin.", file.lastIndexOf("/") + 1) ? "bulletin" : "item";
  }
  if (isOwnMedia(file)) return "media";
  if (file.startsWith("events/")) return "event";
  if (file.startsWith("pages/")) return "page";
  if (file.startsWith("places.")) return "places";
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
  const isBulletin = top === "bulletins" && parsePeriod(period) !== undefined;
  return isBulletin && (media === undefined || media === "media") && more.length === 0;
}

/** The path from the content folder that a link in a content file leads to; undefined if it leads out of the content folder. */
export function resolveContentPath(from: string, link: string): string | undefined {
  const [, up = "", way = ""] = PLAIN_LINK.exec(link) ?? [];
  return way === "" ? resolveSteps(from, link) : resolvePlain(from, up.length / "../".length, way);
}

/** The usual link: first `../` steps, then names. */
const PLAIN_LINK = /^((?:\.\.\/)*)((?:[^./][^/]*\/)*[^./][^/]*)$/;

function resolvePlain(from: string, up: number, way: string): string | undefined {
  let end = from.lastIndexOf("/");
  for (let level = 0; level < up; level += 1) {
    if (end === -1) return undefined;
    end = from.lastIndexOf("/", end - 1);
  }
  return `${from.slice(0, end + 1)}${way}`;
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

function isMediaName(name: string, extensions: ReadonlySet<string>): boolean {
  const extension = MEDIA_NAME.exec(name)?.groups?.["extension"];
  return extension !== undefined && extensions.has(extension) && !isDeviceName(name.replace(/\..*/, ""));
}

function topFile(file: string): ContentPath | undefined {
  if (file === "publication.yaml") return { kind: "publication", file };
  if (file === ADDRESSES_FILE) return { kind: "addresses", file };
  if (file === "topics.yaml") return { kind: "topics", file };
  if (file === "places.yaml") return { kind: "places", file };
  return undefined;
}

function eventFile(file: string, name: string): ContentPath | undefined {
  const key = name.endsWith(".yaml") ? parseSlug(name.slice(0, -".yaml".length)) : undefined;
  return key === undefined ? undefined : { kind: "event", file, key };
}

function pageFile(file: string, name: string): ContentPath | undefined {
  const parts = textName(name);
  return parts === undefined ? undefined : { kind: "page", file, ...parts };
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
