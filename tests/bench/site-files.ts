import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The files that a build wrote. */
export interface SiteFiles {
  /** Path from the root of the site, with forward slashes → size in bytes. */
  readonly files: ReadonlyMap<string, number>;
}

/** The files of one kind: their number and total size. */
export interface Share {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
}

/** Lists all files of a built site. */
export function listSiteFiles(dir: string): SiteFiles {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry): readonly [string, number] => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(dir, file).replaceAll("\\", "/"), statSync(file).size];
  });
  return { files: new Map(files) };
}

/** Groups files by kind, largest total size first. */
export function sharesOf(files: Iterable<readonly [file: string, bytes: number]>): readonly Share[] {
  const shares = new Map<string, Share>();
  for (const [file, bytes] of files) {
    const kind = kindOf(file);
    const share = shares.get(kind) ?? { kind, files: 0, bytes: 0 };
    shares.set(kind, { kind, files: share.files + 1, bytes: share.bytes + bytes });
  }
  return [...shares.values()].toSorted((a, b) => b.bytes - a.bytes);
}

/** The kind of a file for the report, such as "pages", "Atom feeds" or "*.ics". */
function kindOf(file: string): string {
  const name = path.posix.basename(file);
  if (/\/email\/index\.html$/.test(`/${file}`)) return "email pages";
  if (name === "feed.xml") return "Atom feeds";
  if (name === "rss.xml") return "RSS feeds";
  if (name === "feed.json") return "JSON feeds";
  if (file.startsWith("media/")) return "files of pictures";
  if (file.startsWith("assets/")) return "assets";
  if (name.startsWith("sitemap")) return "sitemaps";
  if (name.endsWith(".html")) return "pages";
  return name.replace(/^.*(?=\.\w+$)/, "*");
}
