import { defined } from "../../defined.ts";
import type { Element } from "./element-type.ts";
import type { LocatedText, ParsedPage } from "./parsed-file.ts";

type Head = Pick<ParsedPage, "lang" | "titles" | "descriptions" | "canonicals" | "alternates" | "visibility">;

/** Collects the language of a page and the relevant parts of its head. */
export function headCollector(): {
  readonly start: (element: Element) => void;
  readonly head: (textAt: (at: number) => string) => Head;
} {
  const htmls: (string | undefined)[] = [];
  const titles: number[] = [];
  const metas = new Map<string, LocatedText[]>();
  const links = new Map<string, Link[]>();
  return {
    start(element) {
      if (element.within === "svg") return;
      if (element.name === "html") htmls.push(element.attribute("lang"));
      else if (element.name === "title") titles.push(element.at);
      else if (element.name === "meta") addByName(metas, element.attribute("name"), element, metaOf);
      else if (element.name === "link") addByName(links, element.attribute("rel"), element, linkOf);
    },
    head(wordsAt) {
      const [lang] = htmls;
      const alternates = links.get("alternate") ?? [];
      const isUnlisted = metas.get("robots")?.some(({ text }) => /\bnoindex\b/i.test(text)) ?? false;
      return {
        titles: titles.map((at) => ({ text: wordsAt(at).trim(), at })),
        ...defined({ lang }),
        descriptions: metas.get("description") ?? [],
        canonicals: (links.get("canonical") ?? []).map(({ href, at }) => ({ text: href, at })),
        alternates: alternates.flatMap(({ hreflang, href, at }) =>
          hreflang === undefined ? [] : [{ hreflang, href, at }],
        ),
        visibility: isUnlisted ? "unlisted" : "listed",
      };
    },
  };
}

/** Adds an element under its name in lower case, if elements of this name are collected. */
function addByName<Kept>(
  kept: Map<string, Kept[]>,
  name: string | undefined,
  element: Element,
  form: (element: Element) => Kept,
): void {
  const key = name?.toLowerCase();
  if (key === undefined || !collectedNames.has(key)) return;
  kept.set(key, [...(kept.get(key) ?? []), form(element)]);
}

const collectedNames: ReadonlySet<string> = new Set(["description", "robots", "canonical", "alternate"]);

function metaOf(meta: Element): LocatedText {
  return { text: (meta.attribute("content") ?? "").trim(), at: meta.at };
}

interface Link {
  /** Feeds are alternates too, without a language. */
  readonly hreflang: string | undefined;
  readonly href: string;
  readonly at: number;
}

function linkOf(link: Element): Link {
  return { hreflang: link.attribute("hreflang"), href: link.attribute("href") ?? "", at: link.at };
}
