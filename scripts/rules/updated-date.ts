import type { Message } from "../diagnostics/message.ts";
import { earliestDayOf } from "../i18n/day.ts";
import type { Moment } from "../i18n/moment.ts";
import { dayOf } from "../i18n/moment.ts";
import type { ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An item is updated neither before its date nor after the day as of which the site is made. */
export const updatedDate: Rule = {
  id: "updated-date",
  asksFor: "moment",
  *check(content, _purpose, asOf) {
    for (const { original } of content.items) {
      const words = findFault(original.fields, asOf);
      if (words === undefined) continue;
      yield { ...valueError("updated-date", original.path.file, ["updated"], words), severity: "warning" };
    }
  },
};

function findFault({ date, updated }: ItemRecord["fields"], asOf: Moment): Message | undefined {
  if (updated === undefined) return undefined;
  if (date !== undefined && updated < earliestDayOf(date)) return message("updated-early", { date });
  const today = dayOf(asOf);
  return updated > today ? message("updated-late", { today }) : undefined;
}
