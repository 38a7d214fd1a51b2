import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { FORMATS } from "./edition-readers.ts";

/** Events as institutions announce them, with the expected interpretation of each. */
const EVENTS: Readonly<Record<string, string>> = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}timeZone: America/Argentina/Buenos_Aires\n`,
  // A conference whose days are in several places.
  "events/cop2.yaml": `name: { en: Second Conference of the Parties, es: Segunda Conferencia de las Partes }
dates:
  - { start: 2023-04-19T18:00, place: Centro Cultural Kirchner }
  - { start: 2023-04-20, end: 2023-04-21, place: { en: Libertador Hotel, es: Hotel Libertador } }
  - { start: 2023-04-25T09:00, end: 2023-04-25T10:30, country: CR }
  - 2023-04-26
place: Buenos Aires
country: AR
organizers: [ECLAC, { name: { en: Ministry of the Environment, es: Ministerio de Ambiente }, url: "https://ministry.example/" }]
alsoIn: [Europe/Madrid, { timeZone: Asia/Tokyo, name: { en: Tokyo, es: Tokio } }]
languages: [en, es, zh-hant, quc]
participants: 1700
recording: https://video.example/cop2
`,
  // A part of it, online, with another day elsewhere.
  "events/side-event.yaml": `name: { en: "Rights, and climate", es: "Derechos, y clima" }
start: 2023-04-20T22:00
end: 2023-04-20T23:15
partOf: cop2
online: https://meet.example/side
organizer: OHCHR
alsoIn: [Europe/London, America/Los_Angeles]
participants: { en: more than 700 registered, es: más de 700 personas inscritas }
`,
  "events/workshop.yaml": `name: Workshop
