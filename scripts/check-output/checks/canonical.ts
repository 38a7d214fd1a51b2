import type { Output, OutputCheck, SiteFault } from "../check.ts";
import type { FileReading } from "../parse/reading.ts";
import { findUrl } from "../target.ts";

/** Every page that search engines may list names one canonical address: a whole one, of a page that names itself (RFC 6596). */
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

function* checkCanonical(output: Output, file: string, canonical: number): Iterable<SiteFault> {
  const text = output.textOf(canonical);
  const target = output.targetOf(file, canonical);
  if (target.kind !== "inside" || findUrl(text) === undefined) {
    const expected = `an address of this site, such as ${output.urlOf(file)}`;
    yield { file, place: firstCanonical, actual: `canonical \`${text}\``, expected };
    return;
  }
  const next = output.metadataOf(target.file)?.page?.canonical;
  if (next === undefined || next === canonical) return;
  const actual = `canonical \`${text}\`, a page that names \`${output.textOf(next)}\``;
  yield { file, place: firstCanonical, actual, expected: "the last address of the chain" };
}

function firstCanonical({ page }: FileReading): number | undefined {
  return page?.canonicals[0]?.at;
}
