import type { FeedFormat } from "./feed-format.ts";

/** Atom (RFC 4287). */
export const atom = {
  kind: "atom",
  name: "Atom",
  label: "Atom",
  file: "feed.xml",
  mediaType: "application/atom+xml",
  render: "template",
  rules: {
    syntax: "XML",
    standard: "RFC 4287",
    root: "feed",
    elements: {
      feed: { required: ["id", "title", "updated", "link", "author"] },
      entry: { required: ["id", "title", "updated", "link"], key: "id" },
    },
  },
} as const satisfies FeedFormat;
