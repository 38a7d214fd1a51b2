import { defined } from "../defined.ts";
import type { FileMetadata, PageMetadata, SiteMetadata } from "./page-metadata.ts";

/**
 * Merges the metadata of files into the metadata of a site. The last entry for a file replaces earlier ones. Pure. Takes one entry after
 * the other: all entries of a large site need much memory, because each has copies of the same texts.
 */
export function collectMetadata(metadata: Iterable<FileMetadata>): SiteMetadata {
  const texts = stringTable();
  const byFile = new Map<string, FileMetadata<number>>();
  for (const file of metadata) byFile.set(file.file, mapTexts(file, texts.numberOf));
  return { files: sortFiles([...byFile.values()]), texts: texts.all() };
}

/** Numbers the texts in the order in which they are first seen. */
function stringTable(): { readonly numberOf: (text: string) => number; readonly all: () => readonly string[] } {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    all: () => [...numbers.keys()],
  };
}

/** The same metadata with every text converted. */
function mapTexts<From, To>(metadata: FileMetadata<From>, convert: (text: From) => To): FileMetadata<To> {
  const { links, loads, page, ...rest } = metadata;
  const converted = { links: links.map(convert), loads: loads.map(convert), ...rest };
  return page === undefined ? converted : { page: mapPageTexts(page, convert), ...converted };
}

function mapPageTexts<From, To>(
  { canonical, alternates, ...page }: PageMetadata<From>,
  convert: (text: From) => To,
): PageMetadata<To> {
  return {
    alternates: alternates.map(({ hreflang, href }) => ({ hreflang, href: convert(href) })),
    ...page,
    ...defined({ canonical: canonical === undefined ? undefined : convert(canonical) }),
  };
}

function sortFiles<Text>(files: readonly FileMetadata<Text>[]): readonly FileMetadata<Text>[] {
  return files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
