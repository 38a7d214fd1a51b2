/** What a file of the site must show, whoever built it. */
export interface Expectation {
  readonly kind: string;
  /** Phrases that stand in this order. */
  readonly inOrder: readonly string[];
  /** Phrases that stand somewhere. */
  readonly anywhere: readonly string[];
  /** Phrases that the head of a page has somewhere: its links, what it tells programs, its structured data. */
  readonly inHead?: readonly string[];
  /** Of these rows, exactly the nearest three in time, whichever of those that are equally near. */
  readonly nearest?: readonly { readonly row: string; readonly days: number }[];
}

/** Every page, feed and other file that all contenders write: file → what it must show, worked out when asked for. */
export type Expectations = ReadonlyMap<string, () => Expectation>;

/** One of the expectations. */
export type Entry = readonly [file: string, expect: () => Expectation];

/** The expectation of a page: its file is in the folder that its address names. */
export function page(address: string, expect: () => Expectation): Entry {
  return [`${address.slice(1)}index.html`, expect];
}
