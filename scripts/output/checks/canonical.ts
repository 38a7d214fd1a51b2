import type { Diagnostic } from "../../diagnostics/finding.ts";
import { finding, type Output, type OutputCheck, pagesOf } from "../check.ts";
import type { Phrase } from "../facts.ts";

/** Every page that search engines may list names one canonical address: a whole one, of a page that names itself (RFC 6596). */
export const canonical: OutputCheck = {
  id: "canonical",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      const [first, second] = page.canonicals;
      if (first !== undefined) yield* checkCanonical(output, file, first);
      else if (page.visibility === "listed") {
        yield finding("canonical", file, {}, { expected: `<link rel="canonical" href="${output.urlOf(file)}">` });
      }
      if (second !== undefined)
        yield finding("canonical", file, second, { actual: "second canonical", expected: "one" });
    }
  },
};

function* checkCanonical(output: Output, file: string, canonical: Phrase): Iterable<Diagnostic> {
  const { text } = canonical;
  const target = output.targetOf(file, text);
  if (!URL.canParse(text) || target.kind !== "inside") {
    const expected = `an address of this site, such as ${output.urlOf(file)}`;
    yield finding("canonical", file, canonical, { actual: `canonical \`${text}\``, expected });
    return;
  }
  const next = output.factsOf(target.file)?.page?.canonicals[0]?.text;
  if (next === undefined || next === text) return;
  const actual = `canonical \`${text}\`, a page that names \`${next}\``;
  yield finding("canonical", file, canonical, { actual, expected: "the last address of the chain" });
}
