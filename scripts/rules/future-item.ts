import { earliestDayOf } from "../i18n/day.ts";
import { dayOf, isLater } from "../i18n/moment.ts";
import { draftFiles } from "../model/draft-fields.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * An item that is dated later than the day of the build says from when it is published, or its bulletin does. Only a warning: a bulletin
 * may bear the date of the days to come.
 */
export const futureItem: Rule = {
  id: "future-item",
  asksFor: "moment",
  *check(content, _purpose, asOf) {
    const drafts = draftFiles(content);
    const today = dayOf(asOf);
    const timed = new Set(
      content.bulletins.flatMap(({ original: { path, fields, faulty } }) =>
        fields.publishFrom !== undefined || faulty.includes("publishFrom") ? [path.period] : [],
      ),
    );
    for (const { original } of content.items) {
      const { path, fields, faulty } = original;
      const { date, publishFrom } = fields;
      if (date === undefined || !isLater(earliestDayOf(date), today)) continue;
      if (publishFrom !== undefined || faulty.includes("publishFrom") || timed.has(path.period)) continue;
      if (drafts.has(path.file)) continue;
      const line = `publishFrom: ${earliestDayOf(date)}`;
      const words = message("date-future", { date, today, line });
      yield { ...valueError("future-item", path.file, ["date"], words), severity: "warning" };
    }
  },
};
