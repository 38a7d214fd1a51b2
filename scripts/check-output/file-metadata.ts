import { defined } from "../defined.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { CHECKS } from "./checks/index.ts";
import type { FeedRules } from "./feed-rules.ts";
import { findLeftovers } from "./leftovers.ts";
import { createDiagnostic } from "./locate-diagnostics.ts";
import { message } from "./message.ts";
import type { FileMetadata, PageMetadata } from "./page-metadata.ts";
import { parseCalendar } from "./parse/parse-calendar.ts";
import { parseJson } from "./parse/parse-json.ts";
import { parsePage } from "./parse/parse-page.ts";
import { parseWebManifest } from "./parse/parse-web-manifest.ts";
import type { ParsedFile, ParsedPage } from "./parse/parsed-file.ts";
import { type LineColumn, positionFinder } from "./parse/positions.ts";
import { parseStylesheet } from "./parse/stylesheet.ts";
import { parseXml } from "./parse/xml.ts";

/**
 * The metadata of a rendered file, from its path (from the root of the output) and its text. Undefined for kinds of files
 * that are not checked, such as images. Pure.
 */
export function metadataOf(file: string, text: string, feeds: readonly FeedRules[]): FileMetadata | undefined {
  const parsed = parseFile(file, text, feeds);
  return parsed === undefined ? undefined : describe(parsed, positionFinder(text));
}

/** The metadata of a file whose bytes are not UTF-8. */
export function metadataOfInvalidUtf8(file: string): FileMetadata {
  const errors = [{ message: message("output-not-utf8") }];
  return describe({ file, references: [], ids: [], leftovers: [], errors }, positionFinder(""));
}

/** Whether files of this name are checked: {@link metadataOf} then returns metadata. */
export function isChecked(file: string): boolean {
  return parsers.has(extensionOf(file));
}

/** Parses a rendered file by the extension of its name; undefined for kinds of files that are not checked. */
export function parseFile(file: string, text: string, feeds: readonly FeedRules[]): ParsedFile | undefined {
  return parsers.get(extensionOf(file))?.(file, text, feeds);
}

type Parser = (file: string, text: string, feeds: readonly FeedRules[]) => ParsedFile;

const parsers: ReadonlyMap<string, Parser> = new Map([
  ["html", parsePage],
  ["xml", parseXml],
  ["svg", parseXml],
  ["json", parseJson],
  ["webmanifest", parseWebManifest],
  ["css", parseStylesheet],
  ["txt", parseText],
  ["csv", parseText],
  ["tbx", parseXml],
  ["ics", parseCalendar],
]);

function parseText(file: string, text: string): ParsedFile {
  return { file, references: [], ids: [], leftovers: findLeftovers(text), errors: [] };
}

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}

function describe(parsed: ParsedFile, positionAt: (offset: number) => LineColumn): FileMetadata {
  const { file, ids, leftovers, page } = parsed;
  return {
    file,
    diagnostics: checkFile(parsed, positionAt),
    ...addressesOf(parsed),
    ids,
    leftovers: leftovers.map(({ mark, where, at }) => ({ mark, where, ...positionAt(at) })),
    ...(page === undefined ? {} : { page: pageMetadata(page) }),
  };
}

function checkFile(parsed: ParsedFile, positionAt: (offset: number) => LineColumn): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { id, inFile } of CHECKS) {
    for (const { at, ...details } of inFile?.(parsed) ?? []) {
      diagnostics.push(createDiagnostic(id, parsed.file, details, at === undefined ? undefined : positionAt(at)));
    }
  }
  return diagnostics;
}

/** URLs by role, without URLs of an element of the same file. */
function addressesOf({ references }: ParsedFile): Pick<FileMetadata, "links" | "loads"> {
  const links: string[] = [];
  const loads: string[] = [];
  for (const { url, role } of references) {
    if (!url.startsWith("#")) (role === "link" ? links : loads).push(url);
  }
  return { links, loads };
}

function pageMetadata({ lang, visibility, canonicals, alternates }: ParsedPage): PageMetadata {
  const [canonical] = canonicals;
  return {
    visibility,
    ...defined({ lang, canonical: canonical?.text }),
    alternates: alternates.map(({ hreflang, href }) => ({ hreflang, href })),
  };
}
