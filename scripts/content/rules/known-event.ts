import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { textsOf } from "../content.ts";
import { message } from "../message.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An event that an item or an agenda names has a file. Suggestions also use the event's name in every language. */
export const knownEvent: Rule = {
  id: "known-event",
  *check(content) {
    const named = content.events.map(({ path, fields }) => ({ key: path.key, aliases: textsIn(fields.name) }));
    const keys = new Set<string>(named.map(({ key }) => key));
    const findMeant = finderIn(namesOf(named));
    const check = function* (file: string, field: FieldPath, key: string): Iterable<UnlocatedDiagnostic> {
      if (keys.has(key)) return;
      yield valueError("known-event", file, field, message("event-unknown", { event: key }), findMeant(key));
    };
    for (const text of textsOf(content)) {
      const { file } = text.path;
      if (text.kind === "item") {
        const { event, events = [] } = text.fields;
        if (event !== undefined) yield* check(file, ["event"], event);
        for (const [index, key] of events.entries()) yield* check(file, ["events", index], key);
      }
      const agenda = text.kind === "bulletin" ? (text.fields.agenda ?? []) : [];
      for (const [index, key] of agenda.entries()) yield* check(file, ["agenda", index], key);
    }
  },
};
