import type { Remark } from "../diagnostics/finding.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { groupBy } from "../grouping/group.ts";
import type { Rule } from "./rule.ts";
import { onValue } from "./rule.ts";

/** A bulletin's lead and order name items that are in its folder and, unless it is a draft itself, ready to be published. */
export const bulletinItems: Rule = {
  id: "bulletin-items",
  *check({ bulletins, items }) {
    const byMonth = groupBy(items, ({ original }) => original.path.month);
    for (const { original } of bulletins) {
      const { path, fields } = original;
      const here = byMonth.get(path.month) ?? [];
      const slugs = here.map((item) => item.original.path.slug);
      const drafts = here.filter((item) => item.original.fields.draft === true).map((item) => item.original.path.slug);
      const check = function* (field: readonly (string | number)[], slug: string): Iterable<Remark> {
        if (!slugs.some((known) => known === slug)) {
          yield onValue("bulletin-items", path.file, field, {
            actual: `item \`${slug}\``,
            expected: `the name of a file in bulletins/${path.month}/`,
            suggestion: findNearest(slug, slugs),
          });
        } else if (fields.draft !== true && drafts.some((draft) => draft === slug)) {
          yield onValue("bulletin-items", path.file, field, {
            actual: `draft \`${slug}\``,
            expected: "an item without `draft: true`",
          });
        }
      };
      if (fields.lead !== undefined) yield* check(["lead"], fields.lead);
      for (const [index, slug] of (fields.order ?? []).entries()) yield* check(["order", index], slug);
    }
  },
};
