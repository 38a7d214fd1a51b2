import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { message } from "../../diagnostics/message.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { groupBy } from "../../group-by.ts";
import type { Content } from "../content.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** A bulletin's `lead` and `order` name items in its folder; no drafts, unless the bulletin is a draft itself. */
export const bulletinItems: Rule = {
  id: "bulletin-items",
  *check(content) {
    const names = namesByPeriod(content);
    const drafts = draftsIn(content);
    for (const { original } of content.bulletins) {
      const { path, fields } = original;
      const here = names.get(path.period) ?? NONE;
      const check = function* (field: FieldPath, name: string): Iterable<UnlocatedDiagnostic> {
        if (!here.has(name)) {
          const suggestion = findNearest(name.replace(/\.[a-z-]+\.md$/, ""), here);
          const words = message("item-unknown", { item: name, folder: `bulletins/${path.period}/` });
          yield valueError("bulletin-items", path.file, field, words, suggestion);
        } else if (fields.draft !== true && drafts.has(`${path.period}/${name}`)) {
          yield valueError("bulletin-items", path.file, field, message("item-is-draft", { item: name }));
        }
      };
      if (fields.lead !== undefined) yield* check(["lead"], fields.lead);
      for (const [index, name] of (fields.order ?? []).entries()) yield* check(["order", index], name);
    }
  },
};

const NONE: ReadonlySet<string> = new Set();

/** The names of the items in each bulletin's folder, including items with errors: other diagnostics report these. */
function namesByPeriod({ items }: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = items.map(({ original }) => original.path);
  const byPeriod = groupBy(paths, ({ period }) => period);
  return new Map([...byPeriod].map(([period, here]) => [period, new Set(here.map(({ slug }) => slug))]));
}

function draftsIn({ items }: Content): ReadonlySet<string> {
  const drafts = items.filter(({ original }) => original.fields.draft === true);
  return new Set(drafts.map(({ original: { path } }) => `${path.period}/${path.slug}`));
}
