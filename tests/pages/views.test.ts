import assert from "node:assert/strict";
import { test } from "node:test";
import { emailTextOf } from "../../scripts/pages/callouts/index.ts";
import { pageAt, viewsOf } from "./views-of.ts";

const item = (fields: string): string => `---\ntitle: A ship\nsummary: It came.\n${fields}\n---\n`;

test("the home page shows the latest bulletin at its own address", async (context) => {
  const home = pageAt(await viewsOf(context), "/", "bulletin");
  assert.equal(home.head.canonical, "https://letter.harbour.example/news/");
  assert.equal(`${home.masthead.name} ${home.masthead.year}`, "May 2026");
  assert.equal(home.number, "No.\u00A01");
});

test("every kind of page exists in every language, and the first language has no prefix", async (context) => {
  const views = await viewsOf(context);
  const addresses: readonly string[] = [...views.values()]
    .filter((view) => "breadcrumb" in view)
    .map(({ address }) => address);
  const english = addresses.filter((address) => !address.startsWith("/es/") && address !== "/about/");
  assert.ok(english.length > 12);
  for (const address of english) assert.ok(addresses.includes(`/es${address}`), `no /es${address}`);
});

test("the counts of a bulletin link to what they count", async (context) => {
  const { strip } = pageAt(await viewsOf(context), "/2026/05/", "bulletin");
  assert.deepEqual(
    strip.map(({ text, href }) => [text, href]),
    [
      ["1\u00A0item", "#lead"],
      ["1\u00A0country", "#countries"],
      ["1\u00A0topic", "#topics"],
    ],
  );
});

test("a folder with items only is a bulletin without number and introduction, its newest item first and the lead", async (context) => {
  const views = await viewsOf(context, {
    "bulletins/2026-06/first.en.md": item("date: 2026-06-02\ntopic: ships"),
    "bulletins/2026-06/second.en.md": item("date: 2026-06-09\ntopic: ships"),
  });
  const bulletin = pageAt(views, "/2026/06/", "bulletin");
  assert.deepEqual([bulletin.number, bulletin.introduction], [undefined, undefined]);
  assert.deepEqual(
    [bulletin.lead, ...bulletin.items].map((card) => card?.href),
    ["/news/2026/06/second/", "/news/2026/06/first/"],
  );
});

test("an item without translation is shown in its own language, with a note and a link to its page", async (context) => {
  const views = await viewsOf(context, { "bulletins/2026-05/tugs.en.md": item("date: 2026-05-07\ntopic: ships") });
  const original = pageAt(views, "/es/2026/05/", "bulletin").items.find(({ href }) => href.endsWith("/tugs/"));
  assert.deepEqual(original?.title, { text: "A ship", lang: "en" });
  assert.equal(original?.languageNote, "en inglés");
  assert.equal(original?.href, "/news/2026/05/tugs/");
  assert.ok(!views.has("/es/2026/05/tugs/"));
});

test("in a preview what is not public yet says from when it is; no other build has it", async (context) => {
  const tugs = {
    "bulletins/2026-05/tugs.en.md":
      "---\ntitle: Tugs\nsummary: Two.\ndate: 2026-05-02\npublishFrom: 2026-12-01T09:30\n---\n",
  };
  const preview = await viewsOf(context, tugs, "preview");
  const note = "Not public until 1\u00A0December 2026, 09:30";
  assert.equal(pageAt(preview, "/2026/05/tugs/", "item").draftNote, note);
  assert.deepEqual(
    pageAt(preview, "/2026/05/", "bulletin").items.map(({ draftNote }) => draftNote),
    [note],
  );
  assert.equal((await viewsOf(context, tugs)).has("/2026/05/tugs/"), false);
});

