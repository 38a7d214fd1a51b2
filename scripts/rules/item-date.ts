import { addDays, firstDayOf, lastDayOf } from "../time/day.ts";
import type { Rule } from "./rule.ts";
import { onValue } from "./rule.ts";

/** How long before its bulletin's month an item may be dated: a bulletin catches up, it does not dig up. */
const DAYS_BEFORE = 62;

/** An item is dated inside its bulletin's month or shortly before it. */
export const itemDate: Rule = {
  id: "item-date",
  *check({ items }) {
    for (const { original } of items) {
      const { path, fields } = original;
      if (fields.date === undefined) continue;
      const earliest = addDays(firstDayOf(path.month), -DAYS_BEFORE);
      const latest = lastDayOf(path.month);
      if (fields.date >= earliest && fields.date <= latest) continue;
      yield onValue("item-date", path.file, ["date"], {
        actual: `date \`${fields.date}\` in the bulletin of ${path.month}`,
        expected: `a day from ${earliest} to ${latest}`,
      });
    }
  },
};
