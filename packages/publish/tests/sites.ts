import { createHash } from "node:crypto";
import { FEED_FORMATS } from "../../../scripts/editions/feeds/formats.ts";
import { digestOf, digestTree, treeOf } from "../../../scripts/release/file-tree.ts";
import { formatRelease, type Release, treeOfRelease } from "../../../scripts/release/manifest.ts";
import { mediaTypeOf } from "../../../scripts/release/media-type.ts";
import type { Upload } from "../src/upload-to-store.ts";

/** A small site. Its pages load one stylesheet and link to each other. */
export interface TestSite {
  readonly style: string;
  /** Item → its text. */
  readonly items: Readonly<Record<string, string>>;
}

/** The files of a site except `release.json`: path → text. */
export function siteFiles({ style, items }: TestSite): Readonly<Record<string, string>> {
  const stylesheet = `assets/style.${createHash("sha256").update(style).digest("hex").slice(0, 8)}.css`;
  const page = (text: string, links: readonly string[]) =>
    `<!DOCTYPE html><link rel="stylesheet" href="/${stylesheet}"><p>${text}</p>${links.map((to) => `<a href="${to}">to</a>`).join("")}`;
  const names = Object.keys(items).sort();
  const itemPages = names.map(
    (name) => [`2021/10/${name}/index.html`, page(items[name] ?? "", ["/bulletins/"])] as const,
  );
  return {
    [stylesheet]: style,
    "index.html": page("home", ["/feed.xml", "/bulletins/", ...names.slice(0, 2).map((name) => `/2021/10/${name}/`)]),
    "bulletins/index.html": page("all", ["/", ...names.map((name) => `/2021/10/${name}/`)]),
    "404.html": page("There is nothing here.", ["/"]),
    "410.html": page("This page was withdrawn.", ["/"]),
    "feed.xml": `<feed>${names.map((name) => `<link href="/2021/10/${name}/"/>`).join("")}</feed>`,
    ...Object.fromEntries(itemPages),
  };
}

/** A site as a release to upload. */
export function uploadOf(site: TestSite): Upload {
  const release = releaseOf(siteFiles(site));
  const texts = [...Object.values(siteFiles(site)), formatRelease(release)];
  const bytes = new Map(texts.map((text) => [digestOf(text), Buffer.from(text)]));
  return { id: release.id, tree: treeOfRelease(release), findBytes: (digest) => bytes.get(digest) };
}

function releaseOf(texts: Readonly<Record<string, string>>): Release {
  const files = treeOf(
    Object.entries(texts).map(([path, text]) => ({
      path,
      sha256: digestOf(text),
      size: Buffer.byteLength(text),
      type: mediaTypeOf(path, FEED_FORMATS),
    })),
  );
  return { id: digestTree(files), files };
}

/**
 * The broken links of a published site that a reader could find: links on pages that can be reached from the home page, links in the feed,
 * and the stylesheets of all pages.
 */
export function findBrokenLinks(files: ReadonlyMap<string, string>): readonly string[] {
  const loads = [...files]
    .filter(([path]) => path.endsWith(".html"))
    .flatMap(([path, text]) =>
      targetsIn(text, /<link rel="stylesheet" href="([^"]+)"/g)
        .filter((target) => !files.has(target))
        .map((target) => `${path} loads ${target}, which is not there`),
    );
  const listed = targetsIn(files.get("feed.xml") ?? "", /<link href="([^"]+)"/g)
    .filter((target) => !files.has(target))
    .map((target) => `the feed lists ${target}, which is not there`);
  return [...loads, ...listed, ...findDeadLinks(files)];
}

function findDeadLinks(files: ReadonlyMap<string, string>): readonly string[] {
  const reached = new Set<string>();
  const lost: string[] = [];
  const row = ["index.html"].filter((path) => files.has(path));
  for (let path = row.pop(); path !== undefined; path = row.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const target of targetsIn(files.get(path) ?? "", /<(?:a|link) href="([^"]+)"/g)) {
      if (files.has(target)) row.push(target);
      else lost.push(`${path} links to ${target}, which is not there`);
    }
  }
  return lost;
}

function targetsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, href = ""]) => href.slice(1).replace(/(?<=^|\/)$/, "index.html"));
}
