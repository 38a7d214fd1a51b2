import assert from "node:assert/strict";
import { test } from "node:test";
import { type EventDates, readEventDates } from "../../scripts/i18n/event-dates.ts";
import { formatEventDates, formatLeaf, formatSpan } from "../../scripts/i18n/format-event.ts";
import { isUnknown, parseEventTime, parseTimeZone } from "../../scripts/i18n/hours-of-event.ts";
import { messagesIn } from "./message-files.ts";

const WRITTEN: readonly (readonly [start: string, end?: string])[] = [
  ["2022-06"],
  ["2022-04", "2022-06"],
  ["2022-11", "2023-01"],
  ["2021-11-08", "2021-11-12"],
  ["2021-11-08", "unknown"],
  ["2022-06-14T09:30"],
  ["2022-06-14T09:30", "2022-06-14T11:00"],
  ["2022-10-29T09:30", "2022-10-30T11:00"],
];

const SAID: Readonly<Record<string, readonly string[]>> = {
  en: [
    "June 2022",
    "April–June 2022",
    "November 2022 – January 2023",
    "8–12 November 2021",
    "8 November 2021, end not known",
    "14 June 2022, 09:30 (UTC+2)",
    "14 June 2022, 09:30–11:00 (UTC+2)",
    "29 October 2022, 09:30 (UTC+2) – 30 October 2022, 11:00 (UTC+1)",
  ],
  es: [
    "junio de 2022",
    "de abril a junio de 2022",
    "de noviembre de 2022 a enero de 2023",
    "del 8 al 12 de noviembre de 2021",
    "8 de noviembre de 2021, fecha de finalización desconocida",
    "14 de junio de 2022, 09:30 (UTC+2)",
    "14 de junio de 2022, 09:30–11:00 (UTC+2)",
    "del 29 de octubre de 2022, 09:30 (UTC+2), al 30 de octubre de 2022, 11:00 (UTC+1)",
  ],
  pt: [
    "junho de 2022",
    "abril a junho de 2022",
    "novembro de 2022 a janeiro de 2023",
    "8 a 12 de novembro de 2021",
    "8 de novembro de 2021, data de fim desconhecida",
    "14 de junho de 2022, 09:30 (UTC+2)",
    "14 de junho de 2022, 09:30–11:00 (UTC+2)",
    "29 de outubro de 2022, 09:30 (UTC+2), a 30 de outubro de 2022, 11:00 (UTC+1)",
  ],
  fr: [
    "juin 2022",
    "d’avril à juin 2022",
    "de novembre 2022 à janvier 2023",
    "du 8 au 12 novembre 2021",
    "8 novembre 2021, date de fin inconnue",
    "14 juin 2022, 09:30 (UTC+2)",
    "14 juin 2022, 09:30–11:00 (UTC+2)",
    "du 29 octobre 2022, 09:30 (UTC+2), au 30 octobre 2022, 11:00 (UTC+1)",
  ],
  it: [
    "giugno 2022",
    "aprile–giugno 2022",
    "novembre 2022 – gennaio 2023",
    "8–12 novembre 2021",
    "8 novembre 2021, data di fine non nota",
    "14 giugno 2022, 09:30 (UTC+2)",
    "14 giugno 2022, 09:30–11:00 (UTC+2)",
    "29 ottobre 2022, 09:30 (UTC+2) – 30 ottobre 2022, 11:00 (UTC+1)",
  ],
  de: [
    "Juni 2022",
    "April bis Juni 2022",
    "November 2022 bis Januar 2023",
    "8. bis 12. November 2021",
    "8. November 2021, Ende nicht bekannt",
    "14. Juni 2022, 09:30 Uhr (UTC+2)",
    "14. Juni 2022, 09:30–11:00 Uhr (UTC+2)",
    "29. Oktober 2022, 09:30 Uhr (UTC+2), bis 30. Oktober 2022, 11:00 Uhr (UTC+1)",
  ],
  "pt-br": [
    "junho de 2022",
    "abril a junho de 2022",
    "novembro de 2022 a janeiro de 2023",
    "8 a 12 de novembro de 2021",
    "8 de novembro de 2021, data de término não informada",
    "14 de junho de 2022, 09:30 (UTC+2)",
    "14 de junho de 2022, 09:30–11:00 (UTC+2)",
    "29 de outubro de 2022, 09:30 (UTC+2), a 30 de outubro de 2022, 11:00 (UTC+1)",
  ],
  ar: [
    "يونيو 2022",
    "من أبريل إلى يونيو 2022",
    "من نوفمبر 2022 إلى يناير 2023",
    "من 8 إلى 12 نوفمبر 2021",
    "8 نوفمبر 2021، تاريخ الانتهاء غير معروف",
    "14 يونيو 2022، 09:30 (UTC+2)",
    "14 يونيو 2022، 09:30–11:00 (UTC+2)",
    "من 29 أكتوبر 2022، 09:30 (UTC+2) إلى 30 أكتوبر 2022، 11:00 (UTC+1)",
  ],
};

