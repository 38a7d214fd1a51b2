import type { FeedFormat } from "./feed-format.ts";
import type { Feed, FeedEntry, FeedView } from "./feed-view.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = {
  kind: "json-feed",
  name: "JSON Feed",
  label: "JSON",
  file: "feed.json",
  mediaType: "application/feed+json",
  omitsTerms: true,
  render: formatJsonFeed,
  rules: {
    syntax: "JSON",
    standard: "JSON Feed 1.1",
    version: "https://jsonfeed.org/",
    feed: {
      required: ["title", "items", "home_page_url", "feed_url"],
      urls: ["home_page_url", "feed_url"],
    },
    item: {
      required: ["id", "url", "title", "content_html", "date_published"],
      urls: ["url", "image"],
      key: "id",
    },
  },
} as const satisfies FeedFormat;

function formatJsonFeed({ self, feed }: FeedView): string {
  const { title, description, home, lang, author, entries } = feed;
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    description,
    authors: [{ name: author.name, url: author.url }],
    language: lang,
    items: entries.map((entry) => formatEntry(entry, feed)),
  })}\n`;
}

/** `JSON.stringify` leaves out undefined members. */
function formatEntry(entry: FeedEntry, { lang }: Feed) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    image: entry.picture?.url,
    authors: entry.authors,
    attachments: entry.enclosures?.map(({ url, type, title, size, seconds }) => ({
      url,
      mime_type: type,
      title,
      size_in_bytes: size,
      duration_in_seconds: seconds,
    })),
    date_published: entry.published.iso,
    date_modified: entry.updated.iso,
    tags: entry.categories.length === 0 ? undefined : entry.categories.map(({ label }) => label),
    language: entry.lang === lang ? undefined : entry.lang,
  };
}
