import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { FEATURES } from "../../../scripts/features/index.ts";
import { parseMoment } from "../../../scripts/i18n/moment.ts";
import { changesAfter, settledMoment } from "../../../scripts/model/timing/changes-by-time.ts";
import { readPublication } from "../../../scripts/pipeline/check-content.ts";
import { loadContent } from "../../../scripts/pipeline/load-content.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF, optionsFor } from "../../support/options.ts";
import { textsOf } from "../traces.ts";
import { CALLS } from "./call.ts";

test("open calls are listed by their deadline, and then closed ones, as of the moment of the build", async (t) => {
  const list = await pageOf(t, "2026-11-26", "/calls/");
  assert.match(list, /<title>Calls [^<]*<\/title>.*<h1>Calls<\/h1>/s);
  const titles = Array.from(list.matchAll(/<h2 class="title">.*?>([^<]+)<\/a>/g), ([, title]) => title);
  assert.deepEqual(titles, ["A call that closes soon", "A late call"]);
  assert.match(
    list,
    /<p class="action call"><a href="https:\/\/calls\.example\.org\/2026-04" rel="external">Apply<\/a>/,
  );
  const [, closed = ""] = list.split(/<h2[^>]*>Closed calls<\/h2>/);
  assert.match(closed, /<time datetime="2026-11-25">25\sNovember\s2026 \(closed\)<\/time>/);
  assert.match(closed, /<h3 class="title"><a [^>]*>A closed call<\/a>/);
  assert.doesNotMatch(closed, /Apply/);
  assert.match(list, /<time datetime="2026-12-15T17:00">15\sDecember\s2026,\s17:00<\/time>/);
  assert.match(await pageOf(t, "2026-12-15T16:59", "/calls/"), /A late call.*Closed calls/s);
  const later = await pageOf(t, "2026-12-15T17:00", "/calls/");
  assert.match(later, /No calls are open\..*Closed calls.*A late call.*A call that closes soon.*A closed call/s);
});

