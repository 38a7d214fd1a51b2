import { posix } from "node:path";
import { findUrl, type OutputBase, targetOf, urlOf } from "../../check-output/link-target-file.ts";
import { urlAttributesOf } from "../../check-output/parse/parse-references.ts";
import { rewriteTags, type TagAttributes, type TagChange } from "../../check-output/parse/rewrite-tags.ts";

/** A built site whose pages are to be opened from a disk. */
export interface SiteOnDisk {
  readonly base: OutputBase;
  /** The paths of its files. */
  readonly files: ReadonlySet<string>;
  readonly textOf: (file: string) => string;
}

/**
 * A page that can be opened from a disk: its links are relative to its own file. Targets that the copy lacks are linked on the published
 * site. A page opened from a disk may fetch nothing, so the data that its script would load is embedded. Pure except for `textOf`.
 */
export function portablePage(site: SiteOnDisk, file: string, html: string): string {
  const data = new Set<string>();
  const page = rewriteTags(html, (name, attributes) => {
    for (const address of dataOf(attributes)) data.add(address);
    return isFetched(name, attributes) ? "remove" : withRelativeUrls(site, file, name, attributes);
  });
  const blocks = [...data].map((address) => dataBlock(site, file, address));
  return page.replace("</body>", () => `${blocks.join("")}</body>`);
}

/** Browsers refuse to load these from a disk: fonts ahead of the stylesheet, and web app manifests. */
function isFetched(name: string, { rel = "" }: TagAttributes): boolean {
  return name === "link" && (rel === "preload" || rel === "manifest");
}

/** The attributes of a tag whose URLs change. */
function withRelativeUrls(site: SiteOnDisk, file: string, name: string, attributes: TagAttributes): TagChange {
  const relative = (url: string) => relativeUrl(site, file, url);
  const { "http-equiv": instruction, content = "" } = attributes;
  if (name === "meta" && instruction === "refresh") return { content: content.replace(/(?<=url=).+/, relative) };
  const found = urlAttributesOf({ name, attribute: (each) => attributes[each] });
  return Object.fromEntries(
    found.flatMap(({ attribute, holds }) => {
      const value = attributes[attribute];
      if (value === undefined || (isStatement(name) && findUrl(value) !== undefined)) return [];
      return [[attribute, holds === "url" ? relative(value) : eachCandidate(value, relative)]];
    }),
  );
}

/** `<link>` and `<meta>` with an absolute URL declare where something is published. */
function isStatement(name: string): boolean {
  return name === "link" || name === "meta";
}

/** The URLs of a `srcset`, with the descriptors after them. */
function eachCandidate(srcset: string, change: (url: string) => string): string {
  return srcset
    .split(",")
    .map((candidate) => candidate.trim().replace(/^\S+/, change))
    .join(", ");
}

/** The URL from a file to the same target; the URL of the published site if the target is not a file. */
function relativeUrl({ base, files }: Pick<SiteOnDisk, "base" | "files">, from: string, url: string): string {
  const target = targetOf(base, from, url);
  if (target.kind !== "internal" || url.startsWith("#")) return url;
  const { href, search, hash } = new URL(url, urlOf(base, from));
  if (!files.has(target.file)) return href;
  const steps = posix.relative(posix.dirname(from), target.file).split("/");
  return steps.map(encodeURIComponent).join("/") + search + hash;
}

/** The addresses of the data in an element's settings for a script. */
function dataOf({ "data-settings": settings = "" }: TagAttributes): readonly string[] {
  return Array.from(settings.matchAll(/"([^"]+\.json)"/g), ([, address = ""]) => address);
}

/** A file of data, in which addresses of files are relative. A script finds it by the address that it would load. */
function dataBlock(site: SiteOnDisk, file: string, address: string): string {
  const target = targetOf(site.base, file, address);
  if (target.kind !== "internal" || !site.files.has(target.file)) return "";
  const data: unknown = JSON.parse(site.textOf(target.file), (_, value: unknown) => {
    if (typeof value !== "string" || !value.startsWith(`${site.base.path}/`)) return value;
    const named = targetOf(site.base, file, value); // A title may begin like an address.
    return named.kind === "internal" && site.files.has(named.file) ? relativeUrl(site, file, value) : value;
  });
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script type="application/json" data-file="${address}">${json}</script>\n`;
}
