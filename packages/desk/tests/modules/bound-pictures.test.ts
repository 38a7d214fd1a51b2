import assert from "node:assert/strict";
import { test } from "node:test";
import { boundPictures } from "../../src/browser/desk/text/paste/bound-pictures.ts";

test("of the pictures of a paste, those whose bytes are too many lose them, and smaller ones after them do not", () => {
  const picture = (length: number) => `<img src="data:image/png;base64,${"A".repeat(length)}">`;
  const html = `<p>a</p>${picture(10)}${picture(80)}${picture(20)}${picture(1)}`;
  const none = '<img src="">';
  assert.equal(boundPictures(html, 75), `<p>a</p>${picture(10)}${none}${picture(20)}${none}`);
  assert.equal(boundPictures(html), html);
});
