import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseTimeZone } from "../../../scripts/i18n/hours-of-event.ts";
import { compareMoments, minuteAt, parseMoment } from "../../../scripts/i18n/moment.ts";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { changesAfter, settledMoment } from "../../../scripts/model/timing/changes-by-time.ts";
import { embargoesOf } from "../../../scripts/model/timing/embargo.ts";
import { deskContent, publicContent } from "../../../scripts/model/timing/public-content.ts";
import { nearChanges, shownAt } from "../../i18n/minute-arbitraries.ts";
import { bulletin, contentOf, item } from "../publication-of.ts";

const moment = (text: string) => parseMoment(text) ?? assert.fail(text);

const { content } = contentOf({
  "bulletins/2026-05/bulletin.en.md": bulletin("publishFrom: 2026-12-02T09:30"),
  "bulletins/2026-05/early.en.md": item("2026-05-01", "publishFrom: 2026-12-01"),
  "bulletins/2026-05/late.en.md": item("2026-05-02", "publishFrom: 2026-12-03\nexpires: 2026-12-24"),
  "bulletins/2026-05/draft.en.md": item("2026-05-03", "draft: true\nexpires: 2026-12-05"),
  "bulletins/2026-04/call.en.md": item("2026-04-01", "expires: 2026-12-02T18:00"),
  "bulletins/2026-04/gone.en.md": item("2026-04-02", "expires: 2026-12-02T17:00\nwithdrawn: error"),
  "bulletins/2026-04/later.en.md": item("2026-04-03", "draft: true\npublishFrom: 2026-12-02T16:00"),
  "events/fair.yaml": "name: Fair\nstart: 2026-12-05\nend: 2026-12-06\npublishFrom: 2026-12-04\n",
});

test("what waits for two moments waits for the later one", () => {
  assert.deepEqual(Object.fromEntries(embargoesOf(content, moment("2026-12-01"))), {
    "bulletins/2026-04/later.en.md": "2026-12-02T16:00",
    "bulletins/2026-05/bulletin.en.md": "2026-12-02T09:30",
    "bulletins/2026-05/draft.en.md": "2026-12-02T09:30",
    "bulletins/2026-05/early.en.md": "2026-12-02T09:30",
    "bulletins/2026-05/late.en.md": "2026-12-03",
    "events/fair.yaml": "2026-12-04",
  });
  assert.deepEqual([...embargoesOf(content, moment("2026-12-03")).keys()], ["events/fair.yaml"]);
});

test("changes by time come in their order, those of drafts are none", () => {
  const asOf = moment("2026-12-01");
  const changes = changesAfter(content, buildPublication(deskContent(content), asOf), asOf);
  assert.deepEqual(
    changes.map(({ moment: at, kind, file }) => [at, kind, file]),
    [
      ["2026-12-02T09:30", "published", "bulletins/2026-05/bulletin.en.md"],
      ["2026-12-02T09:30", "published", "bulletins/2026-05/early.en.md"],
      ["2026-12-02T17:00", "expired", "bulletins/2026-04/gone.en.md"],
      ["2026-12-02T18:00", "expired", "bulletins/2026-04/call.en.md"],
      ["2026-12-03", "published", "bulletins/2026-05/late.en.md"],
      ["2026-12-04", "published", "events/fair.yaml"],
      ["2026-12-07", "over", "events/fair.yaml"],
      ["2026-12-25", "expired", "bulletins/2026-05/late.en.md"],
    ],
  );
});

test("in every zone, what is public stays public until it expires, also when clocks are put back", () => {
  const property = fc.property(nearChanges, fc.nat(), fc.nat(), ({ zone: name, times }, a, b) => {
    const zone = parseTimeZone(name) ?? assert.fail(name);
    const sorted = times.toSorted((one, other) => one - other);
    const shown = sorted.map((time) => moment(shownAt(time, name))).sort(compareMoments);
    const [from = "", expires = ""] = [a, b].map((of) => shown[of % shown.length] ?? "").sort();
    const text = item("2026-05-01", `publishFrom: ${from}${expires > from ? `\nexpires: ${expires}` : ""}`);
    const { content: timed } = contentOf({ "bulletins/2026-05/call.en.md": text });
    const states = sorted.map((time) => {
      const asOf = minuteAt(time, zone);
      const shownContent = publicContent(timed, asOf);
      const { items, bulletins } = buildPublication(shownContent, asOf);
      return items.length > 0 ? "public" : bulletins.length > 0 ? "expired" : "waiting";
    });
    const order = ["waiting", "public", "expired"];
    assert.deepEqual(
      states,
      states.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    );
  });
  fc.assert(property, { numRuns: 60 });
});

test("the moments of a day between which nothing changes are one", () => {
  const settled = (text: string) => settledMoment(content, moment(text));
  assert.equal(settled("2026-12-02T09:29"), "2026-12-02");
  assert.equal(settled("2026-12-02T09:30"), "2026-12-02T09:30");
  assert.equal(settled("2026-12-02T16:59"), "2026-12-02T09:30");
  assert.equal(settled("2026-12-02T17:59"), "2026-12-02T17:00");
  assert.equal(settled("2026-12-02T23:59"), "2026-12-02T18:00");
  assert.equal(settled("2026-12-03T00:00"), "2026-12-03");
});
