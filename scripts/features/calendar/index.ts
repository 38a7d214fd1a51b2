import { hasEdition } from "../../schema/editions.ts";
import type { Feature } from "../feature.ts";
import { calendarRoutes } from "./calendar.ts";

/** Calendars of all events, of a country's, of a term's and of each. Pages of events and terms, the colophon and others link to them. */
export const CALENDAR = {
  name: "calendar",
  isOn: (publication) => hasEdition(publication, "calendar"),
  files: calendarRoutes,
} as const satisfies Feature;
