import { findNearest } from "../diagnostics/suggestion.ts";
import type { Content } from "../model/content.ts";
import type { ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** A bulletin's `lead` and `order` name items in its folder; no drafts, unless the bulletin is a draft itself. */
export const bulletinItems: Rule = {
  id: "bulletin-items",
  *check(content) {
    const items = itemsByPeriod(content);
    for (const { original } of content.bulletins) {
      const { path, fields } = original;
      const here = items.get(path.period) ?? NONE;
      const named = [
        ...(fields.lead === undefined ? [] : [{ field: ["lead"], name: fields.lead }]),
        ...(fields.order ?? []).map((name, index) => ({ field: ["order", index], name })),
      ];
      for (const { field, name } of named) {
        const item = here.get(name);
        if (item === undefined) {
          const suggestion = findNearest(name.replace(/\.[a-z-]+\.md$/, ""), here.keys());
          const words = message("item-unknown", { item: name, folder: `bulletins/${path.period}/` });
          yield valueError("bulletin-items", path.file, field, words, suggestion);
        } else if (fields.draft !== true && item.fields.draft === true) {
          yield valueError("bulletin-items", path.file, field, message("item-is-draft", { item: name }));
        }
      }
    }
  },
};

const NONE: ReadonlyMap<string, ItemRecord> = new Map();

/** The items in each bulletin's folder by name, including items with errors: other diagnostics report these. */
function itemsByPeriod({ items }: Content): ReadonlyMap<string, ReadonlyMap<string, ItemRecord>> {
  const byPeriod = new Map<string, Map<string, ItemRecord>>();
  for (const { original } of items) {
    const { period, slug } = original.path;
    const here = byPeriod.get(period) ?? new Map<string, ItemRecord>();
    if (here.size === 0) byPeriod.set(period, here);
    here.set(slug, original);
  }
  return byPeriod;
}
