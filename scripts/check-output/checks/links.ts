import { decodePercent } from "../../decode-percent.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { findUrl } from "../link-target-file.ts";
import { message } from "../message.ts";
import type { CheckInput, ErrorDetails, FindOffset, OutputCheck, SiteError } from "../output-check.ts";
import type { Alternate, PageMetadata } from "../page-metadata.ts";
import type { ParsedFile, ReferenceRole } from "../parse/parsed-file.ts";

/** Every internal URL leads to a file of the site, and every fragment to an element of that file. */
export const internalLink: OutputCheck = {
  id: "internal-link",
  *inFile({ references, ids }) {
    for (const { url, at } of references) {
      if (!url.startsWith("#")) continue;
      const fragment = decodePercent(url.slice(1));
      if (!hasTarget(fragment, ids)) yield { at, ...nearestId(fragment, ids, url) };
    }
  },
  *acrossFiles(output) {
    const errorOf = output.memoizeByUrl((file, url) => findError(output, file, url));
    for (const { file, links, loads } of output.metadata) {
      for (const [role, urls] of [["link", links] as const, ["load", loads] as const]) {
        for (const number of urls) {
          const details = errorOf(file, number);
          if (details === undefined || (role === "link" && output.isWritten(output.textOf(number)))) continue;
          yield { file, place: locationOf(role, output.textOf(number)), ...details };
        }
      }
    }
  },
};

function findError(
  { files, metadataOf, targetOf, textOf }: CheckInput,
  from: string,
  number: number,
): ErrorDetails | undefined {
  const target = targetOf(from, number);
  if (target.kind === "external") return undefined;
  const url = textOf(number);
  if (target.kind === "invalid") return { message: message("link-invalid", { url }) };
  if (target.kind === "outside-base") return { message: message("link-outside-base", { url }) };
  const { file, fragment } = target;
  if (!files.has(file)) {
    return { message: message("link-nowhere", { url }), suggestion: withSlash(files, file, url) };
  }
  const ids = metadataOf(file)?.ids; // Files without metadata, such as images, may have any fragment.
  return ids === undefined || hasTarget(fragment, ids) ? undefined : nearestId(fragment, ids, url);
}

/** Browsers find the top of a page and text fragments without an element (HTML Standard §7.4.6.4). */
function hasTarget(fragment: string, ids: readonly string[]): boolean {
  return fragment === "" || fragment === "top" || fragment.startsWith(":~:") || ids.includes(fragment);
}

function nearestId(fragment: string, ids: readonly string[], url: string): ErrorDetails {
  const nearest = findNearest(fragment, ids);
  const suggestion = nearest === undefined ? undefined : `${url.slice(0, url.indexOf("#"))}#${nearest}`;
  return { message: message("link-no-element", { url }), suggestion };
}

/** The URL with the missing slash at its end, if it is the URL of a folder: servers redirect such a URL or do not find it. */
function withSlash(files: ReadonlySet<string>, file: string, url: string): string | undefined {
  return files.has(`${file}/index.html`) ? url.replace(/([^/?#])(?=[?#]|$)/, "$1/") : undefined;
}

function locationOf(role: ReferenceRole, url: string): FindOffset {
  return ({ references }) => references.find((reference) => reference.role === role && reference.url === url)?.at;
}

/** Pages load nothing from other sites, so that no other site learns who reads them. */
export const thirdParty: OutputCheck = {
  id: "third-party",
  *acrossFiles({ metadata, targetOf, textOf }) {
    for (const { file, loads } of metadata) {
      for (const number of loads) {
        if (targetOf(file, number).kind !== "external") continue;
        const url = textOf(number);
        yield {
          file,
          place: ({ references }) => references.find((each) => each.role === "load" && each.url === url)?.at,
          message: message("third-party", { url }),
        };
      }
    }
  },
};

/** Every page that search engines may list has one canonical link: an absolute URL of a page that is its own canonical page (RFC 6596). */
export const canonical: OutputCheck = {
  id: "canonical",
  *inFile({ page }) {
    const second = page?.canonicals[1];
    if (second !== undefined) yield { at: second.at, message: message("canonical-twice") };
  },
  *acrossFiles(output) {
    for (const { file, page } of output.metadata) {
      if (page === undefined) continue;
      if (page.canonical !== undefined) yield* checkCanonical(output, file, page.canonical);
      else if (page.visibility === "listed") {
        const element = `<link rel="canonical" href="${output.urlOf(file)}">`;
        yield { file, message: message("canonical-missing", { element }) };
      }
    }
  },
};

function* checkCanonical(output: CheckInput, file: string, canonical: number): Iterable<SiteError> {
  const text = output.textOf(canonical);
  const target = output.targetOf(file, canonical);
  if (target.kind !== "internal" || findUrl(text) === undefined) {
    const example = output.urlOf(file);
    yield { file, place: firstCanonical, message: message("canonical-elsewhere", { url: text, example }) };
    return;
  }
  const next = output.metadataOf(target.file)?.page?.canonical;
  if (next === undefined || next === canonical) return;
  const values = { url: text, next: output.textOf(next) };
  yield { file, place: firstCanonical, message: message("canonical-chain", values) };
}

function firstCanonical({ page }: ParsedFile): number | undefined {
  return page?.canonicals[0]?.at;
}

/**
 * A page that lists its translations also lists itself. All of them list each other and are in the language of their `hreflang`;
 * `x-default` is one of them. Search engines ignore links that the other page does not return.
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
  /** The translations that the linking page lists. */
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

/** The translations that a page lists, as one text to compare. Computed once for each page. */
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
