import type { MastheadTitle } from "../../site/dates/bulletin-title.ts";

/** A CSS class that sets the period of a bulletin as large as its length allows. */
export type PeriodSize = "period-short" | "period-medium" | "period-day" | "period-long" | "period-title";

/** The longest title of each size, in characters: "Octubre 2021", "Septiembre 2021", "15 de junio de 2022", "Segundo trimestre de 2022". */
const SIZES: readonly (readonly [most: number, size: PeriodSize])[] = [
  [12, "period-short"],
  [15, "period-medium"],
  [20, "period-day"],
  [28, "period-long"],
];

/** The size of a bulletin's title at the top of its page. A longer one takes two lines. */
export function periodSize({ name, year }: MastheadTitle): PeriodSize {
  if (year === undefined) return "period-title";
  const length = name === undefined ? year.length : `${name} ${year}`.length;
  return SIZES.find(([most]) => length <= most)?.[1] ?? "period-title";
}
