export const data = {
  layout: "layouts/subject-year.njk",
  pagination: { data: "collections.subjectYears", size: 1, alias: "view" },
  permalink: ({ view }) => view.url,
};

/** The layout renders everything. */
export const render = () => "";