start: 2030-02-01
partOf: side-event
recording: https://video.example/workshop
`,
};

test("what is known of an event is on its page, in calendars, in structured data and in the open data", async (t) => {
  const tree = await buildWith(t, EVENTS);
  const textOf = (file: string): string =>
    tree.get(file)?.toString("utf8").replaceAll("\u{A0}", " ").replaceAll("\u2060", "") ?? assert.fail(`no ${file}`);
  const pageOf = (key: string, language = ""): string => textOf(`${language}events/${key}/index.html`);
  const factsOf = (key: string, language = "") =>
    Array.from(pageOf(key, language).matchAll(/<dt>(.*?)<\/dt>(.*?)<\/div>/gs), ([, name, values = ""]) => [
      name,
      ...Array.from(values.matchAll(/<dd>(.*?)<\/dd>/g), ([, value]) => value),
    ]);
  const thingOf = (key: string): Readonly<Record<string, unknown>> => {
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(pageOf(key)) ?? [];
    return JSON.parse(json)["@graph"][0];
  };

  await t.test("each date of a series has its place, and its hours in other time zones", () => {
    const dates = (language: string) => {
      const [, list = ""] = /<ul class="series">(.*?)<\/ul>/s.exec(pageOf("cop2", language)) ?? [];
      return Array.from(list.matchAll(/<li>(.*?)<\/li>/gs), ([, date = ""]) =>
        date
          .replace(/<\/span> <span>| +<p [^>]*>/g, " | ")
          .replace(/<[^>]+>/g, "")
          .replace(/ +/g, " ")
          .trim(),
      );
    };
    assert.deepEqual(dates(""), [
      "19 April 2023, 18:00 (UTC−3) | Centro Cultural Kirchner | Argentina | 23:00 (UTC+2) | Tokyo, 20 April 2023, 06:00 (UTC+9)",
      "20–21 April 2023 | Libertador Hotel | Argentina",
      "25 April 2023, 09:00–10:30 (UTC−3) | Costa Rica | 14:00–15:30 (UTC+2) | Tokyo, 21:00–22:30 (UTC+9)",
      "26 April 2023 | Buenos Aires | Argentina",
    ]);
    assert.match(dates("es/")[1] ?? "", / \| Hotel Libertador \| Argentina$/);
  });

  await t.test("the hours of a single date in other time zones have the day where it is another one", () => {
    assert.deepEqual(factsOf("side-event"), [
      ["Part of", '<a href="/events/cop2/">Second Conference of the Parties</a>'],
      ["In other time zones", "21 April 2023, 02:00–03:15 (UTC+1)", "18:00–19:15 (UTC−7)"],
      ["Participants", "more than 700 registered"],
    ]);
  });

  await t.test("languages are named in that of the page, numbers written in its way, and organizers all named", () => {
    assert.deepEqual(factsOf("cop2"), [
      ["Held", "in English", "in Spanish", "in Chinese", '<span lang="quc">quc</span>'],
      ["Participants", "1,700"],
    ]);
    assert.deepEqual(factsOf("cop2", "es/").at(0)?.slice(0, 3), ["Se celebra", "en inglés", "en español"]);
    assert.match(
      pageOf("cop2"),
      /Organised by <bdi>ECLAC<\/bdi>, <a href="https:\/\/ministry\.example\/" rel="external"><bdi>Ministry of the Environment<\/bdi><\/a><\/p>/,
    );
    assert.match(pageOf("cop2", "es/"), /Organizan: <bdi>ECLAC<\/bdi>, /);
  });

  await t.test("the page of the whole lists its parts, and each leads to its recording once it is over", () => {
    assert.match(pageOf("cop2"), /As part of this event<\/h2>\n<ul class="agenda">.*\/events\/side-event\//s);
    assert.match(pageOf("side-event"), /As part of this event<\/h2>\n<ul class="agenda">.*\/events\/workshop\//s);
    assert.match(pageOf("cop2"), /<a href="https:\/\/video\.example\/cop2" rel="external">Recording of the event<\/a>/);
    assert.doesNotMatch(pageOf("workshop"), /video\.example/);
  });

  await t.test(
    "entries of calendars have the place of their date, all organizers, and the event that they are in",
    () => {
      const entries = new ICAL.Component(ICAL.parse(textOf("calendar.ics"))).getAllSubcomponents("vevent");
      const of = (uid: string) => entries.find((each) => `${each.getFirstPropertyValue("uid")}`.startsWith(`${uid}@`));
      const say = (uid: string, name: string) => of(uid)?.getFirstPropertyValue(name);
      assert.deepEqual(
        ["cop2", "cop2.2", "cop2.3", "cop2.4"].map((uid) => say(uid, "location")),
        ["Centro Cultural Kirchner, Argentina", "Libertador Hotel, Argentina", "Costa Rica", "Buenos Aires, Argentina"],
      );
      assert.match(`${say("cop2", "description")}`, /^Organised by ECLAC and Ministry of the Environment\n/);
      assert.match(
        `${say("side-event", "description")}`,
        /^Organised by OHCHR\nPart of: Second Conference of the Parties\nOnline: /,
      );
      assert.equal(`${say("side-event", "dtstart")}`, "2023-04-21T01:00:00Z");
    },
  );

  await t.test("structured data have the whole, the parts, the places of dates, languages and the recording", () => {
    const whole = thingOf("cop2");
    const place = (name: string, code: string) => ({
      "@type": "Place",
      name,
      address: { "@type": "PostalAddress", addressCountry: code },
    });
    assert.deepEqual(whole["inLanguage"], ["en", "es", "zh-Hant", "quc"]);
    assert.deepEqual(whole["recordedIn"], { "@type": "CreativeWork", url: "https://video.example/cop2" });
    assert.deepEqual(whole["organizer"], [
      { "@type": "Organization", name: "ECLAC" },
      { "@type": "Organization", name: "Ministry of the Environment", url: "https://ministry.example/" },
    ]);
    const { subEvent } = whole;
    assert.ok(Array.isArray(subEvent));
    assert.deepEqual(
      subEvent.slice(0, 3).map(({ location }) => location),
      [
        place("Centro Cultural Kirchner", "AR"),
        place("Libertador Hotel", "AR"),
        { ...place("Costa Rica", "CR"), name: "Costa Rica" },
      ],
    );
    assert.deepEqual(
      whole["location"],
      subEvent.slice(0, 4).map(({ location }) => location),
    );
    const part = thingOf("side-event");
    const url = "https://letter.harbour.example/events/side-event/";
    assert.deepEqual(subEvent.at(-1), {
      "@type": "Event",
      "@id": url,
      url,
      name: "Rights, and climate",
      startDate: part["startDate"],
      endDate: part["endDate"],
      location: part["location"],
    });
    assert.equal(Object(part["superEvent"])["@id"], whole["@id"]);
    assert.ok(!("recordedIn" in thingOf("workshop")));
  });

  await t.test("the open data say the same, and keep to their schema", () => {
    const text = textOf("data/events.json");
    const ajv = new Ajv2020({ strict: true, formats: FORMATS, allErrors: true });
    const validate = ajv.compile(JSON.parse(textOf("data/events.schema.json")));
    assert.ok(validate(JSON.parse(text)), ajv.errorsText(validate.errors));
    const of = (id: string) => JSON.parse(text).events.find((event: { readonly id: string }) => event.id === id);
    assert.deepEqual(of("cop2").organizer, of("cop2").organizers[0]);
    assert.deepEqual(of("cop2").dates[1], {
      start: "2023-04-20",
      end: "2023-04-21",
      places: { en: "Libertador Hotel", es: "Hotel Libertador" },
      countries: ["AR"],
    });
    assert.deepEqual(of("cop2").languages, ["en", "es", "zh-Hant", "quc"]);
    assert.equal(of("cop2").participants, 1700);
    assert.equal(of("cop2").recording, "https://video.example/cop2");
    assert.equal(of("side-event").partOf, "cop2");
    assert.equal(of("side-event").participants.es, "más de 700 personas inscritas");
    assert.match(textOf("data/index.html"), /Languages in which it is held/);
  });
});

test("an event with one date is where that date is", async (t) => {
  const date = "[{ start: 2023-05-02, place: Escazú, country: CR }]";
  const tree = await buildWith(t, { "events/one.yaml": `name: One\ncountry: AR\ndates: ${date}\n` });
  const page = tree.get("events/one/index.html")?.toString("utf8").replaceAll("\u{A0}", " ") ?? "";
  assert.match(page, /2 May 2023<\/time> <span><bdi>Escazú<\/bdi><\/span> <span>Costa Rica<\/span>/u);
  assert.match(tree.get("events/one/event.ics")?.toString("utf8") ?? "", /LOCATION:Escazú\\, Costa Rica/);
});

test("an event that is not public yet is named by none of its parts", async (t) => {
  const embargoed = `${EVENTS["events/cop2.yaml"]}publishFrom: 2100-01-01\n`;
  const tree = await buildWith(t, { ...EVENTS, "events/cop2.yaml": embargoed });
  for (const [file, bytes] of tree) assert.ok(!/cop2|Second Conference/.test(bytes.toString("utf8")), file);
});

test("an event that was withdrawn says nothing of these facts any more", async (t) => {
  const withdrawn = `${EVENTS["events/cop2.yaml"]}withdrawn: request\n`;
  const tree = await buildWith(t, { ...EVENTS, "events/cop2.yaml": withdrawn });
  for (const [file, bytes] of tree)
    assert.ok(!/ECLAC|video\.example\/cop2|1[,.]?700/.test(bytes.toString("utf8")), file);
});

async function buildWith(t: Parameters<typeof temporaryFolder>[0], files: Readonly<Record<string, string>>) {
  const dir = await temporaryFolder(t);
  const contentDir = path.join(dir, "content");
  const outputDir = path.join(dir, "site");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...files });
  const options = optionsFor({ contentDir, outputDir, cacheDir: path.join(dir, "cache") });
  const { diagnostics } = await buildSite(options, ownerOf(process));
  assert.deepEqual(
    diagnostics.map(({ message }) => message.id),
    [],
  );
  return readTree(outputDir);
}
