import { isAboveItself } from "../schema/above-itself.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An event is no part of itself, nor of one of its parts. */
export const partOfEvent: Rule = {
  id: "part-of-event",
  *check({ events }) {
    const wholes = new Map<string, string | undefined>(events.map(({ path, fields }) => [path.key, fields.partOf]));
    for (const { path, fields } of events) {
      if (fields.partOf === undefined || !isAboveItself(path.key, wholes)) continue;
      yield valueError("part-of-event", path.file, ["partOf"], message("event-above-itself", { event: path.key }));
    }
  },
};
