import type { ElementRule, FeedRules, XmlFeedRules } from "../feed-rules.ts";
import { message } from "../message.ts";
import type { LocatedText, ParsedEdition, Violation } from "./parsed-file.ts";

/** Receives the elements of an XML file from a parser and checks them against the rules for feeds and sitemaps. */
export interface EditionCollector {
  readonly open: (name: string, at: number) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** The result; undefined when the root element is not that of a feed or sitemap. */
  readonly edition: () => ParsedEdition | undefined;
}

/** The sitemap protocol, by root element. */
const SITEMAPS: readonly XmlFeedRules[] = [
  {
    syntax: "XML",
    standard: "sitemaps.org",
    root: "urlset",
    elements: { url: { required: ["loc"], key: "loc" } },
  },
  {
    syntax: "XML",
    standard: "sitemaps.org",
    root: "sitemapindex",
    elements: { sitemap: { required: ["loc"], key: "loc" } },
  },
];

interface OpenElement {
  readonly name: string;
  readonly at: number;
  readonly children: Set<string>;
}

/** A collector for an XML file that may be a sitemap or a feed of these formats. */
export function editionCollector(feeds: readonly FeedRules[]): EditionCollector {
  const path: OpenElement[] = [];
  const violations: Violation[] = [];
  const duplicates: LocatedText[] = [];
  const seen = new Set<string>();
  let rules: XmlFeedRules | undefined;
  let keyText = "";
  const ruleOf = (name: string | undefined): ElementRule | undefined =>
    name === undefined ? undefined : rules?.elements[name];
  return {
    open(name, at) {
      if (path.length === 0) rules = findRules(name, feeds);
      path.at(-1)?.children.add(name);
      path.push({ name, at, children: new Set() });
      keyText = "";
    },
    text(text) {
      if (ruleOf(path.at(-2)?.name)?.key === path.at(-1)?.name) keyText += text;
    },
    close() {
      const closed = path.pop();
      if (closed === undefined || rules === undefined) return;
      const { standard } = rules;
      const { name, at, children } = closed;
      for (const need of ruleOf(name)?.required ?? []) {
        if (!children.has(need))
          violations.push({ message: message("edition-part-missing", { part: name, missing: need, standard }), at });
      }
      const parent = path.at(-1);
      if (ruleOf(parent?.name)?.key !== name) return;
      if (seen.has(keyText)) duplicates.push({ text: keyText, at });
      seen.add(keyText);
    },
    edition: () => (rules === undefined ? undefined : { violations, duplicates }),
  };
}

function findRules(root: string, feeds: readonly FeedRules[]): XmlFeedRules | undefined {
  const xml = feeds.filter((rules) => rules.syntax === "XML");
  return [...SITEMAPS, ...xml].find((rules) => rules.root === root);
}
