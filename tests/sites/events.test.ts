import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import { readTree } from "../support/folders.ts";
import { sharedSite } from "../support/site.ts";
import { FORMATS, READERS } from "./edition-readers.ts";

/** It has events by the hour, by the month, without a day or an end, online, in a series and in several countries. */
const CONTENT = "tests/fixtures/publications/arabic";
const ORIGIN = "https://bulletin.harbour.example";
const WEBINAR = "https://meet.harbour.example/night-pilotage";
const COURSE = "https://meet.harbour.example/rescue";

test("what is known of the time and the place of events is the same in every page and edition", async (t) => {
  const tree = await readTree(await sharedSite(CONTENT));
  /** With simple spaces, which replace no-break spaces. */
  const textOf = (file: string): string =>
    tree.get(file)?.toString("utf8").replaceAll("\u{A0}", " ") ?? assert.fail(`no ${file}`);
  const pageOf = (key: string): string => textOf(`en/events/${key}/index.html`);
  const eventOf = (key: string): Readonly<Record<string, unknown>> => {
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(pageOf(key)) ?? [];
    return JSON.parse(json)["@graph"][0];
  };
  const namesAndDates = (text: string) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents("vevent")
      .map((event) => [
        String(event.getFirstPropertyValue("uid")).replace(/@.*/, ""),
        String(event.getFirstPropertyValue("dtstart")),
        event.hasProperty("dtend") ? String(event.getFirstPropertyValue("dtend")) : undefined,
      ]);

  await t.test("pages have hours with their offset, every date of a series, months, and what is not known", () => {
    const facts = (key: string) =>
      /<p class="dateline dots">(.*?)<\/p>/.exec(pageOf(key))?.[1]?.replace(/<[^>]+>/g, "");
    assert.equal(facts("pilots-webinar"), "4 June 2026, 10:00–\u206011:30 (UTC+1) Online");
    assert.equal(facts("rescue-course"), "21 October – 4 November 2026 3 dates Sidon Lebanon Online");
    assert.equal(facts("dredging"), "14 September 2026, end not known Sfax Tunisia");
    assert.equal(facts("ports-conference"), "November 2026 Tunisia Morocco");
    assert.equal(facts("charter"), "No date yet");
    assert.match(
      pageOf("rescue-course"),
      /<li>21 October 2026, 09:00–\u206012:30 \(UTC\+3\)<\/li>\n<li>28 October 2026, 09:00–\u206012:30 \(UTC\+2\)<\/li>\n<li>4 November 2026<\/li>/,
    );
    assert.match(pageOf("pilots-webinar"), /Organised by <a href="https:\/\/harbour\.example\/" rel="external">/);
    assert.match(textOf("events/open-day/index.html"), /<h1><bdi lang="en".*<\/bdi> <span class="language-note">/);
    assert.match(textOf("events/pilots-webinar/index.html"), /4 يونيو 2026، 10:00–\u206011:30 \(UTC\+1\)/);
    assert.match(pageOf("pilots-webinar"), new RegExp(`<a href="${WEBINAR}" rel="external">Online</a>`));
  });

  await t.test(
    "an event that is not over, or has no day, comes first on the agenda; without a day it is in no calendar",
    () => {
      const agenda = textOf("en/events/index.html");
      const names = Array.from(
        agenda.matchAll(/<h\d class="title"><a href="\/en\/events\/([^/]+)\//g),
        ([, key]) => key,
      );
      assert.deepEqual(names, [
        "ports-conference",
        "charter",
        "rescue-course",
        "dredging",
        "open-day",
        "safety-workshop",
        "pilots-webinar",
      ]);
      assert.match(agenda, /id="upcoming">\n<h2 class="section-title">Upcoming events<\/h2>/);
      for (const key of ["ports-conference", "charter"]) {
        assert.doesNotMatch(pageOf(key), /Add to calendar/, key);
        assert.ok(!tree.has(`en/events/${key}/event.ics`), key);
      }
    },
  );

  await t.test(
    "calendars have times in UTC, whole days with the day after the last, and an entry for each date",
    () => {
      const expected = [
        ["pilots-webinar", "2026-06-04T09:00:00Z", "2026-06-04T10:30:00Z"],
        ["safety-workshop", "2026-06-08", "2026-06-13"],
        ["open-day", "2026-06-30", "2026-07-02"],
        ["dredging", "2026-09-14", undefined],
        ["rescue-course", "2026-10-21T06:00:00Z", "2026-10-21T09:30:00Z"],
        ["rescue-course.2", "2026-10-28T07:00:00Z", "2026-10-28T10:30:00Z"],
        ["rescue-course.3", "2026-11-04", "2026-11-05"],
      ];
      for (const file of ["calendar.ics", "en/calendar.ics"])
        assert.deepEqual(namesAndDates(textOf(file)), expected, file);
      const own = namesAndDates(textOf("en/events/rescue-course/event.ics"));
      assert.deepEqual(own, expected.slice(4));
      assert.match(
        textOf("en/calendar.ics").replaceAll("\r\n ", ""),
        new RegExp(`LOCATION:${WEBINAR}\r\nDESCRIPTION:.*Organised by Harbour Office\\\\nOnline: ${WEBINAR}`),
      );
    },
  );

  await t.test("structured data have starts with their offset, each date of a series, and where to take part", () => {
    const place = (name: string, code: string) => ({
      "@type": "Place",
      name,
      address: { "@type": "PostalAddress", addressCountry: code },
    });
    const webinar = eventOf("pilots-webinar");
    assert.deepEqual(
      [webinar["@type"], webinar["startDate"], webinar["endDate"], webinar["eventAttendanceMode"], webinar["location"]],
      [
        "Event",
        "2026-06-04T10:00:00+01:00",
        "2026-06-04T11:30:00+01:00",
        "https://schema.org/OnlineEventAttendanceMode",
        { "@type": "VirtualLocation", url: WEBINAR },
      ],
    );
    assert.deepEqual(webinar["organizer"], {
      "@type": "Organization",
      name: "Harbour Office",
      url: "https://harbour.example/",
    });
    const { subEvent, ...course } = eventOf("rescue-course");
    const location = [place("Sidon", "LB"), { "@type": "VirtualLocation", url: COURSE }];
    assert.deepEqual(
      [course["@type"], course["startDate"], course["endDate"], course["eventAttendanceMode"], course["location"]],
      [
        "EventSeries",
        "2026-10-21T09:00:00+03:00",
        "2026-11-04",
        "https://schema.org/MixedEventAttendanceMode",
        location,
      ],
    );
    assert.deepEqual(
      subEvent,
      [
        ["2026-10-21T09:00:00+03:00", "2026-10-21T12:30:00+03:00"],
        ["2026-10-28T09:00:00+02:00", "2026-10-28T12:30:00+02:00"],
        ["2026-11-04", "2026-11-04"],
      ].map(([startDate, endDate]) => ({
        "@type": "Event",
        name: "Course in rescue at sea",
        startDate,
        endDate,
        location,
      })),
    );
    const datesOf = (key: string) => [eventOf(key)["startDate"], eventOf(key)["endDate"]];
    assert.deepEqual(datesOf("ports-conference"), ["2026-11", "2026-11"]);
    assert.deepEqual(datesOf("dredging"), ["2026-09-14", undefined]);
    assert.deepEqual(datesOf("charter"), [undefined, undefined]);
  });

  await t.test("open data say the same, and keep to their schemas", () => {
    const { events } = JSON.parse(textOf("data/events.json"));
    const found = new Map<string, Readonly<Record<string, unknown>>>(
      events.map((event: { readonly id: string }) => [event.id, event]),
    );
    const of = (key: string) => found.get(key) ?? assert.fail(key);
    assert.deepEqual(
      [of("pilots-webinar")["start"], of("pilots-webinar")["online"], of("pilots-webinar")["organizer"]],
      [
        "2026-06-04T10:00:00+01:00",
        WEBINAR,
        { names: { ar: "مكتب المرافئ", en: "Harbour Office" }, url: "https://harbour.example/" },
      ],
    );
    assert.equal(eventOf("rescue-course")["startDate"], of("rescue-course")["start"]);
    assert.deepEqual(of("rescue-course")["dates"], [
      { start: "2026-10-21T09:00:00+03:00", end: "2026-10-21T12:30:00+03:00" },
      { start: "2026-10-28T09:00:00+02:00", end: "2026-10-28T12:30:00+02:00" },
      { start: "2026-11-04", end: "2026-11-04" },
    ]);
    assert.deepEqual([of("ports-conference")["start"], of("ports-conference")["countries"]], ["2026-11", ["TN", "MA"]]);
    assert.ok(!("end" in of("dredging")) && !("start" in of("charter")));
    for (const list of ["items", "bulletins", "events"]) {
      const ajv = new Ajv2020({ strict: true, formats: FORMATS, allErrors: true });
      const validate = ajv.compile(JSON.parse(textOf(`data/${list}.schema.json`)));
      assert.ok(validate(JSON.parse(textOf(`data/${list}.json`))), ajv.errorsText(validate.errors));
    }
  });

  await t.test("emails and the feed of bulletins say when, in one line", () => {
    const mail = textOf("en/2026/05/email.txt");
    for (const line of [
      "4 June 2026, 10:00–11:30 (UTC+1) · Online\n",
      "14 September 2026, end not known · Sfax, Tunisia\n",
      "21 October – 4 November 2026 · 3 dates · Sidon, Lebanon · Online\n",
      "Conference of Mediterranean ports [15]\nNovember 2026 · Tunisia, Morocco\n\n",
      "Signing of the ports’ charter [16]\nNo date yet\n\n",
    ])
      assert.ok(mail.includes(line), line);
    const [bulletin] = JSON.parse(textOf("en/bulletins/feed.json")).items;
    assert.match(bulletin.content_html, />21 October – 4 November 2026 · 3 dates · Course in rescue at sea</);
    assert.match(bulletin.content_html, />No date yet · Signing of the ports’ charter</);
  });

  await t.test("parsers that are not ours read every edition, and their addresses of the site exist", () => {
    const readers = [...tree.keys()].flatMap((file) => READERS.find((each) => each.file.test(file)) ?? []);
    assert.ok(readers.length > 60, `${readers.length} editions`);
    for (const file of tree.keys()) {
      const edition = READERS.find((each) => each.file.test(file))?.read(tree.get(file)?.toString("utf8") ?? "");
      assert.equal(new Set(edition?.ids).size, edition?.ids.length ?? 0, file);
      const own = edition?.urls.filter((url) => url.startsWith(`${ORIGIN}/`)) ?? [];
      const files = own.map((url) => new URL(url).pathname.slice(1).replace(/(?:^|\/)$/, "$&index.html"));
      for (const each of files) assert.ok(tree.has(each), `${file}: ${each}`);
    }
  });
});
