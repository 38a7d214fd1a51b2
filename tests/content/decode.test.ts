import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { test } from "node:test";
import fc from "fast-check";
import { decodeLoosely, decodeText } from "../../scripts/content/read/decode.ts";
import { findForbiddenCharacter } from "../../scripts/markdown/hidden-characters.ts";

test("UTF-8 is read as it is, less a byte order mark and the carriage returns of Windows", () => {
  assert.equal(decodeText("f", Buffer.from("\u{FEFF}a\r\nb\tü 終 🇪🇨\n")).text, "a\nb\tü 終 🇪🇨\n");
  assert.equal(decodeText("f", new Uint8Array()).text, "");
});

test("characters that languages and emoji need are allowed", () => {
  for (const text of [
    "\u{200E}a\u{200F}",
    "می\u{200C}خواهم",
    "👩\u{200D}👧",
    "\u{2067}א\u{2069} \u{2066}a\u{2068}b\u{2069}\u{2069}",
  ])
    assert.equal(decodeText("f", Buffer.from(text)).text, text);
});

test("the first hidden character of each line is refused, with its location", () => {
  const hidden = [
    "\u{0}",
    "\u{8}",
    "\u{B}",
    "\u{C}",
    "\u{1B}",
    "\u{7F}",
    "\u{85}",
    "\u{9F}",
    "\u{202A}",
    "\u{202E}",
    "\u{2028}",
    "\u{2029}",
    "\u{FEFF}",
    "\u{FDD0}",
    "\u{FFFE}",
    "\u{3FFFF}",
    "\u{10FFFF}",
    "\u{E0001}",
    "\u{E007F}",
    "\r",
    "\u{2066}",
    "\u{2069}",
    "\u{2069}\u{2066}",
    "\u{2067}\u{2068}\u{2069}",
  ];
  for (const character of hidden) {
    const { diagnostics = [] } = decodeText(
      "f",
      Buffer.from(`one\ntw${character}o ${character}\nthree${character}x\n`),
    );
    const refs = diagnostics.map(({ ref }) => ("line" in ref ? [ref.line, ref.column] : []));
    assert.deepEqual(refs, [
      [2, 3],
      [3, 6],
    ]);
    assert.ok(diagnostics.every(({ rule }) => rule === "visible-characters"));
  }
});

test("isolates are balanced within a line, not across lines", () => {
  assert.equal(findForbiddenCharacter("a \u{2067}b\u{2069}"), undefined);
  const { diagnostics = [] } = decodeText("f", Buffer.from("\u{2067}a\nb\u{2069}\n"));
  assert.equal(diagnostics.length, 2);
});

test("other encodings are named and located", () => {
  const refOf = (bytes: Uint8Array) => decodeText("f", bytes).diagnostics?.map(({ message, ref }) => [message.id, ref]);
  assert.deepEqual(refOf(Buffer.from("a\nbé\n", "latin1")), [
    ["text-not-utf-8", { file: "f", line: 2, column: 2, length: 1 }],
  ]);
  for (const mark of [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ])
    assert.deepEqual(refOf(Uint8Array.from([...mark, 0, 0x61])), [
      ["text-utf-16", { file: "f", line: 1, column: 1, length: 1 }],
    ]);
});

test("surrogates, overlong forms and incomplete characters are not UTF-8", () => {
  for (const bytes of [
    [0xed, 0xa0, 0x80],
    [0xc0, 0xaf],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ])
    assert.equal(decodeText("f", Uint8Array.from(bytes)).diagnostics?.[0]?.rule, "utf-8");
});

test("any bytes give a text without hidden characters, or locations inside the text", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: "binary" }).map((text) => new Uint8Array(Buffer.from(text))),
  );
  fc.assert(
    fc.property(bytes, (each) => {
      const { text, diagnostics = [] } = decodeText("f", each);
      if (text !== undefined) {
        assert.ok(!/\r/.test(text));
        assert.ok(text.split("\n").every((line) => findForbiddenCharacter(line) === undefined));
        return;
      }
      const lines = decodeLoosely(each).split("\n");
      assert.ok(diagnostics.length > 0);
      for (const { ref } of diagnostics) {
        assert.ok("line" in ref);
        const line = lines[ref.line - 1];
        assert.ok(line !== undefined && ref.column >= 1 && ref.column <= Math.max(1, line.length));
      }
    }),
    { numRuns: 500 },
  );
});

test("exactly the bytes are refused that Node does not take for UTF-8, on the line that has the first of them", () => {
  const parts = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc.constantFrom("a", "é", "\n", "終", "🇪🇨").map((text) => new TextEncoder().encode(text)),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(parts, (all) => {
      const bytes = Buffer.concat(all);
      const refused = decodeText("f", bytes).diagnostics?.find(({ rule }) => rule === "utf-8");
      assert.equal(refused === undefined, isUtf8(bytes));
      if (refused === undefined || refused.message.id === "text-utf-16") return;
      const lines = bytes.toString("latin1").split("\n");
      const line = lines.findIndex((each) => !isUtf8(Buffer.from(each, "latin1"))) + 1;
      assert.equal("line" in refused.ref && refused.ref.line, line);
    }),
  );
});
