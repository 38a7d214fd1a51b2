export default {
  layout: "layouts/event.njk",
  tags: "event",
  permalink: ({ key }) => `/events/${key}/`,
};
