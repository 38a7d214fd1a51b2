import { metadataOf } from "../../scripts/check-output/file.ts";
import { checkOutput } from "../../scripts/check-output/index.ts";
import type { FileMetadata, LeftoverMark } from "../../scripts/check-output/page-metadata.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";

/** A small site by path. Text that is not there is a file that nobody reads. */
export type Site = Readonly<Record<string, string>>;

/** The findings of a site served at https://example.org/news/, each as "file line:column rule sentence". */
export function verify(site: Site, written: readonly LeftoverMark[] = []): readonly string[] {
  const metadata = Object.entries(site)
    .map(([file, text]) => metadataOf(file, text))
    .filter((found): found is FileMetadata => found !== undefined);
  const terms = {
    origin: "https://example.org",
    path: "/news",
    written: new Set(written),
    textOf: (file: string) => site[file] ?? "",
  };
  return checkOutput(metadata, new Set(Object.keys(site)), terms).map((diagnostic) => {
    const { file, line, column } = diagnostic.place;
    const place = line === undefined ? file : `${file} ${line}:${column}`;
    return `${place} ${diagnostic.rule} ${messageOf(diagnostic)}`;
  });
}

/** Parts of a page that a case replaces. Each stands on a line of its own, in this order: lines 2 to 9. */
export interface PageParts {
  readonly html?: string;
  readonly title?: string;
  readonly description?: string;
  readonly canonical?: string;
  readonly head?: string;
  readonly h1?: string;
  readonly body?: string;
}

/** A sound page, but for the parts given. The canonical address is that of `index.html`. */
export function page(parts: PageParts = {}): string {
  const {
    html = '<html lang="en">',
    title = "<title>News</title>",
    description = '<meta name="description" content="What happened.">',
    canonical = '<link rel="canonical" href="https://example.org/news/">',
    head = "",
    h1 = "<h1>News</h1>",
    body = "",
  } = parts;
  return ["<!doctype html>", html, title, description, canonical, head, h1, body, "</html>"].join("\n");
}
