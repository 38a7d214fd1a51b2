import type { Output } from "./check.ts";
import type { LeftoverMark, SiteMetadata } from "./page-metadata.ts";
import { isRooted, type OutputBase, targetOf, urlOf } from "./target.ts";

/** Makes facts ready for the checks that look at all files. */
export function openOutput(
  { texts, files: metadata }: SiteMetadata,
  files: ReadonlySet<string>,
  terms: OutputBase & { readonly written?: ReadonlySet<LeftoverMark> },
): Output {
  const byFile = new Map(metadata.map((file) => [file.file, file]));
  const textOf = (url: number): string => texts[url] ?? "";
  const oncePerAddress = rememberRooted(texts);
  return {
    metadata,
    metadataOf: (file) => byFile.get(file),
    files,
    textOf,
    targetOf: oncePerAddress((file, url) => targetOf(terms, file, textOf(url))),
    oncePerAddress,
    urlOf: (file) => urlOf(terms, file),
    written: terms.written ?? new Set(),
  };
}

/** Answers about relative addresses depend on the file, and are not remembered. */
function rememberRooted(texts: readonly string[]): Output["oncePerAddress"] {
  const rooted = texts.map(isRooted);
  return (ask) => {
    const known = new Array<{ readonly answer: ReturnType<typeof ask> } | undefined>(texts.length);
    return (file, url) => {
      const remembered = known[url];
      if (remembered !== undefined) return remembered.answer;
      const answer = ask(file, url);
      if (rooted[url] === true) known[url] = { answer };
      return answer;
    };
  };
}
