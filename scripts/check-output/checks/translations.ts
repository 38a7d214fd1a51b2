import { findUrl } from "../link-target-file.ts";
import { message } from "../message.ts";
import type { CheckInput, ErrorDetails, FindOffset, OutputCheck } from "../output-check.ts";
import type { Alternate, PageMetadata } from "../page-metadata.ts";

/**
 * A page that names its translations also names itself. All of them name each other and are in the language of their
 * `hreflang`; `x-default` is one of them. Search engines ignore links that the other page does not return.
 */
export const translations: OutputCheck = {
  id: "translations",
  *inFile({ page }) {
    if (page === undefined || page.alternates.length === 0) return;
    const [first, second] = page.alternates.filter(isDefault);
    if (first === undefined) {
      yield { at: page.alternates[0]?.at, message: message("alternate-no-default") };
    } else if (!page.alternates.some((each) => !isDefault(each) && each.href === first.href)) {
      yield { at: first.at, message: message("alternate-default-unlisted", { url: first.href }) };
    }
    if (second !== undefined) yield { at: second.at, message: message("alternate-default-twice") };
  },
  *acrossFiles(output) {
    const namesOf = memoizeNames();
    for (const { file, page } of output.metadata) {
      if (page === undefined || page.alternates.length === 0) continue;
      if (!namesItself(output, file, page)) {
        yield {
          file,
          place: alternateAt(0),
          message: message("alternate-self", { url: output.urlOf(file) }),
        };
      }
      for (const [index, alternate] of page.alternates.entries()) {
        const others = { ...alternate, names: namesOf(page), namesOf };
        for (const details of checkAlternate(output, file, others))
          yield { file, place: alternateAt(index), ...details };
      }
    }
  },
};

type SitePage = PageMetadata<number>;

function isDefault({ hreflang }: { readonly hreflang: string }): boolean {
  return hreflang === "x-default";
}

function namesItself({ textOf, urlOf }: CheckInput, file: string, { alternates, canonical }: SitePage): boolean {
  const own = urlOf(file);
  return alternates.some((each) => !isDefault(each) && (each.href === canonical || textOf(each.href) === own));
}

interface Named extends Alternate<number> {
  /** The translations that the naming page names. */
  readonly names: string;
  readonly namesOf: (page: SitePage) => string;
}

function* checkAlternate(
  output: CheckInput,
  file: string,
  { href, hreflang, names, namesOf }: Named,
): Iterable<ErrorDetails> {
  const url = output.textOf(href);
  const target = output.targetOf(file, href);
  if (target.kind !== "internal" || findUrl(url) === undefined) {
    yield { message: message("alternate-outside", { url }) };
    return;
  }
  const other = output.metadataOf(target.file)?.page;
  if (other === undefined || hreflang === "x-default") return;
  if (other.lang !== undefined && other.lang.toLowerCase() !== hreflang.toLowerCase()) {
    yield { message: message("alternate-language", { url, found: other.lang, wanted: hreflang }) };
  }
  if (namesOf(other) === names) return;
  yield { message: message("alternate-not-mutual", { url }) };
}

/** The translations that a page names, as one text to compare. Computed once for each page. */
function memoizeNames(): (page: SitePage) => string {
  const known = new Map<SitePage, string>();
  return (page) => {
    const names =
      known.get(page) ??
      page.alternates
        .map(({ hreflang, href }) => `${hreflang} ${href}`)
        .sort()
        .join();
    known.set(page, names);
    return names;
  };
}

/** Finds the offset of one of the alternates. */
function alternateAt(index: number): FindOffset {
  return ({ page }) => page?.alternates[index]?.at;
}
