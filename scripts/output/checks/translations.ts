import type { Diagnostic } from "../../diagnostics/finding.ts";
import { finding, type Output, type OutputCheck, pagesOf } from "../check.ts";
import type { Alternate, PageFacts } from "../facts.ts";

/**
 * A page that names its translations names itself among them, and all of them name each other and are in the language that
 * they are named for; `x-default` is one of them.
 * Search engines ignore what is not returned.
 */
export const translations: OutputCheck = {
  id: "translations",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      if (page.alternates.length === 0) continue;
      yield* checkDefault(file, page.alternates);
      yield* checkSelf(output, file, page);
      for (const alternate of page.alternates) yield* checkAlternate(output, file, page, alternate);
    }
  },
};

function* checkDefault(file: string, alternates: readonly Alternate[]): Iterable<Diagnostic> {
  const [first, second] = alternates.filter(({ hreflang }) => hreflang === "x-default");
  const others = alternates.filter(({ hreflang }) => hreflang !== "x-default").map(({ href }) => href);
  if (first === undefined) {
    yield finding("translations", file, alternates[0] ?? {}, { expected: 'a translation with hreflang="x-default"' });
  } else if (!others.includes(first.href)) {
    yield finding("translations", file, first, {
      actual: `x-default \`${first.href}\``,
      expected: "one of the translations",
    });
  }
  if (second !== undefined)
    yield finding("translations", file, second, { actual: "second x-default", expected: "one" });
}

function* checkSelf(output: Output, file: string, { alternates, canonicals }: PageFacts): Iterable<Diagnostic> {
  const own = [output.urlOf(file), canonicals[0]?.text];
  if (alternates.some(({ hreflang, href }) => hreflang !== "x-default" && own.includes(href))) return;
  yield finding("translations", file, alternates[0] ?? {}, {
    expected: `the page itself among its translations: ${output.urlOf(file)}`,
  });
}

function* checkAlternate(output: Output, file: string, page: PageFacts, alternate: Alternate): Iterable<Diagnostic> {
  const { href, hreflang } = alternate;
  const target = output.targetOf(file, href);
  if (target.kind !== "inside" || !URL.canParse(href)) {
    yield finding("translations", file, alternate, {
      actual: `translation \`${href}\``,
      expected: "a whole address of this site",
    });
    return;
  }
  const other = output.factsOf(target.file)?.page;
  if (other === undefined || hreflang === "x-default") return;
  if (other.lang !== undefined && other.lang.toLowerCase() !== hreflang.toLowerCase()) {
    const actual = `translation \`${href}\`, a page in \`${other.lang}\``;
    yield finding("translations", file, alternate, { actual, expected: `a page in \`${hreflang}\`` });
  }
  if (namesOf(other) === namesOf(page)) return;
  const actual = `translation \`${href}\`, a page that names others`;
  yield finding("translations", file, alternate, { actual, expected: "the same translations on both pages" });
}

/** The translations that a page names, as one comparable text. */
function namesOf({ alternates }: PageFacts): string {
  return alternates
    .map(({ hreflang, href }) => `${hreflang} ${href}`)
    .sort()
    .join("\n");
}
