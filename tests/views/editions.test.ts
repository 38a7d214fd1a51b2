import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { loadPublication } from "../../scripts/publication.ts";
import type { CalendarView, Feed, FeedView, FileView } from "../../scripts/views/editions.ts";
import { viewPublication } from "../../scripts/views/index.ts";
import type { Mail } from "../../scripts/views/mail-view.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

const CRANE = "bulletins/2026-05/new-crane.en.md";
const crane = (change: (text: string) => string) => ({ [CRANE]: change(SMALL_PUBLICATION[CRANE] ?? "") });
const OPEN_DAY = "events/open-day.yaml";
const openDay = (more: string) => ({ [OPEN_DAY]: `${SMALL_PUBLICATION[OPEN_DAY]}${more}` });

test("an entry keeps its id when its title, its slug, its date and the site's host change", async (t) => {
  const before = await feedAt(t, "/feed.xml", {});
  const changes = crane((text) =>
    text.replace("A new crane", "The crane, renamed").replace("date: 2026-05-04", "date: 2026-05-06\nslug: renamed"),
  );
  const after = await feedAt(t, "/feed.xml", changes, "https://preview.example");
  assert.deepEqual(
    before.entries.map(({ id }) => id),
    ["tag:letter.harbour.example,2026-05:new-crane.en"],
  );
  assert.deepEqual(
    after.entries.map(({ id }) => id),
    before.entries.map(({ id }) => id),
  );
  assert.equal(after.id, before.id);
  assert.equal(after.entries[0]?.url, "https://preview.example/2026/05/renamed/");
  assert.equal(after.self.atom, "https://preview.example/feed.xml");
});

test("an entry was updated when readers are told so, by an update or by a correction, and else when it is dated", async (t) => {
  const updatedAfter = async (more: string) => {
    const { entries, updated } = await feedAt(
      t,
      "/feed.xml",
      crane((text) => text.replace("event:", `${more}\nevent:`)),
    );
    assert.equal(updated.iso, entries[0]?.updated.iso, "the feed changed with its entry");
    return [entries[0]?.published.iso, entries[0]?.updated.iso];
  };
  const day = (number: number) => `2026-05-0${number}T12:00:00Z`;
  assert.deepEqual(await updatedAfter(""), [day(4), day(4)]);
  assert.deepEqual(await updatedAfter("updated: 2026-05-07"), [day(4), day(7)]);
  assert.deepEqual(await updatedAfter("updated: 2026-05-07\ncorrections: [{ date: 2026-05-08, text: Oops }]"), [
    day(4),
    day(8),
  ]);
});

test("a feed holds the two newest bulletins whole, and twenty items if they are fewer", async (t) => {
  const item = (month: string, number: number) =>
    [`bulletins/${month}/item-${number}.en.md`, itemDated(`${month}-01`)] as const;
  const many = Array.from({ length: 30 }, (_, index) => item("2026-07", index));
  const older = Array.from({ length: 30 }, (_, index) => item("2026-06", index));
  const whole = await feedAt(t, "/feed.xml", Object.fromEntries([...many, ...older]));
  assert.equal(whole.entries.length, 60);
  const few = Array.from({ length: 30 }, (_, index) => item(`20${String(10 + (index % 10))}-01`, index));
  assert.equal((await feedAt(t, "/feed.xml", Object.fromEntries(few))).entries.length, 20);
});

test("a topic's feed without items was never updated; a country without items has none", async (t) => {
  const topics = `${SMALL_PUBLICATION["topics.yaml"]}docks:\n  label: { en: Docks, es: Muelles }\n`;
  const docks = await feedAt(t, "/topics/docks/feed.xml", { "topics.yaml": topics });
  assert.deepEqual([docks.entries, docks.updated.iso], [[], "1970-01-01T00:00:00Z"]);
  const { markup } = await viewAll(t, {});
  assert.deepEqual(
    markup.filter(({ address }) => /^\/countries\/.*feed/.test(address)).map(({ address }) => address),
    ["/countries/pt/feed.xml"],
  );
});

