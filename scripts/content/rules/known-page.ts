import { message } from "../../diagnostics/message.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** The standing pages that the publication names exist. */
export const knownPage: Rule = {
  id: "known-page",
  *check({ publication, pages }) {
    const { accessibility } = publication?.fields ?? {};
    if (publication === undefined || accessibility === undefined || /^https?:/i.test(accessibility)) return;
    const paths = pages.map(({ original }) => original.path.slug);
    if (paths.some((path) => path === accessibility)) return;
    const words = message("page-unknown", { page: accessibility });
    yield valueError("known-page", publication.path.file, ["accessibility"], words, findNearest(accessibility, paths));
  },
};
