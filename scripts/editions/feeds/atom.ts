import type { FeedFormat } from "./feed-format.ts";

/** Atom (RFC 4287). */
export const atom = {
  kind: "atom",
  name: "Atom",
  label: "Atom",
  file: "feed.xml",
  mediaType: "application/atom+xml",
  render: "template",
} as const satisfies FeedFormat;
