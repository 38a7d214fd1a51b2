export const data = {
  layout: "layouts/subject.njk",
  pagination: { data: "collections.subjects", size: 1, alias: "view" },
  permalink: ({ view }) => view.url,
};

/** The layout renders everything. */
export const render = () => "";
