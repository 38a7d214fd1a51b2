import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { drawMap } from "../../../scripts/assets/maps/draw-map.ts";
import { placeLabels } from "../../../scripts/assets/maps/labels.ts";
import { readWorld } from "../../../scripts/assets/maps/world.ts";
import { countryCodes } from "../../../scripts/i18n/countries.ts";
import { ROOT } from "../../support/folders.ts";
import { pointsOf } from "../../support/path-points.ts";

const WORLD = readWorld([path.join(ROOT, "assets")]);
const anyCodes = fc.uniqueArray(fc.constantFrom(...countryCodes), { minLength: 1, maxLength: 30 });

function draw(...codes: readonly string[]) {
  const map = drawMap(WORLD, codes);
  assert.ok(map !== undefined);
  return map;
}

test("a map of any countries is in its frame, in whole numbers", () => {
  const world = new Set([...countryCodes].filter((code) => WORLD.findOutline(code) !== undefined));
  fc.assert(
    fc.property(anyCodes, (codes) => {
      const map = drawMap(WORLD, codes);
      if (map === undefined) return codes.every((code) => !world.has(code));
      assert.ok(map.height >= 0.5 * map.width && map.height <= map.width);
      for (const country of map.countries.values()) {
        assert.ok(country.x >= 0 && country.x <= map.width && country.y >= 0 && country.y <= map.height);
        for (const { x, y } of pointsOf(country.path)) {
          assert.ok(x >= 0 && x <= map.width && y >= 0 && y <= map.height, `${x} ${y}`);
        }
      }
      return map.countries.size === codes.filter((code) => world.has(code)).length;
    }),
    { numRuns: 12 },
  );
});

test("no name covers another, leaves the frame or appears for a region without an outline", () => {
  fc.assert(
    fc.property(anyCodes, (codes) => {
      const map = drawMap(WORLD, codes);
      if (map === undefined) return;
      const placed = [...placeLabels(map, new Map([...codes, "EU"].map((code) => [code, `Country ${code} 12`])))];
      for (const [code, { x, y }] of placed) {
        assert.ok(map.countries.has(code) && x >= 0 && x <= map.width && y >= 0 && y <= map.height);
        const near = placed.filter(([, other]) => Math.abs(other.y - y) < 20 && Math.abs(other.x - x) < 100);
        assert.deepEqual(near, [[code, { ...placed.find(([each]) => each === code)?.[1] }]]);
      }
    }),
    { numRuns: 12 },
  );
});

test("a region without an outline is left out, and so is a map of nothing else", () => {
  assert.deepEqual([...draw("EC", "EU").countries.keys()], ["EC"]);
  assert.equal(drawMap(WORLD, ["EU"]), undefined);
});

test("a country is shown among its neighbours, and an island in the place where it is", () => {
  const { countries, land } = draw("LU");
  const luxembourg = countries.get("LU");
  assert.ok(luxembourg !== undefined && luxembourg.width < 100 && land.length > 1000);
  const malta = draw("DE", "MT").countries.get("MT");
  assert.ok(malta !== undefined && malta.width < 16);
});

test("countries on both sides of the 180th meridian are beside each other, and Greenwich is in the middle of the world", () => {
  const pacific = draw("NZ", "FJ", "CL").countries;
  assert.ok((pacific.get("NZ")?.x ?? 0) < (pacific.get("CL")?.x ?? 0));
  const world = draw("US", "BR", "ZA", "CN", "RU", "NO").countries;
  assert.ok((world.get("US")?.x ?? 0) < (world.get("CN")?.x ?? 0));
});

test("borders that are not settled are lines of their own, and borders of other countries stay whole", () => {
  for (const codes of [["MA"], ["RS"], ["IL"], ["IN"], ["VE"]]) {
    const { disputed, borders } = draw(...codes);
    assert.ok(disputed.length > 10 && borders.length > 100, codes.join());
  }
  assert.equal(draw("FR").disputed, "");
});
