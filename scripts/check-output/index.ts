import { type Diagnostic, sentencesOf } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { CHECKS } from "./checks/index.ts";
import { collectMetadata } from "./collect.ts";
import type { FeedRules } from "./feed-rules.ts";
import { parseFile } from "./file-metadata.ts";
import { isAbsolute, type OutputBase, targetOf, urlOf } from "./link-target-file.ts";
import { createDiagnostic, type LocatableDiagnostic, locateDiagnostics } from "./locate-diagnostics.ts";
import type { CheckInput, OutputCheck, SiteError } from "./output-check.ts";
import type { FileMetadata, LeftoverMark, SiteMetadata } from "./page-metadata.ts";

/** Where the output will be served, and which marks are no errors. */
export interface CheckOptions extends OutputBase {
  /** Marks found in the content (`findMarks`). An editor may write `{{`; on a page it is then no sign of a broken template. */
  readonly allowedMarks?: ReadonlySet<LeftoverMark>;
  /** Whether an editor wrote an absolute address. One of this site that leads nowhere is then warned of in the content. */
  readonly isWritten?: (address: string) => boolean;
  /** The rules of the formats of feeds. */
  readonly feeds: readonly FeedRules[];
  /** The text of a rendered file. Called only to find the position of an error: metadata has no positions. */
  readonly textOf: (file: string) => string;
}

/**
 * Checks the rendered site from the metadata of its files and the names of all files. The places of the diagnostics are in
 * the output: files are relative to its root. Sorted by file and position. Pure if `textOf` is.
 */
export function checkOutput(
  metadata: Iterable<FileMetadata>,
  files: ReadonlySet<string>,
  options: CheckOptions,
): readonly Diagnostic[] {
  return checkMetadata(collectMetadata(metadata), files, options);
}

/** Checks collected metadata in the same way. Only `wanted` files are checked; the others serve as link targets. */
export function checkMetadata(
  site: SiteMetadata,
  files: ReadonlySet<string>,
  options: CheckOptions,
  wanted: (file: string) => boolean = () => true,
): readonly Diagnostic[] {
  const metadata = site.files.filter(({ file }) => wanted(file));
  const input = { ...createCheckInput(site, files, options), metadata };
  const inFiles = metadata.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic })));
  const acrossAll = CHECKS.flatMap(({ id, acrossFiles }) =>
    Array.from(acrossFiles?.(input) ?? [], (error) => toLocatable(id, error)),
  );
  const located = locateDiagnostics(mergeRepeated([...inFiles, ...acrossAll]), (file) => {
    const text = options.textOf(file);
    return { text, parsed: parseFile(file, text, options.feeds) };
  });
  return sortDiagnostics(located);
}

function toLocatable(rule: OutputCheck["id"], { file, place, ...details }: SiteError): LocatableDiagnostic {
  return typeof place === "function"
    ? { diagnostic: createDiagnostic(rule, file, details, undefined), find: place }
    : { diagnostic: createDiagnostic(rule, file, details, place) };
}

/** Prepares the metadata of a site for the checks across files. */
function createCheckInput(
  { texts, files: metadata }: SiteMetadata,
  files: ReadonlySet<string>,
  options: OutputBase & Partial<Pick<CheckInput, "allowedMarks" | "isWritten">>,
): CheckInput {
  const byFile = new Map(metadata.map((file) => [file.file, file]));
  const textOf = (url: number): string => texts[url] ?? "";
  const memoizeByUrl = memoizeAbsolute(texts);
  return {
    metadata,
    metadataOf: (file) => byFile.get(file),
    files,
    textOf,
    targetOf: memoizeByUrl((file, url) => targetOf(options, file, textOf(url))),
    memoizeByUrl,
    urlOf: (file) => urlOf(options, file),
    allowedMarks: options.allowedMarks ?? new Set(),
    isWritten: options.isWritten ?? (() => false),
  };
}

/** A relative URL means something else in each file, so only absolute ones are memoized. */
function memoizeAbsolute(texts: readonly string[]): CheckInput["memoizeByUrl"] {
  const absolute = texts.map(isAbsolute);
  return (compute) => {
    const known = new Array<{ readonly result: ReturnType<typeof compute> } | undefined>(texts.length);
    return (file, url) => {
      const cached = known[url];
      if (cached !== undefined) return cached.result;
      const result = compute(file, url);
      if (absolute[url] === true) known[url] = { result };
      return result;
    };
  };
}

/**
 * Keeps one diagnostic if a template makes the same mistake on every page: the first, with the number of other files. Up to
 * {@link MAX_REPEATED} diagnostics with the same message are kept.
 */
function mergeRepeated(diagnostics: readonly LocatableDiagnostic[]): readonly LocatableDiagnostic[] {
  const groups = new Map<string, LocatableDiagnostic[]>();
  for (const locatable of diagnostics) {
    const key = `${locatable.diagnostic.rule} ${JSON.stringify(sentencesOf(locatable.diagnostic))}`;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [locatable]);
    else others.push(locatable);
  }
  return [...groups.values()].flatMap(mergeGroup);
}

const MAX_REPEATED = 3;

function mergeGroup(group: readonly LocatableDiagnostic[]): readonly LocatableDiagnostic[] {
  const [first, ...others] = group;
  if (first === undefined || group.length <= MAX_REPEATED) return group;
  const { diagnostic } = first;
  const files = new Set(
    others.map((other) => other.diagnostic.place.file).filter((file) => file !== diagnostic.place.file),
  );
  if (files.size === 0) return group;
  return [{ ...first, diagnostic: { ...diagnostic, repeated: files.size } }];
}
