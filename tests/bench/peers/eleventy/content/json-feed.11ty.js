import { absolute, site } from "../site.js";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}feed.json`,
};

/** JSON Feed 1.1. */
export function render({ feed: { url, title, description, entries } }) {
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: absolute(url),
    feed_url: absolute(`${url}feed.json`),
    description,
    authors: [site.publisher],
    language: "en",
    items: entries.map(formatEntry),
  })}\n`;
}

function formatEntry({ id, url, title, summary, html, published, updated, categories }) {
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    date_published: published.iso,
    date_modified: updated.iso,
    tags: categories.length === 0 ? undefined : categories.map(({ label }) => label),
  };
}
