import { once } from "../../../../../scripts/diagnostics/browser.ts";
import type { DeskSettings } from "../../desk-settings.ts";
import { plainWords } from "../../plain-words.ts";

/** The words of the desk in its language. */
export interface Say {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** One phrase per number: `items.one`, `items.other`. */
  count(key: string, count: number, values?: Readonly<Record<string, string | number>>): string;
  /** `14 oct`. */
  day(day: string): string;
  /** `14 de octubre de 2021`, or its month. */
  longDate(date: string): string;
  /** `14 de octubre de 2021, 9:30`, or its day or month alone. */
  moment(moment: string): string;
  /** A sentence without the marks of code, with moments in words as above: files contain them as `2021-10-14T09:30`. */
  plain(sentence: string): string;
  /** `Octubre de 2021` for `2021-10`, and other periods as written; beside a period of the same year, `Octubre`. */
  period(period: string, beside?: string): string;
  /** `para enero de 2027`: the title of a period as it is within a sentence, where months are small in most languages. */
  within(title: string): string;
  /** `viernes 29 de octubre`. */
  weekday(day: string): string;
  /** `9:30`, for a moment in the time zone of the publication. */
  hour(moment: string): string;
  /** `11:42` today, `ayer` yesterday, else the day. */
  when(moment: string, now: string): string;
  number(value: number): string;
  /** `Fecha: 14 de octubre`; in French, with a space before the colon. */
  labelled(label: string, value: string): string;
  /** The day of a moment, `2026-11-14`, in the time zone of the publication. */
  dayOf(moment: string): string;
}

/** Opens the words of the settings. */
export function openSay({ language, says, timeZone }: Pick<DeskSettings, "language" | "says" | "timeZone">): Say {
  // `pt` alone means Brazil to plural rules.
  const plurals = new Intl.PluralRules(language === "pt" ? "pt-PT" : language);
  const zone = timeZone === undefined ? {} : { timeZone };
  // Each takes milliseconds to make, and no screen needs all of them.
  const format = (options: Intl.DateTimeFormatOptions, locale = localeOf(language)) =>
    once(() => new Intl.DateTimeFormat(locale, options));
  // In Portuguese, a day with a short month would be in digits.
  const short = format({ month: "short", timeZone: "UTC" });
  const long = format({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const month = format({ month: "long", year: "numeric", timeZone: "UTC" });
  const monthAlone = format({ month: "long", timeZone: "UTC" });
  const weekday = format({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const clock = format({ hour: "numeric", minute: "2-digit", hour12: false, ...zone });
  const local = format({ dateStyle: "short", ...zone }, "sv-SE");
  const numbers = new Intl.NumberFormat(language);
  const monthNames = once(
    () => new Set(Array.from({ length: 12 }, (_, index) => monthAlone().format(new Date(Date.UTC(2021, index, 1))))),
  );
  const at = (date: string) => new Date(`${date.length === 7 ? `${date}-01` : date.slice(0, 10)}T00:00:00Z`);
  /** An invalid day is shown as written. */
  const formatted = (by: () => Intl.DateTimeFormat, date: string) =>
    Number.isNaN(at(date).getTime()) ? date : by().format(at(date));
  const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

  function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(says[key] ?? key, values);
  }
  function shortDay(day: string): string {
    if (Number.isNaN(at(day).getTime())) return day;
    return `${at(day).getUTCDate()} ${short().format(at(day)).replace(".", "")}`;
  }
  function hour(moment: string): string {
    // Without an offset it is the clock of the publication already.
    const local = /T(\d\d:\d\d)(?::\d\d)?$/.exec(moment)?.[1];
    const text = (local ?? clock().format(new Date(moment))).replace(/^0(\d)/, "$1");
    if (language === "pt") return text.replace(":", "h");
    return language === "fr" ? text.replace(":", "\u{A0}h\u{A0}") : text;
  }
  const longDate = (date: string) => formatted(date.length === 7 ? month : long, date);
  function moment(text: string): string {
    const [day = "", time] = text.split("T");
    return time === undefined ? longDate(day) : `${longDate(day)}, ${hour(text)}`;
  }
  return Object.assign(say, {
    count: (key: string, count: number, values = {}) =>
      fill(says[`${key}.${plurals.select(count)}`] ?? says[`${key}.other`] ?? key, {
        count: numbers.format(count),
        ...values,
      }),
    day: shortDay,
    longDate,
    moment,
    plain: (sentence: string) => plainWords(sentence).replace(MOMENT, moment),
    period(period: string, beside = "") {
      if (!/^\d{4}-\d{2}$/.test(period)) return period;
      const name = (beside.slice(0, 4) === period.slice(0, 4) ? monthAlone : month)().format(at(period));
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    within(title: string) {
      const [first = ""] = title.split(/\b/u);
      const isMonth = language !== "en" && monthNames().has(first.toLocaleLowerCase(language));
      return isMonth ? title.charAt(0).toLocaleLowerCase(language) + title.slice(1) : title;
    },
    weekday: (day: string) => formatted(weekday, day).replace(",", ""),
    hour,
    when(moment: string, now: string) {
      const [day, today] = [local().format(new Date(moment)), local().format(new Date(now))];
      if (day === today) return hour(moment);
      const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
      return days === 1 ? say("when.yesterday") : shortDay(day);
    },
    number: (value: number) => numbers.format(value),
    labelled: (label: string, value: string) => say("labelled", { label, value }),
    dayOf: (moment: string) => local().format(new Date(moment)),
  });
}

/** A day, a month or a minute as files have them, and no part of an address or of another number. */
const MOMENT = /(?<![\w./-])\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?(?![\w/-])/g;

function localeOf(language: DeskSettings["language"]): string {
  if (language === "pt") return "pt-PT";
  return language === "en" ? "en-GB" : language;
}
