/** Kinds of pages, and the patterns of their paths from the root of a site. */
const KINDS: readonly (readonly [kind: string, file: RegExp])[] = [
  ["home", /^index\.html$/],
  ["bulletin", /^\d{4}\/\d\d\/index\.html$/],
  ["item", /^\d{4}\/\d\d\/(?!email\/)[^/]+\/index\.html$/],
  ["bulletins", /^bulletins\/index\.html$/],
  ["topics", /^topics\/index\.html$/],
  ["topic", /^topics\/[^/]+\/index\.html$/],
  ["topic’s year", /^topics\/[^/]+\/\d{4}\/index\.html$/],
  ["countries", /^countries\/index\.html$/],
  ["country", /^countries\/[^/]+\/index\.html$/],
  ["country’s year", /^countries\/[^/]+\/\d{4}\/index\.html$/],
  ["agenda", /^events\/index\.html$/],
  ["event", /^events\/[^/]+\/index\.html$/],
  ["year", /^\d{4}\/index\.html$/],
  ["topic in a country", /^topics\/[^/]+\/[a-z]{2}\/index\.html$/],
  ["coverage", /^coverage\/index\.html$/],
  ["subscribe", /^subscribe\/index\.html$/],
  ["standing page", /^(?!(?:bulletins|topics|countries|events|search|coverage|subscribe)\/)[a-z-]{3,}\/index\.html$/],
  ["search", /^search\/index\.html$/],
  ["translated item", /^[a-z]{2}\/\d{4}\/\d\d\/(?!email\/)[^/]+\/index\.html$/],
];

/** The page that represents its kind. */
export interface SamplePage {
  readonly kind: string;
  /** Path from the root of the site: `2021/10/index.html`. */
  readonly file: string;
}

/** The largest page of each kind that a site has. */
export function pickPages(files: ReadonlyMap<string, number>): readonly SamplePage[] {
  return KINDS.flatMap(([kind, shape]) => {
    const [largest] = [...files].filter(([file]) => shape.test(file)).toSorted(([, a], [, b]) => b - a);
    return largest === undefined ? [] : [{ kind, file: largest[0] }];
  });
}
