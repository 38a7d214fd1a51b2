import type { Remark } from "../diagnostics/finding.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { recordsOf } from "../schema/content.ts";
import type { Rule } from "./rule.ts";
import { onValue } from "./rule.ts";

/** An event that an item or an agenda names has a file. */
export const knownEvent: Rule = {
  id: "known-event",
  *check({ files, items, bulletins }) {
    const keys = [...files]
      .filter((file) => file.startsWith("events/"))
      .map((file) => file.slice("events/".length, -".yaml".length));
    const check = function* (file: string, field: readonly (string | number)[], key: string): Iterable<Remark> {
      if (keys.includes(key)) return;
      yield onValue("known-event", file, field, {
        actual: `event \`${key}\``,
        expected: `a file content/events/${key}.yaml`,
        suggestion: findNearest(key, keys),
      });
    };
    for (const { path, fields } of items.flatMap(recordsOf)) {
      if (fields.event !== undefined) yield* check(path.file, ["event"], fields.event);
    }
    for (const { path, fields } of bulletins.flatMap(recordsOf)) {
      for (const [index, key] of (fields.agenda ?? []).entries()) yield* check(path.file, ["agenda", index], key);
    }
  },
};
