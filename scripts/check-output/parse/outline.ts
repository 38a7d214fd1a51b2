import type { EditionReading, Phrase } from "./reading.ts";

/** Reads the elements of a feed or a sitemap as a parser comes to them. */
export interface OutlineReader {
  readonly open: (name: string, at: number) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** What was read; undefined when the root is none of a feed or a sitemap. */
  readonly edition: () => EditionReading | undefined;
}

/** What a standard asks of an element: the children it must have, and the one that tells it from its like. */
interface Rule {
  readonly needs: readonly string[];
  readonly key?: string;
}

/** By the root and the element: Atom (RFC 4287 §4.1), RSS 2.0, and the protocol of sitemaps. */
const RULES: ReadonlyMap<
  string,
  { readonly notation: EditionReading["notation"]; readonly rules: Readonly<Record<string, Rule>> }
> = new Map([
  [
    "feed",
    {
      notation: "Atom",
      rules: {
        feed: { needs: ["id", "title", "updated", "link", "author"] },
        entry: { needs: ["id", "title", "updated", "link"], key: "id" },
      },
    },
  ],
  [
    "rss",
    {
      notation: "RSS",
      rules: {
        channel: { needs: ["title", "link", "description"] },
        item: { needs: ["title", "link", "guid"], key: "guid" },
      },
    },
  ],
  ["urlset", { notation: "sitemap", rules: { url: { needs: ["loc"], key: "loc" } } }],
  ["sitemapindex", { notation: "sitemap", rules: { sitemap: { needs: ["loc"], key: "loc" } } }],
]);

interface Open {
  readonly name: string;
  readonly at: number;
  readonly children: Set<string>;
}

export function readOutline(): OutlineReader {
  const path: Open[] = [];
  const lacks: Phrase[] = [];
  const repeated: Phrase[] = [];
  const seen = new Set<string>();
  let root: ReturnType<typeof RULES.get>;
  let words = "";
  const ruleOf = (name: string | undefined): Rule | undefined => (name === undefined ? undefined : root?.rules[name]);
  return {
    open(name, at) {
      if (path.length === 0) root = RULES.get(name);
      path.at(-1)?.children.add(name);
      path.push({ name, at, children: new Set() });
      words = "";
    },
    text(text) {
      if (ruleOf(path.at(-2)?.name)?.key === path.at(-1)?.name) words += text;
    },
    close() {
      const closed = path.pop();
      if (closed === undefined) return;
      const { name, at, children } = closed;
      for (const need of ruleOf(name)?.needs ?? []) {
        if (!children.has(need)) lacks.push({ text: `<${name}> without <${need}>`, at });
      }
      const parent = path.at(-1);
      if (ruleOf(parent?.name)?.key !== name) return;
      if (seen.has(words)) repeated.push({ text: words, at });
      seen.add(words);
    },
    edition: () => (root === undefined ? undefined : { notation: root.notation, lacks, repeated }),
  };
}
