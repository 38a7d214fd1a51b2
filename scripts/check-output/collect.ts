import type { FileMetadata, PageMetadata, SiteMetadata } from "./page-metadata.ts";

/** Puts the facts of files together. Of those with the same file the last counts. Pure. */
export function collectMetadata(metadata: readonly FileMetadata[]): SiteMetadata {
  const texts = startNumbering();
  const files = [...new Map(metadata.map((file) => [file.file, file])).values()];
  return { files: sortFiles(files.map((file) => withTexts(file, texts.numberOf))), texts: texts.all() };
}

/** Gives each text a number, in the order in which they come. */
function startNumbering(): { readonly numberOf: (text: string) => number; readonly all: () => readonly string[] } {
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

/** The same facts with their texts in another form. */
function withTexts<From, To>(metadata: FileMetadata<From>, form: (text: From) => To): FileMetadata<To> {
  const { page, ...rest } = metadata;
  const links = metadata.links.map(form);
  const loads = metadata.loads.map(form);
  return page === undefined ? { ...rest, links, loads } : { ...rest, links, loads, page: pageWith(page, form) };
}

function pageWith<From, To>({ canonical, ...page }: PageMetadata<From>, form: (text: From) => To): PageMetadata<To> {
  const alternates = page.alternates.map(({ hreflang, href }) => ({ hreflang, href: form(href) }));
  return canonical === undefined ? { ...page, alternates } : { ...page, alternates, canonical: form(canonical) };
}

function sortFiles<Text>(files: readonly FileMetadata<Text>[]): readonly FileMetadata<Text>[] {
  return files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
