import type { Feature } from "../feature.ts";

/** How pages show facts in the fields that a publication has declared for files and callouts: the style of their list. */
export const CUSTOM_FIELDS = {
  name: "custom-fields",
  isOn: ({ masthead }) => masthead.fields !== undefined || masthead.callouts !== undefined,
  stylesheets: ["item", "pdf", "archive", "bulletin"].map((name) => ({ name, kinds: [], files: ["7-facts"] })),
} as const satisfies Feature;
