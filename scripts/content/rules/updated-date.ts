import { message } from "../../diagnostics/message.ts";
import { earliestDayOf } from "../../i18n/day.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** An item is not updated before its date. */
export const updatedDate: Rule = {
  id: "updated-date",
  *check(content) {
    for (const { original } of content.items) {
      const { date, updated } = original.fields;
      if (date === undefined || updated === undefined || updated >= earliestDayOf(date)) continue;
      yield {
        ...valueError("updated-date", original.path.file, ["updated"], message("updated-early", { date })),
        severity: "warning",
      };
    }
  },
};