test("an item that is not translated is in the feed in its own language, or left out where the publication says so", async (t) => {
  const dock = { "bulletins/2026-05/dock.en.md": itemDated("2026-05-02") };
  const shown = await feedAt(t, "/es/feed.xml", dock);
  assert.deepEqual(
    shown.entries.map(({ id, lang }) => [id.replace("tag:letter.harbour.example,", ""), lang]),
    [
      ["2026-05:new-crane.es", "es"],
      ["2026-05:dock.en", "en"],
    ],
  );
  const omitting = { ...dock, "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}untranslated: omit\n` };
  assert.deepEqual(
    (await feedAt(t, "/es/feed.xml", omitting)).entries.map(({ lang }) => lang),
    ["es"],
  );
});

test("links and pictures of a body are whole where they are read elsewhere", async (t) => {
  const files = crane((text) =>
    text.replace(
      "It is **blue**.",
      "See [about](../../pages/about.en.md) and [below](#colours).\n\n## Colours\n\nBlue.",
    ),
  );
  const { entries } = await feedAt(t, "/feed.xml", files);
  assert.match(entries[0]?.html ?? "", /href="https:\/\/letter\.harbour\.example\/about\/"/);
  assert.match(entries[0]?.html ?? "", /href="https:\/\/letter\.harbour\.example\/2026\/05\/new-crane\/#s-colours"/);
});

test("an event's calendar entry ends after its last day, and is the same in every calendar", async (t) => {
  const { data } = await viewAll(t, {});
  const calendars = data.filter((view): view is CalendarView => view.kind === "calendar");
  assert.deepEqual(calendars.map(({ address }) => address).sort(), [
    ...["/calendar.ics", "/es/calendar.ics", "/es/events/open-day/event.ics", "/events/open-day/event.ics"],
  ]);
  const uids = new Set(calendars.flatMap(({ events }) => events.map(({ uid }) => uid)));
  assert.deepEqual([...uids], ["open-day@letter.harbour.example"]);
  const [event] = calendars[0]?.events ?? [];
  assert.deepEqual(
    [event?.start, event?.end, event?.status, event?.sequence, event?.modified],
    ["2026-05-09", "2026-05-11", "confirmed", 0, undefined],
  );
  assert.equal(event?.stamp.iso, "2026-05-09T12:00:00Z");
});

test("a changed or cancelled event stays in the calendar, says so, and counts its changes", async (t) => {
  const { data } = await viewAll(t, openDay("status: cancelled\nsequence: 2\nupdated: 2026-05-06\ncountry: PT\n"));
  const calendars = data.filter((view): view is CalendarView => view.kind === "calendar");
  assert.ok(calendars.some(({ address }) => address === "/countries/pt/calendar.ics"));
  for (const { events } of calendars) {
    const [event] = events;
    assert.deepEqual(
      [event?.status, event?.sequence, event?.stamp.iso, event?.modified?.iso],
      [...["cancelled", 2, "2026-05-06T12:00:00Z", "2026-05-06T12:00:00Z"]],
    );
  }
});

test("a mail has the lead first, then the others; very many of them in brief", async (t) => {
  const many = Array.from({ length: 40 }, (_, index) => [
    `bulletins/2026-05/item-${index}.en.md`,
    itemDated("2026-05-20"),
  ]);
  const { items, subject } = await mailAt(t, "/2026/05/email/", Object.fromEntries(many));
  assert.equal(subject, "May 2026 · A new crane");
  assert.deepEqual(
    [items[0]?.rank, items[1]?.rank, items[24]?.rank, items[25]?.rank],
    ["lead", "item", "item", "brief"],
  );
  assert.equal(items.length, 41);
});

test("a mail of a publication without contact can't be answered or unsubscribed from", async (t) => {
  const without = await mailAt(t, "/2026/05/email/", {});
  assert.deepEqual([without.contact, without.unsubscribe], [undefined, undefined]);
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: editors@harbour.example }\n`;
  const { unsubscribe } = await mailAt(t, "/2026/05/email/", { "publication.yaml": publication });
  assert.equal(unsubscribe?.url, "mailto:editors@harbour.example?subject=unsubscribe");
});

test("the publication, its topics and the twelve newest bulletins have posters, and pages show the nearest", async (t) => {
  const months = Array.from({ length: 14 }, (_, index) => `${2010 + index}-01`);
  const files = months.map((month) => [`bulletins/${month}/item.en.md`, itemDated(`${month}-10`)]);
  const { markup, data } = await viewAll(t, Object.fromEntries(files));
  const posters = data.flatMap((view) => (view.kind === "poster" ? [view.address] : []));
  const english = posters.filter((address) => !address.startsWith("/es/"));
  const bulletins = ["2026/05", ...Array.from({ length: 11 }, (_, index) => `${2023 - index}/01`)];
  assert.deepEqual(english.toSorted(), [
    ...bulletins.map((month) => `/${month}/poster.png`).toSorted(),
    ...["/poster.png", "/topics/ships/poster.png"],
  ]);
  const imageOf = (address: string) => {
    const page = markup.find((view) => view.address === address);
    return page !== undefined && "head" in page
      ? page.head.image?.url.replace("https://letter.harbour.example", "")
      : "";
  };
  assert.equal(imageOf("/"), "/2026/05/poster.png");
  assert.equal(imageOf("/2013/01/"), "/2013/01/poster.png");
  assert.equal(imageOf("/2012/01/"), undefined, "which leaves it to the publication's");
  assert.equal(imageOf("/2012/01/item/"), "/topics/ships/poster.png");
  assert.equal(imageOf("/topics/ships/2012/"), "/topics/ships/poster.png");
});

type Test = Pick<TestContext, "after">;
type Files = Readonly<Record<string, string>>;

async function viewAll(t: Test, files: Files, origin = "https://letter.harbour.example") {
  const contentDir = join(await temporaryFolder(t), "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...files });
  const { loaded, report } = await loadPublication({ contentDir, templatesDir: "templates", purpose: "draft" });
  assert.ok(loaded !== undefined, JSON.stringify(report.diagnostics));
  const assets = { stylesheet: "/assets/style.css", icon: "/assets/icon.svg", fonts: [] };
  return viewPublication({ ...loaded, base: { origin, path: "" }, assets, media: new Map() });
}

async function feedAt(t: Test, address: string, files: Files, origin?: string): Promise<Feed> {
  const { markup } = await viewAll(t, files, origin);
  const view = markup.find((each): each is FeedView => each.kind === "atom" && each.address === address);
  return view?.feed ?? assert.fail(`no ${address}`);
}

async function mailAt(t: Test, address: string, files: Files): Promise<Mail> {
  const { markup, data } = await viewAll(t, files);
  const view = markup.find((each) => each.kind === "email" && each.address === address);
  const text = data.find((each): each is Extract<FileView, { kind: "email-text" }> => each.kind === "email-text");
  assert.ok(view?.kind === "email" && text !== undefined);
  return view.mail;
}

function itemDated(date: string): string {
  return `---\ntitle: A dock\nsummary: It is dry.\ndate: ${date}\ntopic: ships\n---\n`;
}
