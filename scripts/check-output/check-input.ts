import type { OutputBase } from "./link-target-file.ts";
import { isAbsolute, targetOf, urlOf } from "./link-target-file.ts";
import type { CheckInput } from "./output-check.ts";
import type { SiteMetadata } from "./page-metadata.ts";

/** Prepares the metadata of a site for the checks across files. */
export function createCheckInput(
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
