/** The requirements of a feed format's standard. The build passes the rules of all formats: output checks import no editions. */
export type FeedRules = XmlFeedRules | JsonFeedRules;

export interface XmlFeedRules {
  readonly syntax: "XML";
  /** The name of the standard, such as "RFC 4287". */
  readonly standard: string;
  /** The root element, by which a file of the format is recognised. */
  readonly root: string;
  readonly elements: Readonly<Record<string, ElementRule>>;
}

/** The requirements of a standard for an element: its children, and the child that identifies it among its siblings. */
export interface ElementRule {
  readonly required: readonly string[];
  readonly key?: string;
}

export interface JsonFeedRules {
  readonly syntax: "JSON";
  /** The name of the standard, such as "JSON Feed 1.1". */
  readonly standard: string;
  /** The start of the member `version`, by which a file of the format is recognised. */
  readonly version: string;
  readonly feed: MemberRules;
  /** For each member of `items`. */
  readonly item: MemberRules & { readonly key: string };
}

interface MemberRules {
  readonly required: readonly string[];
  /** The members that are URLs. */
  readonly urls: readonly string[];
}
