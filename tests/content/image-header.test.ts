import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkImage } from "../../scripts/content/read/image-header.ts";

const KINDS = ["png", "jpg", "gif", "webp", "avif"];
const bytesOf = (kind: string) => readFileSync(`tests/fixtures/images/dot.${kind}`);

test("an image of every kind is known by its first bytes", () => {
  for (const kind of KINDS) assert.deepEqual(checkImage(`a.${kind}`, bytesOf(kind)), [], kind);
  assert.deepEqual(checkImage("a.jpeg", bytesOf("jpg")), []);
});

test("no kind is taken for another", () => {
  for (const kind of KINDS)
    for (const name of KINDS.filter((each) => each !== kind))
      assert.equal(checkImage(`a.${name}`, bytesOf(kind))[0]?.rule, "image-bytes", `${kind} as ${name}`);
});

test("no text is taken for an image", () => {
  const texts = [
    "",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "RIFF",
    "RIFF....WAVE",
    "....ftypmp42",
    "%PDF-1.7",
    "MZ",
    "\u{FEFF}GIF89a",
  ];
  for (const text of texts)
    for (const kind of KINDS) assert.equal(checkImage(`a.${kind}`, Buffer.from(text)).length, 1, `${text} as ${kind}`);
});