test("the page of a call says when it closes or that it is closed, its reference, and where to apply", async (t) => {
  const open = await pageOf(t, "2026-11-26", "/2026/05/soon/");
  assert.match(open, /<dt>Deadline<\/dt>\n<dd>26\sNovember\s2026<\/dd>/);
  assert.match(open, /<dt>Reference<\/dt>\n<dd>2026\/S\s112<\/dd>/);
  assert.match(
    open,
    /<dd><a href="https:\/\/calls\.example\.org\/2026-04" rel="external">calls\.example\.org\/2026-04<\/a>/,
  );
  assert.match(open, /"potentialAction":\{"@type":"ApplyAction","target":"https:[^"]+","endTime":"2026-11-26"\}/);
  assert.match(await pageOf(t, "2026-11-26", "/2026/05/closed/"), /<dd>25\sNovember\s2026 \(closed\)<\/dd>/);
});

test("a call says when it closes and where to apply, or that it is closed, on cards, in mails and in feeds", async (t) => {
  const texts = await textsOf(await optionsOf(t, "2026-11-26"), FEATURES);
  const bulletin = ["/2026/05/", "/2026/05/email/", "/2026/05/email.txt"];
  for (const address of [...bulletin, "/topics/ships/", "/feed.xml", "/rss.xml", "/feed.json", "/bulletins/feed.xml"]) {
    const text = texts.get(address) ?? assert.fail(`${address} is missing`);
    assert.match(text, /Deadline: 15\sDecember\s2026,\s17:00[^.]{0,30} · .{0,150}Apply/s, address);
    assert.match(text, /Deadline: 25\sNovember\s2026 \(closed\)(?![^.]{0,30} · )/, address);
  }
  assert.match(texts.get("/es/2026/05/") ?? "", /Fin de plazo: 25\sde\snoviembre\sde\s2026 \(cerrada\)/);
  const [entry] = /<summary type="text">[^<]*<\/summary>/.exec(texts.get("/feed.xml") ?? "") ?? [];
  assert.match(entry ?? "", /Who may apply\. Deadline: /);
});

test("a callout of a declared kind says that its deadline is past, and its end is a change that is due", async (t) => {
  const vacancies = {
    "publication.yaml": `${CALLS["publication.yaml"]}callouts:
  vacancy: { label: { en: Vacancy, es: Vacante }, fields: { post: { type: text, label: { en: Post, es: Puesto } }, apply: { type: link, label: { en: Apply, es: Presentar } }, deadline: { type: moment, label: { en: Until, es: Hasta } } } }
`,
    "bulletins/2026-05/bulletin.en.md": `---
callouts:
  - { type: vacancy, deadline: 2026-11-25 }
  - { type: vacancy, post: Interpreter, deadline: 2026-12-20T17:00, apply: "https://jobs.example.org/" }
---
`,
  };
  const options = await optionsOf(t, "2026-11-26", vacancies);
  const texts = await textsOf(options, FEATURES);
  for (const address of ["/2026/05/", "/2026/05/email/", "/2026/05/email.txt"]) {
    assert.match(texts.get(address) ?? "", /25\sNovember\s2026 \(closed\)/, address);
    assert.match(texts.get(address) ?? "", /20\sDecember\s2026,\s17:00(?! \(closed\))/, address);
  }
  assert.match(texts.get("/es/2026/05/") ?? "", /25\sde\snoviembre\sde\s2026 \(cerrada\)/);
  const [open = "", closed = ""] = (texts.get("/calls/") ?? "").split("Closed calls");
  assert.match(
    open,
    /<time datetime="2026-12-20T17:00">.*<h2 class="title"><a href="\/2026\/05\/">Interpreter<\/a>.*Vacancy/s,
  );
  assert.match(open, /<a href="https:\/\/jobs\.example\.org\/" rel="external">Apply<\/a>/);
  assert.match(closed, /<time datetime="2026-11-25">.*<h3 class="title"><a href="\/2026\/05\/">Vacancy<\/a>/s);
  const { content } = await loadContent(options);
  const { checked } = await readPublication(options);
  assert.ok(checked !== undefined);
  const changes = changesAfter(content, checked.publication, AS_OF).map(({ moment, file }) => [moment, file]);
  assert.deepEqual(changes.at(-1), ["2026-12-20T17:00", "bulletins/2026-05/bulletin.en.md"]);
  assert.equal(settledMoment(content, parseMoment("2026-12-20T20:00") ?? assert.fail()), "2026-12-20T17:00");
});

test("the calendar has the last day of each call, open or closed", async (t) => {
  const calendar = (await pageOf(t, "2026-11-26", "/calendar.ics")).replaceAll("\r\n ", "");
  assert.match(calendar, /SUMMARY:Deadline: A late call\r\n/);
  assert.match(calendar, /UID:2026-05\.late\.deadline@letter\.harbour\.example\r\n/);
  assert.match(calendar, /DTSTART;VALUE=DATE:20261215\r\n/);
  assert.match(calendar, /DTSTART;VALUE=DATE:20261125\r\n/);
});

test("the end of a call is a change that is due, and settles the moment of a build", async (t) => {
  const options = await optionsOf(t, "2026-11-26");
  const { content } = await loadContent(options);
  const { checked } = await readPublication(options);
  assert.ok(checked !== undefined);
  assert.deepEqual(changesAfter(content, checked.publication, AS_OF), [
    { moment: "2026-11-27", kind: "closed", file: "bulletins/2026-05/soon.en.md" },
    { moment: "2026-12-15T17:00", kind: "closed", file: "bulletins/2026-05/late.en.md" },
  ]);
  const evening = parseMoment("2026-12-15T20:00") ?? assert.fail();
  assert.equal(settledMoment(content, evening), "2026-12-15T17:00");
});

async function optionsOf(t: Cleanup, asOf: string, more: Readonly<Record<string, string>> = {}) {
  const contentDir = join(await temporaryFolder(t), "content");
  await writeTree(contentDir, { ...CALLS, ...more });
  return optionsFor({ contentDir, asOf: parseMoment(asOf) ?? assert.fail() });
}

async function pageOf(t: Cleanup, asOf: string, address: string): Promise<string> {
  const texts = await textsOf(await optionsOf(t, asOf), FEATURES);
  return texts.get(address) ?? assert.fail(`${address} is missing`);
}
