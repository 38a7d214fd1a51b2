import type { Feature } from "../feature.ts";

/** A line that offers a page in the language that the reader's browser prefers, in publications of several languages. */
export const LANGUAGE_OFFER = {
  name: "language-offer",
  isOn: ({ languages }) => languages.length > 1,
  script: "language-offer",
} as const satisfies Feature;
