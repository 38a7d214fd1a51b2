export const data = {
  layout: "layouts/email.njk",
  pagination: { data: "collections.bulletins", size: 1, alias: "bulletin" },
  permalink: ({ bulletin }) => bulletin.email,
};

/** The layout renders everything. */
export const render = () => "";
