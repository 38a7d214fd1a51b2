/** Bulletins: numbers, order, dates and addresses. */
export const BULLETINS = {
  "number-not-higher": "The number `{number}` is not above `{before}`, which `{period}` has: write a higher one.",
  "number-taken": "`{period}` has the number `{number}` already: write another one.",
  "number-missing": "The field `number` is missing: in this series, `{period}` has the number `{before}`.",
  "number-skips": "The number `{number}` leaves a gap: `{period}` has `{before}`, so that `{next}` follows.",
  "number-skips-several":
    "The number `{number}` leaves a gap: `{period}` has `{before}`, so that one from `{next}` to `{highest}` follows.",
  "order-of-day":
    "The field `order` is missing: {count|# item|# items} of `{date}` are in the order of their files' names.",
  "order-without-day":
    "The field `order` is missing: {count|# item|# items} without a day are in the order of their files' names.",
  "date-future":
    "The item is dated `{date}`, after the day of this build, `{today}`, and is published now: write `{line}` if it waits for that day, or correct the date.",
  "date-outside":
    "The date `{date}` is outside the days of the bulletin `{period}`, `{from}` to `{to}`: correct it, or move the item to another bulletin.",
  "address-reserved": "The address `{address}` is the publication's own: give this file another name.",
  "address-reserved-folder": "The address `{address}` is the publication's own: give this folder another name.",
  "address-of-agenda": "The address `{address}` is the agenda of `{year}`: give this event another name.",
  "address-taken": "`{owner}` has the address `{address}` already: write another `slug`.",
  "address-taken-by-bulletin": "The bulletin `{owner}` has the address `{address}` already: write another `slug`.",
} as const;
