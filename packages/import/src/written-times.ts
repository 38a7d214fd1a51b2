/** A date, with an hour or without: the year first, each number in as many digits as its writer liked. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,? +)(\S.*))?$/;

/** An hour: `9:25:00`, `00:10::00`, `19h30`, `7 pm`. An offset has no colon: `19:00-22:00` is until ten. */
const CLOCK = /^(\d{1,2})(?:[:.h]+(\d{1,2})?)?(?:[:.]+\d{1,2}(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|[+-]\d{4}))?$/i;

/**
 * A date that is one slip away from ISO 8601 in that form: `2020-12-2`, `2020/12/02`, `2020-12-02 9:25:00`. Undefined for any other text.
 * Whether such a day exists is for the caller to find out.
 */
export function mendMoment(text: string): string | undefined {
  const [, year, , month = "", day = "", hour] = YEAR_FIRST.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const clock = hour === undefined ? "" : mendClock(hour);
  if (clock === undefined) return undefined;
  return clock === "" ? date : `${date}T${clock}`;
}

/** An hour as `HH:MM`, with the offset that it has; undefined for a text that is none. A number alone is none. */
export function mendClock(text: string): string | undefined {
  const written = text.trim();
  const [whole, hour, minute = "00", half, offset = ""] = CLOCK.exec(written) ?? [];
  if (whole === undefined || /^\d+$/.test(whole)) return undefined;
  const [hours, minutes] = [inHalf(Number(hour), half?.toLowerCase()), Number(minute)];
  if (hours > 23 || minutes > 59) return undefined;
  return `${[hours, minutes].map((number) => String(number).padStart(2, "0")).join(":")}${offset}`;
}

/** The hours of noon and midnight are 12 on clocks with two halves; `13:01 PM` is a slip of a clock without. */
function inHalf(hour: number, half: string | undefined): number {
  if (half === "a") return hour === 12 ? 0 : hour;
  return half === "p" && hour < 12 ? hour + 12 : hour;
}
