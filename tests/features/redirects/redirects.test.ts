import assert from "node:assert/strict";
import { test } from "node:test";
import { viewAll } from "../../editions/editions-of.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The small publication after its item, its topic, its event and its page were renamed, and the item moved to another bulletin. */
const [ITEM = "", SPANISH = "", EVENT = "", PAGE = "", TOPICS = ""] = [
  "bulletins/2026-05/new-crane.en.md",
  "bulletins/2026-05/new-crane.es.md",
  "events/open-day.yaml",
  "pages/about.en.md",
  "topics.yaml",
].map((file) => SMALL_PUBLICATION[file] ?? assert.fail(file));

const RENAMED = {
  "bulletins/2026-05/bulletin.en.md": "---\nlead: old-crane\n---\n",
  "bulletins/2026-05/new-crane.en.md": ITEM.replace(
    "---\n",
    "---\nformerly: [first-crane, 2026-04/second-crane, /old.html]\n",
  )
    .replace("topic: ships", "topic: boats")
    .replace("event: open-day", "event: open-days"),
  "bulletins/2026-05/new-crane.es.md": SPANISH.replace("---\n", "---\nslug: grua\n"),
  "bulletins/2026-05/old-crane.en.md": "---\ntitle: An old crane\nsummary: It is gone.\ntopic: boats\n---\n",
  "events/open-day.yaml": EVENT.replace("Open day", "Another day"),
  "events/open-days.yaml": `formerly: [doors]\n${EVENT.replace("2026-05-09", "2026-05-08")}`,
  "pages/about.en.md": PAGE.replace("---\n", "---\nformerly: [who, /us]\n"),
  "topics.yaml": TOPICS.replace("ships:\n", "boats:\n  formerly: [ships]\n  merged: [ferries]\n"),
};

test("every former address leads to where its page is now, in one step and in every language", async (t) => {
  const { texts } = await viewAll(t, RENAMED);
  const redirects = JSON.parse(textAt(texts, "/redirects.json"));
  assert.equal(redirects["/2026/05/first-crane/"], "/2026/05/new-crane/");
  assert.equal(redirects["/2026/04/second-crane/"], "/2026/05/new-crane/");
  assert.equal(redirects["/es/2026/04/grua/"], "/es/2026/05/grua/");
  assert.equal(redirects["/es/2026/05/first-crane/"], undefined);
  assert.equal(redirects["/old.html"], "/2026/05/new-crane/");
  assert.equal(redirects["/2026/04/"], "/2026/05/");
  assert.equal(redirects["/es/2026/04/email/"], "/es/2026/05/email/");
  for (const old of ["ships", "ferries"]) {
    assert.equal(redirects[`/es/topics/${old}/`], "/es/topics/boats/");
    assert.equal(redirects[`/topics/${old}/feed.xml`], "/topics/boats/feed.xml");
    assert.equal(redirects[`/topics/${old}/poster.png`], "/topics/boats/poster.png");
  }
  assert.equal(redirects["/events/doors/"], "/events/open-days/");
  assert.equal(redirects["/es/events/doors/event.ics"], "/es/events/open-days/event.ics");
  assert.equal(redirects["/who/"], "/about/");
  assert.equal(redirects["/us"], "/about/");
  for (const to of Object.values(redirects)) assert.ok(!(String(to) in redirects), `${to} leads on`);
});

test("on hosts without redirects pages lead on, and feeds and calendars are where they were", async (t) => {
  const { markup, texts } = await viewAll(t, RENAMED);
  const pages = markup.flatMap((view) => (view.kind === "redirect" ? [view] : []));
  const page = (address: string) => pages.find((view) => view.address === address);
  assert.equal(page("/us/")?.href, "/about/");
  assert.equal(page("/es/topics/ships/")?.canonical, "https://letter.harbour.example/es/topics/boats/");
  assert.equal(page("/es/topics/ships/")?.chrome.lang, "es");
  assert.equal(page("/topics/ships/feed.json/"), undefined);
  assert.equal(textAt(texts, "/topics/ships/feed.json"), textAt(texts, "/topics/boats/feed.json"));
  assert.equal(textAt(texts, "/events/doors/event.ics"), textAt(texts, "/events/open-days/event.ics"));
});

test("ids in feeds, calendars and data are made of first names", async (t) => {
  const { texts } = await viewAll(t, RENAMED);
  const feed = JSON.parse(textAt(texts, "/topics/boats/feed.json"));
  assert.deepEqual(
    feed.items.map(({ id }: { readonly id: string }) => id),
    ["tag:letter.harbour.example,2026-05:first-crane.en", "tag:letter.harbour.example,2026-05:old-crane.en"],
  );
  assert.match(textAt(texts, "/events/open-days/event.ics"), /^UID:doors@letter\.harbour\.example/m);
  const item = JSON.parse(textAt(texts, "/data/items.json")).items.find(({ id }: { id: string }) =>
    id.endsWith("first-crane"),
  );
  assert.deepEqual([item.id, item.topic, item.event], ["2026-05/first-crane", "ships", "doors"]);
  const events = JSON.parse(textAt(texts, "/data/events.json")).events.map(({ id }: { readonly id: string }) => id);
  assert.deepEqual(events, ["doors", "open-day"]);
});

test("nothing was renamed, so there are no redirects", async (t) => {
  const { markup, texts } = await viewAll(t, {});
  assert.ok(markup.every(({ kind }) => kind !== "redirect"));
  assert.ok(texts().every(([address]) => address !== "/redirects.json"));
});

function textAt(texts: () => readonly (readonly [string, string])[], address: string): string {
  return texts().find(([each]) => each === address)?.[1] ?? assert.fail(`nothing at ${address}`);
}
