import type { ElementRule, FeedRules, XmlFeedRules } from "../feed-rules.ts";
import { message } from "../message.ts";
import type { LocatedText, ParsedEdition, Violation } from "./parsed-file.ts";

/** Receives the elements of an XML file from a parser and checks them against the rules for feeds and sitemaps. */
export interface EditionCollector {
  readonly open: (name: string, at: number) => void;
  /** Whether the text of the open element is of use. */
  readonly wantsText: () => boolean;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** The result; undefined if the root element is not the root of a feed or sitemap. */
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
  /** Its rule and the names of its children, if there is a rule for it. */
  readonly rule: ElementRule | undefined;
  readonly children: Set<string> | undefined;
}

/** A collector for an XML file that may be a sitemap or a feed of these formats. */
export function editionCollector(feeds: readonly FeedRules[]): EditionCollector {
  const path: OpenElement[] = [];
  const violations: Violation[] = [];
  const duplicates: LocatedText[] = [];
  const seen = new Set<string>();
  let rules: XmlFeedRules | undefined;
  let keyText = "";
  const wantsText = () => {
    const parent = path.at(-2)?.rule;
    return parent !== undefined && parent.key === path.at(-1)?.name;
  };
  return {
    open(name, at) {
      if (path.length === 0) rules = findRules(name, feeds);
      path.at(-1)?.children?.add(name);
      const rule = rules?.elements[name];
      path.push({ name, at, rule, children: rule === undefined ? undefined : new Set() });
      keyText = "";
    },
    wantsText,
    text(text) {
      if (wantsText()) keyText += text;
    },
    close() {
      const closed = path.pop();
      if (closed === undefined || rules === undefined) return;
      const { standard } = rules;
      const { name, at, rule, children } = closed;
      for (const need of rule?.required ?? []) {
        if (children?.has(need) !== true)
          violations.push({ message: message("edition-part-missing", { part: name, missing: need, standard }), at });
      }
      if (path.at(-1)?.rule?.key !== name) return;
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
