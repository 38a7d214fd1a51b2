import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const DATES: ReadonlySet<string> = new Set<MessageId>([
  "write-day",
  "write-day-or-month",
  "write-time",
  "write-time-or-dates",
  "write-series-date",
]);

/** `14/10/2021` → `2021-10-14`. Suggestions of days are never ambiguous; one that drops an hour or a time zone is not taken. */
export const convertedDate: Fix = ({ remedy, suggestion, ...mistake }) => {
  if (remedy === undefined || !DATES.has(remedy.id) || suggestion === undefined || mistake.field === undefined)
    return undefined;
  const typed = String(mistake.value);
  const keepsAll = countNumbers(typed) <= countNumbers(suggestion) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(typed);
  return keepsAll ? { kind: "set", field: mistake.field, value: suggestion } : undefined;
};

function countNumbers(text: string): number {
  return text.match(/\d+/g)?.length ?? 0;
}
