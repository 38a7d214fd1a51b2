import type { Feature } from "../feature.ts";

/** The fields in the list of facts of an event's page, or below its dates. */
const EVENT_FACTS = ["partOf", "otherZones", "venues", "languages", "participants"] as const;

/** How pages show facts of items and events, also in fields that the publication has declared: the style of their list. */
export const CUSTOM_FIELDS = {
  name: "custom-fields",
  isOn: ({ masthead, bulletins, events }) =>
    masthead.fields !== undefined ||
    masthead.callouts !== undefined ||
    bulletins.some(({ items, expired }) => [...items, ...expired].some(({ facts }) => facts !== undefined)) ||
    events.some(({ record }) => EVENT_FACTS.some((fact) => record[fact] !== undefined)),
  stylesheets: ["item", "pdf", "archive", "bulletin", "term"].map((name) => ({ name, kinds: [], files: ["7-facts"] })),
} as const satisfies Feature;
