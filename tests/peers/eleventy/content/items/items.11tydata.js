export default {
  layout: "layouts/item.njk",
  tags: "item",
  permalink: ({ month, key }) => `/${month.replace("-", "/")}/${key}/`,
};
