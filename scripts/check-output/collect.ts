import type { FileFacts, PageFacts, SiteFacts } from "./page-metadata.ts";

/** Puts the facts of files together. Of those with the same file the last counts. Pure. */
export function collectFacts(facts: readonly FileFacts[]): SiteFacts {
  const texts = startNumbering();
  const files = [...new Map(facts.map((file) => [file.file, file])).values()];
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
function withTexts<From, To>(facts: FileFacts<From>, form: (text: From) => To): FileFacts<To> {
  const { page, ...rest } = facts;
  const links = facts.links.map(form);
  const loads = facts.loads.map(form);
  return page === undefined ? { ...rest, links, loads } : { ...rest, links, loads, page: pageWith(page, form) };
}

function pageWith<From, To>({ canonical, ...page }: PageFacts<From>, form: (text: From) => To): PageFacts<To> {
  const alternates = page.alternates.map(({ hreflang, href }) => ({ hreflang, href: form(href) }));
  return canonical === undefined ? { ...page, alternates } : { ...page, alternates, canonical: form(canonical) };
}

function sortFiles<Text>(files: readonly FileFacts<Text>[]): readonly FileFacts<Text>[] {
  return files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