test("in a preview a draft has a note, on its own page and on pages that mention it", async (context) => {
  const tugs = { "bulletins/2026-05/tugs.en.md": item("date: 2026-05-07\ntopic: ships\ndraft: true") };
  const preview = await viewsOf(context, tugs, "preview");
  assert.equal(pageAt(preview, "/2026/05/tugs/", "item").draftNote, "Draft");
  const notes = (address: string) => pageAt(preview, address, "bulletin").items.map(({ draftNote }) => draftNote);
  assert.deepEqual([notes("/2026/05/"), notes("/es/2026/05/")], [["Draft"], ["Borrador"]]);
  assert.equal(pageAt(preview, "/2026/05/", "bulletin").draftNote, undefined);
  const { previous, next } = pageAt(preview, "/2026/05/new-crane/", "item").neighbours;
  assert.equal((previous ?? next)?.draftNote, "Draft");
  assert.ok(!(await viewsOf(context, tugs)).has("/2026/05/tugs/"));
});

test("the language switcher links to the same page, or the page says in which languages it does not exist", async (context) => {
  const views = await viewsOf(context, { "bulletins/2026-05/tugs.en.md": item("date: 2026-05-07\ntopic: ships") });
  const { languages } = pageAt(views, "/2026/05/new-crane/", "item");
  assert.deepEqual(
    languages.map(({ lang, current, href }) => [lang, current, href]),
    [
      ["en", true, "/news/2026/05/new-crane/"],
      ["es", false, "/news/es/2026/05/new-crane/"],
    ],
  );
  const tugs = pageAt(views, "/2026/05/tugs/", "item");
  assert.deepEqual([tugs.languages.length, tugs.missingLanguages], [1, "Not available in Spanish"]);
});

test("an item's page shows the three items on its topic that are nearest in time, except the next one", async (context) => {
  const days = ["01", "08", "12", "20", "30"];
  const others = Object.fromEntries(
    days.map((day) => [`bulletins/2026-05/ship-${day}.en.md`, item(`date: 2026-05-${day}\ntopic: ships`)]),
  );
  const { more } = pageAt(await viewsOf(context, others), "/2026/05/ship-20/", "item");
  assert.deepEqual(
    more.map(({ datetime }) => datetime),
    ["2026-05-30", "2026-05-08", "2026-05-04"],
  );
});

test("the calendar leaf of an event in two months has its first and its last day", async (context) => {
  const views = await viewsOf(context, {
    "events/open-day.yaml": "name: Open day\nstart: 2026-05-30\nend: 2026-06-01\nstatus: cancelled\n",
  });
  const { entry } = pageAt(views, "/events/open-day/", "event");
  assert.deepEqual(entry.leaf, { head: "2026", main: "30 May", end: "1 Jun" });
  assert.equal(entry.dates, "30\u00A0May – 1\u00A0June 2026");
  assert.equal(entry.status?.kind, "cancelled");
});

test("a topic's page has the items of its latest year and a bar for every month", async (context) => {
  const views = await viewsOf(context, { "bulletins/2025-03/ferry.en.md": item("date: 2025-03-04\ntopic: ships") });
  const topic = pageAt(views, "/topics/ships/", "topic");
  assert.deepEqual(
    topic.activity.map(({ year, count, months }) => [year, count, months.map((month) => month.count).join("")]),
    [
      ["2026", "1\u00A0item", "000010000000"],
      ["2025", "1\u00A0item", "001000000000"],
    ],
  );
  assert.deepEqual([topic.latest[0]?.year, topic.latest[0]?.items.length], ["2026", 1]);
  assert.equal(pageAt(views, "/topics/ships/2025/", "topic-year").neighbours.next?.title.text, "2026");
});

test("callouts of each type have a link with a text", async (context) => {
  const callouts = `callouts:
  - { type: video, title: The film, url: "https://www.videos.example/1", duration: PT1H12M }
  - { type: quote, text: We shall see., attribution: A captain, role: Of the ferry }
  - { type: notice, title: Closed, text: The pier is closed., url: "https://harbour.example/pier", label: Read why }`;
  const views = await viewsOf(context, { "bulletins/2026-05/bulletin.en.md": `---\nnumber: 1\n${callouts}\n---\n` });
  const [video, quote, notice] = pageAt(views, "/2026/05/", "bulletin").callouts;
  assert.ok(video?.type === "video" && quote?.type === "quote" && notice?.type === "notice");
  assert.equal(video.action, "Watch on videos.example");
  assert.deepEqual(video.duration, { text: "72\u00A0min", iso: "PT1H12M" });
  assert.equal(quote.attribution, "A captain");
  assert.deepEqual(notice.link, { text: "Read why", href: "https://harbour.example/pier" });
});

