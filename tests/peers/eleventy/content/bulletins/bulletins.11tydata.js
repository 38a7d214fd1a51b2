export default {
  layout: "layouts/bulletin.njk",
  tags: "bulletin",
  permalink: ({ month }) => `/${month.replace("-", "/")}/`,
};
