import type { MastheadTitle } from "../../site/dates/bulletin-title.ts";

/** How the title of a bulletin is set at the top of its page, by its letters. */
export interface PeriodSetting {
  readonly periodSize: PeriodSize;
  /** Whether no letter goes below the line, which then needs less space there. */
  readonly isFlat: boolean;
  /**
   * Whether its first letter has space on its left side, as O does and A does not: it then hangs in the margin, to be aligned optically.
   */
  readonly isHanging: boolean;
}

/** A CSS class that sets the period of a bulletin as large as its length allows. */
export type PeriodSize = "period-short" | "period-medium" | "period-day" | "period-long" | "period-title";

/** The setting of a title. A title that is too long for its size takes two lines. */
export function settingOf({ name, year }: MastheadTitle): PeriodSetting {
  const title = [name, year].filter((part) => part !== undefined).join(" ");
  return {
    periodSize: year === undefined ? "period-title" : sizeOf(title),
    isFlat: FLAT.test(title),
    isHanging: HANGING.test(title),
  };
}

/** The longest title of each size, in characters: "Octubre 2021", "Septiembre 2021", "15 de junio de 2022", "Segundo trimestre de 2022". */
const SIZES: readonly (readonly [most: number, size: PeriodSize])[] = [
  [12, "period-short"],
  [15, "period-medium"],
  [20, "period-day"],
  [28, "period-long"],
];

function sizeOf({ length }: string): PeriodSize {
  return SIZES.find(([most]) => length <= most)?.[1] ?? "period-title";
}

/** Latin letters without descenders or marks below, and figures. */
const FLAT = /^(?:(?![gjpqyJQçÇşŞţŢșȚțȘąĄęĘįĮ])[\p{Script=Latin}\p{N}\s.–-])+$/u;

/** Latin letters and figures whose box begins to the left of their ink. */
const HANGING = /^(?![AÀÁÂÄÅJMTVWXYÝ4])[\p{Script=Latin}\p{N}]/u;
