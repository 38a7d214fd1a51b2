import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Content, TextRecord } from "../content.ts";
import { textsOf } from "../content.ts";
import { message } from "../message.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An event that an item, an agenda or another event names has a file. Suggestions also use the event's name in every language. */
export const knownEvent: Rule = {
  id: "known-event",
  *check(content) {
    const named = content.events.map(({ path, fields }) => ({ key: path.key, aliases: textsIn(fields.name) }));
    const keys = new Set<string>(named.map(({ key }) => key));
    const findMeant = finderIn(namesOf(named));
    const check = function* ({ file, field, key }: EventName): Iterable<UnlocatedDiagnostic> {
      if (keys.has(key)) return;
      yield valueError("known-event", file, field, message("event-unknown", { event: key }), findMeant(key));
    };
    for (const name of eventNames(content)) yield* check(name);
  },
};

/** Where a file names an event. */
interface EventName {
  readonly file: string;
  readonly field: FieldPath;
  readonly key: string;
}

function* eventNames(content: Content): Iterable<EventName> {
  for (const { path, fields } of content.events)
    if (fields.partOf !== undefined) yield { file: path.file, field: ["partOf"], key: fields.partOf };
  for (const text of textsOf(content)) yield* namesInText(text);
}

function* namesInText(text: TextRecord): Iterable<EventName> {
  const { file } = text.path;
  if (text.kind === "item") {
    const { event, events = [] } = text.fields;
    if (event !== undefined) yield { file, field: ["event"], key: event };
    for (const [index, key] of events.entries()) yield { file, field: ["events", index], key };
  }
  const agenda = text.kind === "bulletin" ? (text.fields.agenda ?? []) : [];
  for (const [index, key] of agenda.entries()) yield { file, field: ["agenda", index], key };
}
