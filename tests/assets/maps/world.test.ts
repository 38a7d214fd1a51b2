import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { geoContains } from "d3-geo";
import { readWorld } from "../../../scripts/assets/maps/world.ts";
import { countryCodes } from "../../../scripts/i18n/countries.ts";
import { ROOT } from "../../support/folders.ts";
import { makeWorld } from "./natural-earth.ts";

const FILE = path.join(ROOT, "assets", "maps", "world.json");

/** Territories that Natural Earth does not have at 1:50 million, or only as islets, and codes that are not countries. */
const WITHOUT_OUTLINE = ["BV", "CC", "CX", "GI", "TK", "TV", "UM", "EU", "UN"];

test("the outlines are those that Natural Earth gives", () => {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(FILE, makeWorld());
  assert.ok(readFileSync(FILE, "utf8") === makeWorld());
});

test("every country has an outline, but for a few islands and unions of countries", () => {
  const world = readWorld([path.join(ROOT, "assets")]);
  const missing = [...countryCodes].filter((code) => world.findOutline(code) === undefined);
  assert.deepEqual(missing, WITHOUT_OUTLINE);
});

test("overseas territories are drawn for themselves, and Crimea as a part of Ukraine", () => {
  const world = readWorld([path.join(ROOT, "assets")]);
  const has = (code: string, longitude: number, latitude: number) =>
    world
      .findOutline(code)
      ?.coordinates.some(([ring = []]) =>
        ring.some(([x = 0, y = 0]) => Math.abs(x - longitude) < 2 && Math.abs(y - latitude) < 2),
      );
  assert.equal(has("GF", -53, 4), true);
  assert.equal(has("FR", -53, 4), false);
  assert.equal(has("UA", 34, 45), true);
  assert.equal(has("RU", 33.5, 45), false);
});

test("Western Sahara reaches the coast and 27°40′ north, as the United Nations draw it", () => {
  const world = readWorld([path.join(ROOT, "assets")]);
  const ownersOf = (longitude: number, latitude: number) =>
    [...countryCodes].filter((code) => {
      const outline = world.findOutline(code);
      return outline !== undefined && geoContains(outline, [longitude, latitude]);
    });
  assert.deepEqual(ownersOf(-13, 24.5), ["EH"]);
  assert.deepEqual(ownersOf(-15, 24), ["EH"]);
  assert.deepEqual(ownersOf(-12, 27.5), ["EH"]);
  assert.deepEqual(ownersOf(-10, 26.5), ["EH"]);
  assert.deepEqual(ownersOf(-12, 27.8), ["MA"]);
  assert.deepEqual(ownersOf(-10, 25), ["MR"]);
});
