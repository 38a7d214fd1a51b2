import type { SearchItems, SearchTexts, YearFiles } from "../../../scripts/site/search-data.ts";
import type { Entry, IndexedYear, IndexOptions } from "./find.ts";
import { indexYear } from "./find.ts";

/**
 * Loads and indexes all years, newest first: first the items of every year, then their texts. Calls `onChange` after each file, with
 * the years that can be searched so far. Rejects if a file can't be loaded.
 */
export async function loadYears(
  files: readonly YearFiles[],
  options: IndexOptions,
  onChange: (years: readonly IndexedYear[]) => void,
): Promise<void> {
  const years: IndexedYear[] = [];
  const loading = files.map(({ items }) => fetchJson<SearchItems>(items));
  for (const load of loading) {
    const { items } = await load;
    years.push(
      indexYear(
        items.map((item): Entry => ({ item })),
        options,
      ),
    );
    onChange(years);
  }
  for (const [index, { texts: address }] of files.entries()) {
    const { texts } = await fetchJson<SearchTexts>(address);
    const entries = years[index]?.entries ?? [];
    years[index] = indexYear(
      entries.map(({ item }, position) => withText(item, texts[position])),
      options,
    );
    onChange(years);
  }
}

function withText(item: Entry["item"], text: string | undefined): Entry {
  return text === undefined ? { item } : { item, text };
}

/** The content of a file that the build of this site has written. */
async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP status ${response.status}`);
  return response.json();
}
