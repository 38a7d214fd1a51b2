import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mendClock, mendMoment } from "../src/written-times.ts";

const two = (number: number) => String(number).padStart(2, "0");
const digits = fc.constantFrom(String, two);

test("a date with the year first is the same in however many digits, and between any marks", () => {
  const parts = fc.tuple(
    fc.integer({ min: 1900, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(parts, digits, fc.constantFrom("-", "/", "."), ([year, month, day], write, mark) => {
      const written = [year, write(month), write(day)].join(mark);
      assert.equal(mendMoment(written), `${year}-${two(month)}-${two(day)}`);
      assert.equal(
        mendMoment(`${written} ${write(day % 24)}:05::00`),
        `${year}-${two(month)}-${two(day)}T${two(day % 24)}:05`,
      );
    }),
  );
});

test("an hour is the same on clocks with one half and with two", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), digits, (hour, minute, write) => {
      const expected = `${two(hour)}:${two(minute)}`;
      const half = `${write(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)} ${hour < 12 ? "AM" : "p.m."}`;
      for (const written of [half, `${write(hour)}h${two(minute)}`, `${write(hour)}:${two(minute)}:00`])
        assert.equal(mendClock(written), expected, written);
    }),
  );
});

test("what is no hour, and a number alone, are none", () => {
  for (const text of ["", "soon", "19", "24:00", "9:60", "19:00-22:00"]) assert.equal(mendClock(text), undefined, text);
});
