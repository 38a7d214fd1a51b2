import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { wcagContrast } from "culori";
import fc from "fast-check";
import { PAPER, readableColour } from "../../scripts/assets/colour.ts";
import { formatTheme } from "../../scripts/assets/theme-colours.ts";

const hex = fc.stringMatching(/^#[0-9a-f]{6}$/);

test("any colour gets enough contrast on both backgrounds (WCAG 2.2, 1.4.3)", () => {
  fc.assert(
    fc.property(hex, fc.constantFrom("light", "dark"), (colour, ground) => {
      assert.ok(wcagContrast(readableColour(colour, ground), PAPER[ground]) >= 4.5);
    }),
  );
});

test("a colour with enough contrast is not changed", () => {
  assert.equal(readableColour("#8a1c2b", "light"), "#8a1c2b");
});

test("a text that is no colour is refused", () => {
  assert.throws(() => readableColour("crimson-ish", "light"), RangeError);
});

test("the background colours are the same in the stylesheet and in the head of pages", () => {
  const tokens = readFileSync("assets/css/1-tokens.css", "utf8");
  const head = readFileSync("templates/partials/head.njk", "utf8");
  for (const paper of Object.values(PAPER)) {
    assert.ok(tokens.includes(`--paper: ${paper}`), `1-tokens.css lacks --paper: ${paper}`);
    assert.ok(head.includes(`content="${paper}"`), `head.njk lacks ${paper}`);
  }
});

test("a theme has a pair of colours for the accent and for every topic, also for topics without a colour", () => {
  const css = formatTheme({
    accent: "#8a1c2b",
    hues: new Map([
      ["hue-prisons", "#4f5d6e"],
      ["hue-gold", undefined],
    ]),
  });
  assert.deepEqual(
    css.split("\n").map((rule) => rule.replace(/#[0-9a-f]{6}/g, "#")),
    [":root{--accent:#;--accent-dark:#}", ".hue-prisons{--hue:#;--hue-dark:#}", ".hue-gold{--hue:#;--hue-dark:#}"],
  );
});
