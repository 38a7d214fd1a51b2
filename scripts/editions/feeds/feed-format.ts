import type { FeedFile } from "../../site/parts.ts";
import type { FeedView } from "./feed-view.ts";

/** A format of feeds. */
export interface FeedFormat extends FeedFile {
  /** The name of the template, if the format has one. */
  readonly kind: string;
  /** `template`: `templates/pages/<kind>.njk`, for formats that are markup. */
  readonly render: "template" | ((view: FeedView) => string);
  /** The requirements of the format's standard, for the output checks. */
  readonly rules: XmlRules | JsonRules;
}

interface XmlRules {
  readonly syntax: "XML";
  /** The name of the standard, such as "RFC 4287". */
  readonly standard: string;
  /** The root element. */
  readonly root: string;
  /** The required children of elements, and the child that identifies an element. */
  readonly elements: Readonly<Record<string, { readonly required: readonly string[]; readonly key?: string }>>;
}

interface JsonRules {
  readonly syntax: "JSON";
  readonly standard: string;
  /** The start of the member `version`. */
  readonly version: string;
  /** The required members of the feed, and the members that are URLs. */
  readonly feed: { readonly required: readonly string[]; readonly urls: readonly string[] };
  /** The members of each item, and the member that identifies it. */
  readonly item: JsonRules["feed"] & { readonly key: string };
}
