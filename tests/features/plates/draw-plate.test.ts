import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawPlate } from "../../../scripts/features/plates/draw-plate.ts";
import { frameAround, HEIGHT, WIDTH } from "../../../scripts/features/plates/frame.ts";
import { vectorAt } from "../../../scripts/features/plates/sphere.ts";
import { pointsOf } from "../../support/path-points.ts";
import { ACCENT, ATLAS, BLEED, boxOfMarked, pathsOf } from "./plate-parts.ts";

const anyCodes = fc.uniqueArray(fc.constantFrom(...ATLAS.countries.keys()), { minLength: 1, maxLength: 12 });
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };

function draw(...codes: readonly string[]): string {
  return drawPlate(ATLAS, codes, ACCENT);
}

function boxOf(...codes: readonly string[]) {
  const box = boxOfMarked(draw(...codes));
  assert.ok(box !== undefined, codes.join());
  return box;
}

/** The place of a country's middle on the plate of these countries. */
function placeIn(codes: readonly string[], longitude: number, latitude: number) {
  return frameAround(ATLAS, codes).place(vectorAt(longitude, latitude));
}

test("every point of every plate is a whole number, and on the plate or just outside", () => {
  fc.assert(
    fc.property(anyCodes, (codes) => {
      const svg = draw(...codes);
      assert.doesNotMatch(svg, /NaN|Infinity|undefined|\d\.\d{3}/);
      for (const path of pathsOf(svg)) {
        assert.match(path, /^(?:M-?\d+ -?\d+l[-\d ]+z?)*$/);
        for (const { x, y } of pointsOf(path)) {
          assert.ok(x >= -BLEED && x <= WIDTH + BLEED && y >= -BLEED && y <= HEIGHT + BLEED, `${codes} ${x} ${y}`);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("the same countries in any order, and named twice, have the same bytes", () => {
  fc.assert(
    fc.property(anyCodes, fc.context(), (codes, context) => {
      context.log(codes.join());
      assert.ok(draw(...codes) === draw(...codes.toReversed(), ...codes));
    }),
    { numRuns: 20 },
  );
});

test("each country is seen on a plate of its own: its land, or a ring around it", () => {
  for (const code of ATLAS.countries.keys()) {
    const svg = draw(code);
    const box = boxOfMarked(svg);
    const [, x, y] = /<circle class="m r" cx="(\d+)" cy="(\d+)"/.exec(svg) ?? [];
    const isRinged = Number(x) > 0 && Number(x) < WIDTH && Number(y) > 0 && Number(y) < HEIGHT;
    const isLarge = box !== undefined && Math.hypot(box.right - box.left, box.bottom - box.top) > 24;
    assert.ok(isRinged || (isLarge && box.right > 0 && box.left < WIDTH), code);
  }
});

test("a country fills the middle of its plate, with space around it", () => {
  for (const code of ["EC", "PT", "FR", "CL", "NZ", "JP", "RU", "EH"]) {
    const { left, right, top, bottom } = boxOf(code);
    const isHigh = bottom - top > HEIGHT * 0.4;
    assert.ok(isHigh || right - left > WIDTH * 0.3, code);
    assert.ok(top > 0 && bottom < HEIGHT, code);
  }
});

test("a country on both sides of the 180th meridian is one", () => {
  const fiji = boxOf("FJ");
  assert.ok(fiji.right - fiji.left < WIDTH / 2);
  const russia = frameAround(ATLAS, ["RU"]);
  assert.equal(russia.kind, "region");
  assert.ok(russia.place(vectorAt(30, 60)).x < russia.place(vectorAt(-175, 66)).x);
});

test("overseas territories and distant islands do not set the frame", () => {
  assert.equal(frameAround(ATLAS, ["FR"]).kind, "region");
  const corsica = placeIn(["FR"], 9, 42);
  assert.ok(corsica.x < WIDTH && corsica.y < HEIGHT);
  assert.ok(placeIn(["FR"], -53, 4).y > HEIGHT);
  for (const [code, longitude, latitude] of [
    ["EC", -91, 0],
    ["PT", -25, 38],
    ["ES", -16, 28],
    ["US", -150, 62],
    ["NO", 15, 79],
  ] as const) {
    const { x, y } = placeIn([code], longitude, latitude);
    assert.ok(x < 0 || y > HEIGHT || y < 0, code);
  }
});

test("the islands of a chain are all in the frame", () => {
  for (const [longitude, latitude] of [
    [96, 5],
    [140, -5],
    [124, -10],
  ] as const) {
    const { x, y } = placeIn(["ID"], longitude, latitude);
    assert.ok(x > 0 && x < WIDTH && y > 0 && y < HEIGHT, `${longitude} ${latitude}`);
  }
});

test("a tiny country has a ring, and land to find it by", () => {
  for (const code of ["MT", "VA", "BB", "MV"]) {
    const svg = draw(code);
    const [, x, y] = /<circle class="m r" cx="(\d+)" cy="(\d+)"/.exec(svg) ?? [];
    assert.ok(Math.abs(Number(x) - MIDDLE.x) < 20 && Math.abs(Number(y) - MIDDLE.y) < 20, code);
    const land = pathsOf(svg).flatMap(pointsOf);
    assert.ok(
      land.some((point) => point.x > 40 && point.x < WIDTH - 40 && Math.abs(point.y - MIDDLE.y) < 216),
      code,
    );
  }
});

test("countries with an ocean between them are on a map of the world, and far islands too", () => {
  for (const codes of [
    ["BR", "PT"],
    ["CL", "CR", "EC", "ES"],
    ["AU", "FR", "JP"],
  ]) {
    assert.equal(frameAround(ATLAS, codes).kind, "world", codes.join());
    const box = boxOf(...codes);
    assert.ok(box.left >= 0 && box.right <= WIDTH, codes.join());
  }
  assert.equal(frameAround(ATLAS, ["KI"]).kind, "world");
});

test("borders that are not settled are dashed on a plate of either side", () => {
  for (const codes of [["EH"], ["MA"], ["PS"], ["XK"], ["IN", "PK"], ["GY"], ["VE"]])
    assert.match(draw(...codes), /stroke-dasharray="3 2\.5"/, codes.join());
  assert.doesNotMatch(draw("EC"), /stroke-dasharray/);
});

test("no two neighbours have the same hatch", () => {
  const owners = new Map<number, string>();
  for (const [code, parts] of ATLAS.countries)
    for (const arc of parts.flatMap(({ rings }) => rings.flat()).map((each) => (each < 0 ? ~each : each))) {
      const other = owners.get(arc);
      owners.set(arc, code);
      if (other === undefined || other === code) continue;
      assert.notEqual(ATLAS.hatches.get(code), ATLAS.hatches.get(other), `${code} ${other}`);
    }
});

test("a plate of neighbours has at most 14 kB, and a plate of the world 30 kB", () => {
  for (const codes of [["EC"], ["CO", "EC", "PA"], ["FR"], ["BO", "PY"], ["DE", "NL"]])
    assert.ok(draw(...codes).length < 14_000, codes.join());
  for (const codes of [
    ["BR", "PT"],
    ["ES", "MX"],
    ["AU", "FR", "JP"],
  ])
    assert.ok(draw(...codes).length < 30_000);
});
