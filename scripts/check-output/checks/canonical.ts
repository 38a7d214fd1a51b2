import type { CheckInput, OutputCheck, SiteError } from "../check.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { findUrl } from "../target.ts";

/** Every page that search engines may list has one canonical link: an absolute URL of a page that is its own canonical page (RFC 6596). */
export const canonical: OutputCheck = {
  id: "canonical",
  *inFile({ page }) {
    const second = page?.canonicals[1];
    if (second !== undefined) yield { at: second.at, actual: "second canonical", expected: "one" };
  },
  *acrossFiles(output) {
    for (const { file, page } of output.metadata) {
      if (page === undefined) continue;
      if (page.canonical !== undefined) yield* checkCanonical(output, file, page.canonical);
      else if (page.visibility === "listed") {
        yield { file, expected: `<link rel="canonical" href="${output.urlOf(file)}">` };
      }
    }
  },
};

function* checkCanonical(output: CheckInput, file: string, canonical: number): Iterable<SiteError> {
  const text = output.textOf(canonical);
  const target = output.targetOf(file, canonical);
  if (target.kind !== "internal" || findUrl(text) === undefined) {
    const expected = `an address of this site, such as ${output.urlOf(file)}`;
    yield { file, place: firstCanonical, actual: `canonical \`${text}\``, expected };
    return;
  }
  const next = output.metadataOf(target.file)?.page?.canonical;
  if (next === undefined || next === canonical) return;
  const actual = `canonical \`${text}\`, a page that names \`${output.textOf(next)}\``;
  yield { file, place: firstCanonical, actual, expected: "the last address of the chain" };
}

function firstCanonical({ page }: ParsedFile): number | undefined {
  return page?.canonicals[0]?.at;
}
