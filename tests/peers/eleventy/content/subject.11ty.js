export const data = {
  layout: "layouts/subject.njk",
  pagination: { data: "collections.subjects", size: 1, alias: "view" },
  permalink: ({ view }) => view.url,
};

/** The layout has it all. */
export const render = () => "";
