import type { Feed, FeedEntry, JsonFeedView } from "./feed-view.ts";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function formatJsonFeed({ feed }: JsonFeedView): string {
  const { title, description, home, self, lang, author, entries } = feed;
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self.json,
    description,
    authors: [{ name: author.name, url: author.url }],
    language: lang,
    items: entries.map((entry) => formatEntry(entry, feed)),
  })}\n`;
}

/** Absent members are left out by `JSON.stringify`. */
function formatEntry(entry: FeedEntry, { lang }: Feed) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    image: entry.picture?.url,
    date_published: entry.published.iso,
    date_modified: entry.updated.iso,
    tags: entry.categories.length === 0 ? undefined : entry.categories.map(({ label }) => label),
    language: entry.lang === lang ? undefined : entry.lang,
  };
}
