/** The dates of events. */
export const EVENTS = {
  "end-of-unknown": "`end` has no meaning while `start` is `unknown`: leave it out.",
  "date-beside-dates":
    "`{name}` and `dates` exclude each other: write `start` and `end` for one date, `dates` for a series.",
  "dates-unknown": "A series can't have the date `unknown`: write the dates that are known and leave out the others.",
  "end-not-month": "`end` can't be `{end}`: write a month, as the start, `{start}`.",
  "end-not-day": "`end` can't be `{end}`: write a day, as the start, `{start}`.",
  "end-not-minute": "`end` can't be `{end}`: write a day and a time, as the start, `{start}`.",
  "end-before-month": "The end, `{end}`, is before the first month, `{start}`: write that month or a later one.",
  "end-before-day": "The end, `{end}`, is before the first day, `{start}`: write that day or a later one.",
  "end-before-minute": "The end, `{end}`, is not after the start, `{start}`: write a later time.",
  "dates-unordered": "The date `{date}` is not after the one before it, `{before}`: write the earliest date first.",
  "zone-missing":
    "The field `timeZone` is missing, so that nobody knows when the hours are: write it here, such as `Europe/Madrid`, or for all events in `publication.yaml`.",
  "time-skipped": "`{field}` can't be `{time}`: clocks in `{zone}` are put forward then, and that time does not exist.",
  "event-doubled":
    "Another event has the same name on the same days: `{file}`. Keep one file for each event, or give them names that tell them apart.",
} as const;
