export default {
  kind: "event",
  layout: "layouts/event.njk",
  permalink: ({ page }) => `/events/${page.fileSlug}/`,
};
