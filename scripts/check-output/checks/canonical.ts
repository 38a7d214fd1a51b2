import { findUrl } from "../link-target-file.ts";
import { message } from "../message.ts";
import type { CheckInput, OutputCheck, SiteError } from "../output-check.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";

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
