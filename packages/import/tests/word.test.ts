import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatZip } from "../../../tests/support/format-zip.ts";
import { listItem, p, packedZip, wordFile } from "../../../tests/support/word-file.ts";
import { rejects } from "../../../tests/support/words.ts";
import { convertWord } from "../src/sources/word/convert-word.ts";
import { readZip } from "../src/sources/word/zip.ts";
import { readSource } from "./read-source.ts";

test("a paragraph of a level that no list has is a text, whatever its number", async () => {
  const body = `${listItem("Moor", 2)}${listItem("Sleep", 2, -1_000_000_000)}`;
  const pictures = ({ buffer }: { readonly buffer: ArrayBufferLike }) => ({ buffer: Buffer.from(buffer) });
  const text = await convertWord(wordFile({ body }), "a.docx", "accept", pictures);
  assert.equal("html" in text ? text.html : text.id, "<ol><li>Moor</li></ol><p>Sleep</p>");
});

test("what is no Word file, or unpacks to more than is read, is refused", async (t) => {
  const bomb = Buffer.alloc(300_000_000, " ");
  const deep = wordFile({ body: "<w:sdt><w:sdtContent>".repeat(300) + "</w:sdtContent></w:sdt>".repeat(300) });
  const entities = wordFile({ body: p("x") });
  const manyFiles = new Map(Array.from({ length: 5001 }, (_, index) => [`word/${index}.xml`, Buffer.from("<x/>")]));
  const cases: readonly (readonly [Buffer | string, RegExp])[] = [
    ["text", /can't be read as a Word file\. Open it in Word, and save it as `\.docx` without a password\.$/],
    [Buffer.from("d0cf11e0a1b11ae1", "hex"), /can't be read as a Word file/],
    [packedZip("other.xml", Buffer.from("<x/>")), /can't be read as a Word file/],
    [
      packedZip("word/document.xml", Buffer.from("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")),
      /can't be read as a Word file/,
    ],
    [packedZip("word/document.xml", bomb), /has too much text or too many pictures: split it\.$/],
    [packedZip("word/document.xml", bomb, 10), /has too much text or too many pictures/],
    [packedZip("word/document.xml", bomb.subarray(0, 20_000_000)), /has too much text or too many pictures/],
    [wordFile({ body: "<w:p/>".repeat(200_000) }), /has too much text or too many pictures/],
    [Buffer.from(formatZip(manyFiles).buffer), /has too much text or too many pictures/],
    [deep, /has too much text or too many pictures/],
    [entities.subarray(0, entities.length - 40), /can't be read as a Word file/],
  ];
  for (const [bytes, refusal] of cases) await rejects(readSource(t, "word", { "a.docx": bytes }, "a.docx"), refusal);
});

test("a Word file that would take too long is refused before it does", async () => {
  const formula = "<w:p><m:oMath><m:r><m:t>x=y</m:t></m:r></m:oMath></w:p>";
  const read = (body: string, most?: number) =>
    convertWord(wordFile({ body }), "a.docx", "accept", ({ buffer }) => ({ buffer: Buffer.from(buffer) }), most);
  const refused: readonly (readonly [string, number?])[] = [
    [p("Uno.").repeat(100_000)],
    // With the limit of a browser, in which nothing stops the work.
    [p("Uno.").repeat(20_000), 60_000],
    // More than the conversion to Markdown reads.
    [p("a".repeat(1_000_001))],
    // None of the formulas is in the text that the library gives, and each is searched in all of it.
    [formula.repeat(600) + p("a".repeat(900_000))],
  ];
  for (const [body, most] of refused) {
    const text = await read(body, most);
    assert.equal("id" in text ? text.id : "read", "import-word-large");
  }
  assert.ok("html" in (await read(p("Uno.").repeat(1000), 60_000)), "some twenty pages");
});

test("the limit is on the text: tables in all the layout that Word writes are read in a browser", async () => {
  const font =
    '<w:rPr><w:rFonts w:ascii="Calibri"/><w:color w:val="000000"/><w:sz w:val="18"/><w:lang w:val="es-ES"/></w:rPr>';
  const borders = `<w:tcBorders>${["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single"/>`).join("")}</w:tcBorders>`;
  const cell = `<w:tc><w:tcPr><w:tcW w:w="2000"/>${borders}<w:shd w:val="clear"/></w:tcPr><w:p><w:pPr><w:spacing w:after="0"/>${font}</w:pPr><w:r>${font}<w:t>Uno</w:t></w:r></w:p></w:tc>`;
  const body = `<w:tbl>${`<w:tr>${cell.repeat(4)}</w:tr>`.repeat(30)}</w:tbl>`.repeat(35);
  const text = await convertWord(
    wordFile({ body }),
    "a.docx",
    "accept",
    ({ buffer }) => ({ buffer: Buffer.from(buffer) }),
    60_000,
  );
  assert.equal("html" in text ? text.html.match(/Uno/g)?.length : text.id, 4200);
});

test("nothing is converted of an archive that was not checked", async () => {
  const checked = await readZip(wordFile({ body: p("Checked.") }), { entries: 100, bytes: 1_000_000 }, () => true);
  const elsewhere = (text: string) => Buffer.from(text.replaceAll("word/document.xml", "other/document.xml"));
  const [document, relations] = ["word/document.xml", "_rels/.rels"].map((file) =>
    Buffer.from(checked.get(file) ?? []).toString(),
  );
  const archive = formatZip(
    new Map([
      ...checked,
      ["other/document.xml", Buffer.from(document?.replace("Checked.", "Anything.") ?? "")],
      ["_rels/.rels", elsewhere(relations ?? "")],
    ]),
  );
  const text = await convertWord(archive, "a.docx", "refuse", ({ buffer }) => ({ buffer: Buffer.from(buffer) }));
  assert.ok("html" in text);
  assert.equal(text.html, "<p>Checked.</p>");
});

test("whatever bytes a Word file has, it is read or refused with a sentence", async (t) => {
  const whole = wordFile({ body: p("The harbour", "Titulo") + p("Text.") });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      await readSource(t, "word", { "a.docx": bytes }, "a.docx").catch((error: unknown) => {
        assert.ok(error instanceof Error && error.name === "ImportError", String(error));
      });
    }),
    { numRuns: 200 },
  );
});
