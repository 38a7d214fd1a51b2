export const data = {
  layout: "layouts/rss.njk",
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}rss.xml`,
};

/** The layout renders everything. */
export const render = () => "";
