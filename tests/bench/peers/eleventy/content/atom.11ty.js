export const data = {
  layout: "layouts/atom.njk",
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}feed.xml`,
};

/** The layout renders everything. */
export const render = () => "";
