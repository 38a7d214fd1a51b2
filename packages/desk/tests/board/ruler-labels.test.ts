import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeLabels, type RulerLabel, widthOf } from "../../src/board/ruler-labels.ts";

const WIDTH = 390;
const label = (name: RulerLabel["name"], text: string, at: number): RulerLabel => ({ name, text, at });

test("the words of neighbouring days stand beside each other, in the order of the days", () => {
  const [first, today, out] = [label("first", "1 dic", 6), label("today", "hoy, 2", 19), label("out", "1 dic", 6)];
  const placed = placeLabels([first, today, out], WIDTH);
  assert.deepEqual(
    placed.map(({ name }) => name),
    ["out", "today"],
  );
  assert.ok((placed[1]?.middle ?? 0) > (placed[0]?.middle ?? 0));
});

test("a day before the publication day says its word before it, also at the end of the ruler", () => {
  const placed = placeLabels([label("today", "aujourd’hui, 30", 371), label("out", "1 déc.", 384)], WIDTH);
  const [out, today] = placed;
  assert.ok(today !== undefined && out !== undefined && today.middle < out.middle);
});

test("no two words under a ruler touch, and none leaves it", () => {
  const text = fc.string({ minLength: 3, maxLength: 15 });
  const at = fc.double({ min: 0, max: WIDTH, noNaN: true });
  const labels = fc.record({ today: fc.tuple(text, at), out: fc.tuple(text, at), first: text });
  fc.assert(
    fc.property(labels, ({ today, out, first }) => {
      const all = [label("first", first, 0), label("today", ...today), label("out", ...out)];
      const placed = placeLabels(all, WIDTH);
      assert.ok(placed.some(({ name }) => name === "out"));
      for (const each of placed) {
        assert.ok(each.middle - widthOf(each) / 2 >= -0.01 && each.middle + widthOf(each) / 2 <= WIDTH + 0.01);
        for (const other of placed)
          if (other !== each)
            assert.ok(Math.abs(each.middle - other.middle) + 0.01 >= (widthOf(each) + widthOf(other)) / 2);
      }
    }),
  );
});
