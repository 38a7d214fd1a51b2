import { formatCalendar } from "../calendar.js";

export const data = {
  pagination: { data: "collections.calendars", size: 1, alias: "calendar" },
  permalink: ({ calendar }) => calendar.url,
};

export const render = ({ calendar }) => formatCalendar(calendar);
