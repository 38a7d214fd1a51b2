import type { Feature } from "../feature.ts";

/** How pages show facts, also in fields that the publication has declared for files and callouts: the style of their list. */
export const CUSTOM_FIELDS = {
  name: "custom-fields",
  isOn: ({ masthead, bulletins }) =>
    masthead.fields !== undefined ||
    masthead.callouts !== undefined ||
    bulletins.some(({ items, expired }) => [...items, ...expired].some(({ facts }) => facts !== undefined)),
  stylesheets: ["item", "pdf", "archive", "bulletin"].map((name) => ({ name, kinds: [], files: ["7-facts"] })),
} as const satisfies Feature;
