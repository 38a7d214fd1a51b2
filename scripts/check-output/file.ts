import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readCalendar } from "./calendar.ts";
import { CHECKS } from "./checks/index.ts";
import { diagnosticOf } from "./finding.ts";
import { findLeftovers } from "./leftovers.ts";
import { readPage } from "./page.ts";
import type { FileMetadata, PageMetadata } from "./page-metadata.ts";
import { readJson } from "./parse/json.ts";
import { type LineColumn, refReader } from "./parse/positions.ts";
import type { FileReading, PageReading } from "./parse/reading.ts";
import { readStyle } from "./parse/style.ts";
import { readXml } from "./parse/xml.ts";

/**
 * What the judge keeps of a printed file, given its path from the root of the output and its text; undefined when its name
 * says that it is nothing to read, such as an image. Pure.
 */
export function metadataOf(file: string, text: string): FileMetadata | undefined {
  const reading = readingOf(file, text);
  return reading === undefined ? undefined : metadataFrom(reading, refReader(text));
}

/** The facts of a file whose bytes are not UTF-8. */
export function metadataOfUndecodable(file: string): FileMetadata {
  const faults = [{ notation: "UTF-8", actual: "bytes" }] as const;
  return metadataFrom({ file, references: [], ids: [], leftovers: [], faults }, refReader(""));
}

/** Whether {@link metadataOf} has something to say of a file of this name. */
export function isChecked(file: string): boolean {
  return readers.has(extensionOf(file));
}

/** What stands where in a printed file; undefined as with {@link metadataOf}. */
export function readingOf(file: string, text: string): FileReading | undefined {
  return readers.get(extensionOf(file))?.(file, text);
}

type Reader = (file: string, text: string) => FileReading;

const readers: ReadonlyMap<string, Reader> = new Map([
  ["html", readPage],
  ["xml", readXml],
  ["svg", readXml],
  ["json", readJson],
  ["webmanifest", readJson],
  ["css", readStyle],
  ["txt", readText],
  ["ics", readCalendar],
]);

function readText(file: string, text: string): FileReading {
  return { file, references: [], ids: [], leftovers: findLeftovers(text), faults: [] };
}

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}

function metadataFrom(reading: FileReading, refAt: (offset: number) => LineColumn): FileMetadata {
  const { file, ids, leftovers, page } = reading;
  return {
    file,
    diagnostics: diagnosticsIn(reading, refAt),
    ...addressesOf(reading),
    ids,
    leftovers: leftovers.map(({ mark, where, at }) => ({ mark, where, ...refAt(at) })),
    ...(page === undefined ? {} : { page: pageMetadata(page) }),
  };
}

function diagnosticsIn(reading: FileReading, refAt: (offset: number) => LineColumn): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { id, inFile } of CHECKS) {
    for (const { at, ...says } of inFile?.(reading) ?? []) {
      diagnostics.push(diagnosticOf(id, reading.file, says, at === undefined ? undefined : refAt(at)));
    }
  }
  return diagnostics;
}

/** Addresses by role, without those that lead to an element of the same file. */
function addressesOf({ references }: FileReading): Pick<FileMetadata, "links" | "loads"> {
  const links: string[] = [];
  const loads: string[] = [];
  for (const { url, role } of references) {
    if (!url.startsWith("#")) (role === "link" ? links : loads).push(url);
  }
  return { links, loads };
}

function pageMetadata({ lang, visibility, canonicals, alternates }: PageReading): PageMetadata {
  const [canonical] = canonicals;
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(canonical === undefined ? {} : { canonical: canonical.text }),
    visibility,
    alternates: alternates.map(({ hreflang, href }) => ({ hreflang, href })),
  };
}
