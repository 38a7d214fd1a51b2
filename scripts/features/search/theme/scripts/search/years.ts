import type { SearchItems, SearchTexts, YearFiles } from "../../../search-data.ts";
import { type Entry, type IndexedYear, type IndexOptions, indexYear } from "./find.ts";

/**
 * Loads and indexes all years, newest first: first the items of every year, then, when the reader has begun to type, their texts. Calls
 * `onChange` with the years that can be searched so far: after the first year, after all items and after all texts, so that results do
 * not move with every file. Rejects if a file can't be loaded.
 */
export async function loadYears(
  files: readonly YearFiles[],
  options: IndexOptions & { readonly typed: Promise<void> },
  onChange: (years: readonly IndexedYear[]) => void,
): Promise<void> {
  const years: IndexedYear[] = [];
  for (const loading of files.map(({ items }) => fetchJson<SearchItems>(items))) {
    const { items } = await loading;
    const year = await indexYear(
      items.map((item): Entry => ({ item })),
      options,
    );
    years.push(year);
    if (years.length === 1 || years.length === files.length) onChange(years);
  }
  await options.typed;
  for (const [index, { texts: address }] of files.entries()) {
    const { texts } = await fetchJson<SearchTexts>(address);
    const entries = years[index]?.entries ?? [];
    years[index] = await indexYear(
      entries.map(({ item }, position) => withText(item, texts[position])),
      options,
    );
  }
  onChange(years);
}

function withText(item: Entry["item"], text: string | undefined): Entry {
  return text === undefined ? { item } : { item, text };
}

/** The content of a file that the build of this site has written. In a portable copy of the site it is embedded in the page. */
async function fetchJson<Content>(address: string): Promise<Content> {
  const block = document.querySelector(`script[data-file="${address}"]`);
  if (block !== null) return JSON.parse(block.textContent);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP status ${response.status}`);
  return response.json();
}
