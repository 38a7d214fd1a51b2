export default {
  kind: "bulletin",
  layout: "layouts/bulletin.njk",
  // bulletins/2014-03.md → /2014/03/
  permalink: ({ page }) => `/${page.fileSlug.replace("-", "/")}/`,
};
