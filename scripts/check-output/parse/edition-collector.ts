import type { LocatedText, ParsedEdition } from "./parsed-file.ts";

/** Receives the elements of an XML file from a parser and checks them against the rules for feeds and sitemaps. */
export interface EditionCollector {
  readonly open: (name: string, at: number) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** The result; undefined when the root element is not that of a feed or sitemap. */
  readonly edition: () => ParsedEdition | undefined;
}

/** What a standard requires of an element: its children, and the child that identifies it among its siblings. */
interface ElementRule {
  readonly required: readonly string[];
  readonly key?: string;
}

/** By root element and element: Atom (RFC 4287 §4.1), RSS 2.0, and the sitemap protocol. */
const RULES: ReadonlyMap<
  string,
  { readonly notation: ParsedEdition["notation"]; readonly rules: Readonly<Record<string, ElementRule>> }
> = new Map([
  [
    "feed",
    {
      notation: "Atom",
      rules: {
        feed: { required: ["id", "title", "updated", "link", "author"] },
        entry: { required: ["id", "title", "updated", "link"], key: "id" },
      },
    },
  ],
  [
    "rss",
    {
      notation: "RSS",
      rules: {
        channel: { required: ["title", "link", "description"] },
        item: { required: ["title", "link", "guid"], key: "guid" },
      },
    },
  ],
  ["urlset", { notation: "sitemap", rules: { url: { required: ["loc"], key: "loc" } } }],
  ["sitemapindex", { notation: "sitemap", rules: { sitemap: { required: ["loc"], key: "loc" } } }],
]);

interface OpenElement {
  readonly name: string;
  readonly at: number;
  readonly children: Set<string>;
}

export function editionCollector(): EditionCollector {
  const path: OpenElement[] = [];
  const violations: LocatedText[] = [];
  const duplicates: LocatedText[] = [];
  const seen = new Set<string>();
  let root: ReturnType<typeof RULES.get>;
  let keyText = "";
  const ruleOf = (name: string | undefined): ElementRule | undefined =>
    name === undefined ? undefined : root?.rules[name];
  return {
    open(name, at) {
      if (path.length === 0) root = RULES.get(name);
      path.at(-1)?.children.add(name);
      path.push({ name, at, children: new Set() });
      keyText = "";
    },
    text(text) {
      if (ruleOf(path.at(-2)?.name)?.key === path.at(-1)?.name) keyText += text;
    },
    close() {
      const closed = path.pop();
      if (closed === undefined) return;
      const { name, at, children } = closed;
      for (const need of ruleOf(name)?.required ?? []) {
        if (!children.has(need)) violations.push({ text: `<${name}> without <${need}>`, at });
      }
      const parent = path.at(-1);
      if (ruleOf(parent?.name)?.key !== name) return;
      if (seen.has(keyText)) duplicates.push({ text: keyText, at });
      seen.add(keyText);
    },
    edition: () => (root === undefined ? undefined : { notation: root.notation, violations, duplicates }),
  };
}
