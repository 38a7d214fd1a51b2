import type { FeedFormat } from "./feed-format.ts";

/** RSS 2.0 (https://www.rssboard.org/rss-specification). */
export const rss = {
  kind: "rss",
  name: "RSS",
  label: "RSS",
  file: "rss.xml",
  mediaType: "application/rss+xml",
  omitsTerms: true,
  render: "template",
  rules: {
    syntax: "XML",
    standard: "RSS 2.0",
    root: "rss",
    elements: {
      channel: { required: ["title", "link", "description"] },
      item: { required: ["title", "link", "guid"], key: "guid" },
    },
  },
} as const satisfies FeedFormat;
