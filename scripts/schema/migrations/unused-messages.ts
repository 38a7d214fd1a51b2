import { fieldsIn, type Migration } from "./migration.ts";

/** Messages that no page shows since version 0.3.0. */
const UNUSED = [
  ["topic", "figures", "countries"],
  ["topic", "figures", "topics"],
  ["topic", "figures", "since"],
  ["event", "noneUpcoming"],
] as const;

/** Removes messages that no page shows from the messages of a theme. */
export const unusedMessages: Migration = {
  since: "0.3.0",
  folder: "theme",
  files: /^messages\/[^/]+\.yaml$/,
  find: (messages) => fieldsIn(messages, UNUSED).map((field) => ({ kind: "remove", field })),
};
