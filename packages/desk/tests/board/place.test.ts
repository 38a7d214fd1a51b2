import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatPlace, type Place, parsePlace } from "../../src/board/place.ts";

/** As objects in programs are. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
const step = fc.string({ minLength: 1 });
const period = fc.constantFrom("2026-11", "2026-w07", "2026-q2", "2026-06-especial");

const place: fc.Arbitrary<Place> = fc.oneof(
  record({ screen: fc.constant("board" as const), period }),
  record({ screen: fc.constant("item" as const), period, slug: step, language: step }),
  record({ screen: fc.constant("introduction" as const), period, language: step }),
  record({ screen: fc.constant("publish" as const), period }),
  record({
    screen: fc.constant("archive" as const),
    query: record({ words: step, topic: step, page: fc.integer({ min: 1, max: 99 }) }),
  }),
  record({ screen: fc.constant("events" as const), key: step }),
  record({
    screen: fc.constant("history" as const),
    file: fc.constantFrom("bulletins/2026-11/uno.es.md", "bulletins/2026-11/bulletin.pt-br.md", "events/lima.yaml"),
  }),
  fc.constantFrom<Place>({ screen: "board" }, { screen: "new" }, { screen: "masthead" }, { screen: "events" }),
);

test("the address of a place opens this place", () => {
  fc.assert(fc.property(place, (there) => assert.deepEqual(parsePlace(formatPlace(there)), there)));
});

test("the address of an item is short", () => {
  const item = { screen: "item", period: "2026-11", slug: "our-item", language: "es" } as const;
  assert.equal(formatPlace(item), "#/2026-11/item/our-item/es");
});

test("the address of a history has no name of a file, and one that has opens it, too", () => {
  const there = { screen: "history", file: "bulletins/2026-11/our-item.es.md" } as const;
  assert.equal(formatPlace(there), "#/history/2026-11/our-item/es");
  assert.deepEqual(parsePlace("#/history/bulletins/2026-11/our-item.es.md"), there);
});

test("any text is an address of some place", () => {
  fc.assert(fc.property(fc.string(), (text) => assert.ok(parsePlace(`#${text}`).screen !== undefined)));
});
