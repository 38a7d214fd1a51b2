import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The additional files of the small publication for two calls: a call that closes at a minute, and a call that is closed on `AS_OF`. */
export const CALLS: Readonly<Record<string, string>> = {
  ...SMALL_PUBLICATION,
  "bulletins/2026-05/late.en.md": callOf("A late call", "2026-12-15T17:00"),
  "bulletins/2026-05/soon.en.md": callOf("A call that closes soon", "2026-11-26"),
  "bulletins/2026-05/closed.en.md": callOf("A closed call", "2026-11-25"),
};

function callOf(title: string, deadline: string): string {
  return `---
title: ${title}
summary: Who may apply.
topic: ships
date: 2026-05-09
genre: call
deadline: ${deadline}
reference: 2026/S 112
apply: https://calls.example.org/2026-04
---
Apply.
`;
}