test("a figure is written as its language writes numbers, and a quotation keeps the words as they were said", async (context) => {
  const callouts = (unit: string) => `callouts:
  - { type: figure, value: 12500.5, unit: ${unit}, label: L, source: S, url: "https://harbour.example/pier" }
  - { type: figure, value: 3 in 4, label: L, url: "https://harbour.example/pier" }
  - { type: quote, text: T, original: { language: es, text: Hasta luego. }, attribution: A }`;
  const views = await viewsOf(context, {
    "bulletins/2026-05/bulletin.en.md": `---\n${callouts("tonnes")}\n---\n`,
    "bulletins/2026-05/bulletin.es.md": `---\n${callouts("toneladas")}\n---\n`,
  });
  const [english, spanish] = ["/2026/05/", "/es/2026/05/"].map(
    (address) => pageAt(views, address, "bulletin").callouts,
  );
  const [figure, words, quote] = english ?? [];
  const [cifra, , cita] = spanish ?? [];
  assert.ok(figure?.type === "figure" && words?.type === "figure" && quote?.type === "quote");
  assert.ok(cifra?.type === "figure" && cita?.type === "quote");
  assert.deepEqual([figure.value.text, words.value.text, cifra.value.text], ["12,500.5", "3 in 4", "12\u202F500,5"]);
  assert.deepEqual([figure.source?.text, figure.link?.text, cifra.unit?.text], ["S", "Read more", "toneladas"]);
  assert.deepEqual(quote.original, { text: "Hasta luego.", lang: "es" });
  assert.deepEqual(cita.original, { text: "Hasta luego." });
  assert.deepEqual(emailTextOf(figure), { title: "12,500.5 tonnes", text: "L", note: "S", link: figure.link });
  assert.equal(emailTextOf(quote).text, "“T” (“Hasta luego.”)");
});

test("links between content files become links under the base path and keep their fragments", async (context) => {
  const views = await viewsOf(context, {
    "bulletins/2026-05/tugs.en.md": `${item("date: 2026-05-07\ntopic: ships")}See [the crane](new-crane.en.md) and [us](../../pages/about.en.md).`,
    "bulletins/2026-05/new-crane.es.md":
      "---\ntitle: Una grúa\nsummary: Levanta.\nslug: grua\n---\n[Inglés](new-crane.en.md)",
    "pages/about.es.md": "---\ntitle: Acerca\n---\n[La grúa](../bulletins/2026-05/new-crane.es.md)",
  });
  assert.match(
    pageAt(views, "/2026/05/tugs/", "item").html ?? "",
    /"\/news\/2026\/05\/new-crane\/".*"\/news\/about\/"/,
  );
  assert.match(pageAt(views, "/es/about/", "page").html ?? "", /"\/news\/es\/2026\/05\/grua\/"/);
});

test("a topic whose items have no countries shows no number of countries", async (context) => {
  const figuresOf = async (countries: string): Promise<readonly string[]> => {
    const crane = item(`date: 2026-05-04\ntopic: ships\n${countries}event: open-day`);
    const views = await viewsOf(context, { "bulletins/2026-05/new-crane.en.md": crane });
    return pageAt(views, "/topics/ships/", "topic").figures;
  };
  assert.deepEqual(await figuresOf("countries: [PT]\n"), ["1\u00A0item", "1\u00A0country", "since May 2026"]);
  assert.deepEqual(await figuresOf(""), ["1\u00A0item", "since May 2026"]);
});
