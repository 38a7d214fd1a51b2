/** The expected content of a file of the site, whichever tool built it. */
export interface Expectation {
  readonly kind: string;
  /** Phrases that the file has in this order. */
  readonly inOrder: readonly string[];
  /** Phrases that the file has anywhere. */
  readonly anywhere: readonly string[];
  /** Phrases that the head of a page has anywhere: in links, metadata or structured data. */
  readonly inHead?: readonly string[];
  /** Rows of related items. The page must show exactly the three nearest in time; of rows at the same distance, any. */
  readonly nearest?: readonly { readonly row: string; readonly days: number }[];
}

/** All files that every tool writes: file → a function that returns its expectation. */
export type Expectations = ReadonlyMap<string, () => Expectation>;

/** One of the expectations. */
export type Entry = readonly [file: string, expect: () => Expectation];

/** The expectation of a page, for the `index.html` at its address. */
export function page(address: string, expect: () => Expectation): Entry {
  return [`${address.slice(1)}index.html`, expect];
}
