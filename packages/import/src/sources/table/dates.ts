/** Which number of `05/06/2026` is the day. */
export type DateOrder = "day first" | "month first" | "unknown";

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[ T,])[ T,]*/;

/**
 * The order of the dates of a column, which follows from dates after the 12th of a month; unknown without such a date, or if they disagree.
 */
export function orderOf(texts: readonly string[]): DateOrder {
  const pairs = texts.flatMap((text) => {
    const [, first, second] = NUMBERS.exec(text.trim()) ?? [];
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const [isDayFirst, isMonthFirst] = [pairs.some(([first]) => first > 12), pairs.some(([, second]) => second > 12)];
  if (isDayFirst === isMonthFirst) return "unknown";
  return isDayFirst ? "day first" : "month first";
}

/** A date in ISO 8601, if its order is known; otherwise as written. */
export function inOrder(text: string, order: DateOrder): string {
  const [written = "", first = "", second = "", year = ""] = NUMBERS.exec(text.trim()) ?? [];
  if (written === "" || order === "unknown") return text;
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  const time = text.trim().slice(written.length);
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return time === "" ? date : `${date}T${time.padStart(time.indexOf(":") === 1 ? time.length + 1 : 0, "0")}`;
}