test("each language writes months, days and times as it does, and says that an end is not known", () => {
  for (const [language, said] of Object.entries(SAID)) {
    const { dates } = messagesIn(language);
    const found = WRITTEN.map(([start, end]) => plain(formatEventDates(datesOf(start, end), dates)));
    assert.deepEqual(found, said, language);
  }
});

test("a calendar leaf has days under their month, or months or two days under their years", () => {
  const { dates } = messagesIn("en");
  const leaf = (...written: readonly (readonly [string, string?])[]) =>
    Object.values(
      formatLeaf(
        written.map(([start, end]) => datesOf(start, end)),
        dates,
      ) ?? {},
    );
  assert.deepEqual(leaf(["2022-06-14T09:30", "2022-06-14T11:00"]), ["Jun", "14", "2022"]);
  assert.deepEqual(leaf(["2022-05-30", "2022-06-01"]), ["2022", "30 May", "1 Jun"]);
  assert.deepEqual(leaf(["2026-11-15", "2027-02-15"]), ["2026–2027", "15 Nov", "15 Feb"]);
  assert.deepEqual(leaf(["2022-06-14"], ["2022-09-20", "unknown"]), ["2022", "14 Jun", "20 Sep–"]);
  assert.deepEqual(leaf(["2022-06-14"], ["2023-06-20"]), ["2022–2023", "14 Jun", "20 Jun"]);
  assert.deepEqual(leaf(["2021-11-08", "unknown"]), ["Nov", "8–", "2021"]);
  assert.deepEqual(leaf(["2022-06"]), ["2022", "Jun"]);
  assert.deepEqual(leaf(["2022-06", "unknown"]), ["2022", "Jun–"]);
  assert.deepEqual(leaf(["2022-11", "2023-01"]), ["2022–2023", "Nov–Jan"]);
  assert.deepEqual(leaf(["2022-06-14"], ["2022-06-28"]), ["Jun", "14–28", "2022"]);
  assert.equal(formatLeaf([], dates), undefined);
});

test("a series is one range, of months where it has a month alone", () => {
  const { dates } = messagesIn("en");
  const span = (...starts: readonly string[]) => {
    const said = formatSpan(
      starts.map((start) => datesOf(start, undefined)),
      dates,
    );
    return said === undefined ? undefined : plain(said);
  };
  assert.equal(span("2022-06-14", "2022-06-21", "2022-06-28"), "14–28 June 2022");
  assert.equal(span("2022-06-14T09:30", "2022-09-20T09:30"), "14 June – 20 September 2022");
  assert.equal(span("2022-06-14", "2022-09"), "June–September 2022");
  assert.equal(span(), undefined);
});

function datesOf(start: string, end: string | undefined): EventDates {
  const [from, to] = [parseEventTime(start), end === undefined || isUnknown(end) ? end : parseEventTime(end)];
  assert.ok(from !== undefined && (end === undefined) === (to === undefined));
  return readEventDates(from, to, parseTimeZone("Europe/Madrid")) ?? assert.fail(`${start} ${end}`);
}

/** A text with plain spaces. */
function plain(text: string): string {
  return text.replaceAll("\u00A0", " ");
}
