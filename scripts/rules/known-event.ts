import type { FieldPath } from "../diagnostics/diagnostic.ts";
import type { Content, TextRecord } from "../model/content.ts";
import { textsOf } from "../model/content.ts";
import { once } from "../once.ts";
import type { EventRecord } from "../schema/record.ts";
import { finderIn, namesOf, textsIn } from "./meant.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An event that an item, an agenda or another event names has a file. Suggestions also use the event's name in every language. */
export const knownEvent: Rule = {
  id: "known-event",
  *check(content) {
    const keys = new Set<string>(content.events.map(({ path }) => path.key));
    const finder = once(() => finderIn(namesOf(content.events.map(namesOfEvent))));
    for (const { file, field, key } of eventNames(content)) {
      if (keys.has(key)) continue;
      yield valueError("known-event", file, field, message("event-unknown", { event: key }), finder()(key));
    }
  },
};

function namesOfEvent({ path, fields }: EventRecord) {
  return { key: path.key, aliases: textsIn(fields.name) };
}

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

function namesInText({ kind, path: { file }, fields }: TextRecord): readonly EventName[] {
  if (kind === "bulletin") return namesInList(file, "agenda", fields.agenda);
  if (kind !== "item") return NONE;
  const { event, events } = fields;
  const one = event === undefined ? NONE : [{ file, field: ["event"], key: event }];
  return events === undefined ? one : [...one, ...namesInList(file, "events", events)];
}

function namesInList(file: string, name: string, keys: readonly string[] = []): readonly EventName[] {
  return keys.map((key, index) => ({ file, field: [name, index], key }));
}

const NONE: readonly EventName[] = [];
