import { metadataOf } from "../../scripts/check-output/file-metadata.ts";
import { checkOutput } from "../../scripts/check-output/index.ts";
import type { FileMetadata, LeftoverMark } from "../../scripts/check-output/page-metadata.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";
import { wordsIn } from "../support/words.ts";

/** A small site: path → text. */
export type Site = Readonly<Record<string, string>>;

/** The diagnostics of a site served at https://example.org/news/, each as "file line:column rule message". */
export function verify(
  site: Site,
  allowedMarks: readonly LeftoverMark[] = [],
  written: readonly string[] = [],
): readonly string[] {
  const metadata = Object.entries(site)
    .map(([file, text]) => metadataOf(file, text, FEED_RULES))
    .filter((found): found is FileMetadata => found !== undefined);
  const options = {
    origin: "https://example.org",
    path: "/news",
    allowedMarks: new Set(allowedMarks),
    isWritten: (address: string) => written.includes(address),
    feeds: FEED_RULES,
    textOf: (file: string) => site[file] ?? "",
  };
  return checkOutput(metadata, new Set(Object.keys(site)), options).map((diagnostic) => {
    const { file, line, column } = diagnostic.place;
    const place = line === undefined ? file : `${file} ${line}:${column}`;
    return `${place} ${diagnostic.rule} ${messageOf(diagnostic, wordsIn("en"))}`;
  });
}

/** The parts of a page that a test may replace. Each is on a separate line, in this order: lines 2 to 9. */
export interface PageParts {
  readonly html?: string;
  readonly title?: string;
  readonly description?: string;
  readonly canonical?: string;
  readonly head?: string;
  readonly h1?: string;
  readonly body?: string;
}

/** A page without errors, except in the given parts. Its canonical URL is the URL of `index.html`. */
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
