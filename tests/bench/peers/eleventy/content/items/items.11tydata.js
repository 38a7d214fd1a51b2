export default {
  kind: "item",
  layout: "layouts/item.njk",
  // items/2014-03/some-slug.md → /2014/03/some-slug/
  permalink: ({ page }) => `${page.filePathStem.slice("/items".length).replace("-", "/")}/`,
};
