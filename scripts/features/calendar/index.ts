import type { Feature } from "../feature.ts";
import { calendarRoutes } from "./calendar.ts";

/** Calendars of all events, of a country's and of each. Events, the colophon and the page about subscribing link to them. */
export const CALENDAR = {
  name: "calendar",
  files: calendarRoutes,
} as const satisfies Feature;
