import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { formatZip } from "../../../tests/support/format-zip.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { listItem, p, packedZip, picture, run, table, wordFile } from "../../../tests/support/word-file.ts";
import { rejects } from "../../../tests/support/words.ts";
import { convertText } from "../src/convert.ts";
import { convertWord } from "../src/sources/word/convert-word.ts";
import { readZip } from "../src/sources/word/zip.ts";
import { CONTENT } from "./content.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

const TARGETS = { linkTo: () => undefined, pictureAt: (url: string) => (url === "" ? undefined : "media/quay.png") };

const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

const png = await readFile(path.join(ROOT, "tests/fixtures/import", "quay.png"));

test("a Word file becomes an item: title, headings, lists, tables, pictures, footnotes and links", async (t) => {
  const body = [
    p("The harbour", "Titulo"),
    p(
      `${run("First")}${reference("2")}${run(" and ")}<w:hyperlink r:id="rLink">${run("a page")}</w:hyperlink>.`.replace(
        /\.$/,
        run("."),
      ),
    ),
    p("Works", "Ttulo1"),
    p("<w:r><w:rPr><w:b/></w:rPr><w:t>Bold.</w:t></w:r>"),
    p("In a style of the house.", "Own"),
    listItem("One", 1),
    listItem("Two", 1),
    listItem("Uno", 2),
    table([
      ["Ship", "Length"],
      ["Ana", "40"],
    ]),
    picture("The quay at dawn"),
    p(`${run("Last")}${reference("3")}`),
  ].join("");
  const bytes = wordFile({
    body,
    png,
    title: "Document1",
    language: "es-ES",
    links: { rLink: "https://a.example/page" },
    footnotes: { 2: p("A note."), 3: `${p("Another")}${p("In two parts.")}` },
    header: "Harbour Office",
  });
  const { items, notes } = await readSource(t, "word", { "2021-10-14-harbour.docx": bytes }, "2021-10-14-harbour.docx");
  const [item] = items;
  assert.ok(item !== undefined && items.length === 1 && notes.length === 0);
  assert.deepEqual(
    [item.id, item.title, item.date, item.name, item.language, item.group],
    ["2021-10-14-harbour.docx", "The harbour", "2021-10-14", "harbour", "es-ES", undefined],
  );
  const { markdown, notes: left, unfinished } = convertText(item.content, TARGETS);
  assert.equal(
    markdown,
    `First[^1] and [a page](https://a.example/page).

## Works

**Bold**.

In a style of the house.

- One
- Two

1. Uno

| Ship | Length |
| --- | --- |
| Ana | 40 |

![The quay at dawn](media/quay.png)

Last[^2]

[^1]: A note.

[^2]: Another

    In two parts.
`,
  );
  assert.deepEqual([...textsOf(left), ...textsOf(unfinished)], []);
  assert.deepEqual(textsOf(item.notes), ["What is at the top or bottom of each page was left out: `Harbour Office`"]);
});

test("a numbered list goes on behind what stands between its items, and begins anew where it does in Word", async (t) => {
  const body = [
    listItem("Cast off", 2),
    listItem(`${run("Turn")}${reference("2")}`, 2),
    p("Wait here."),
    listItem("Moor", 2),
    listItem("By the bow", 2, 1),
    listItem("By the stern", 2, 1),
    p("Wait again."),
    listItem("By the side", 2, 1),
    listItem("Moor", 2),
    p("Another list:"),
    listItem("Moor", 3),
    listItem("", 3),
    listItem("Pay", 3),
    p("Then:"),
    listItem("Sleep", 3),
  ].join("");
  const { items } = await readSource(t, "word", { "a.docx": wordFile({ body, footnotes: { 2: p("To port.") } }) });
  const [item] = items;
  assert.ok(item !== undefined);
  assert.equal(
    convertText(item.content, TARGETS).markdown,
    `1. Cast off
2. Turn[^1]

Wait here.

3. Moor
   1. By the bow
   2. By the stern

Wait again.

- 3. By the side

4. Moor

Another list:

1. Moor
2. Pay

Then:

3. Sleep

[^1]: To port.
`,
  );
});

test("a paragraph of a level that no list has is a text, whatever its number", async () => {
  const body = `${listItem("Moor", 2)}${listItem("Sleep", 2, -1_000_000_000)}`;
  const pictures = ({ buffer }: { readonly buffer: ArrayBufferLike }) => ({ buffer: Buffer.from(buffer) });
  const text = await convertWord(wordFile({ body }), "a.docx", "accept", pictures);
  assert.equal("html" in text ? text.html : text.id, "<ol><li>Moor</li></ol><p>Sleep</p>");
});

const CHANGED = {
  body: `${p("Title", "Titulo")}<w:p>${run("Kept ")}<w:ins w:id="1" w:author="Ana">${run("added ")}</w:ins><w:del w:id="2" w:author="Ana"><w:r><w:delText>removed</w:delText></w:r></w:del><w:moveFrom w:id="3">${run("moved")}</w:moveFrom><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
  comments: ["Is this right?"],
};

test("a short paragraph that is bold as a whole is the title of a file without headings, and no heading is bold twice", async (t) => {
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const heading = `<w:p><w:pPr><w:pStyle w:val="Ttulo2"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Attendance</w:t></w:r></w:p>`;
  const body = [bold("Meeting of the committee"), p("It was short."), heading, p("All came.")].join("");
  const { items } = await readSource(t, "word", { "minutes-2023-09-11.docx": wordFile({ body }) });
  const [item] = items;
  assert.ok(item !== undefined);
  assert.deepEqual(
    [item.title, item.date, item.name],
    ["Meeting of the committee", "2023-09-11", "minutes-2023-09-11"],
  );
  const { markdown } = convertText(item.content, { linkTo: () => undefined, pictureAt: () => undefined });
  assert.equal(markdown, "It was short.\n\n## Attendance\n\nAll came.\n");
  const typed = bold("Report for 2019").replace("</w:p>", `${run(".")}</w:p>`);
  const report = await readSource(t, "word", { "report.docx": wordFile({ body: `${typed}${p("It was dry.")}` }) });
  assert.deepEqual([report.items[0]?.title, report.items[0]?.content.text], ["Report for 2019.", "<p>It was dry.</p>"]);
});

test("tracked changes and comments are named and refused, or accepted with a line in the report", async (t) => {
  const files = { "a.docx": wordFile(CHANGED) };
  await rejects(
    readSource(t, "word", files, "a.docx"),
    /`a\.docx` has 3 tracked changes and 1 comment: settle them in Word, or write `--accept-changes`, which accepts the changes and leaves the comments out\.$/,
  );
  const folder = await readSource(t, "word", { ...files, "b.docx": wordFile({ body: p("B") }), "~$a.docx": "x" });
  assert.deepEqual(
    folder.items.map(({ id }) => id),
    ["b.docx"],
  );
  assert.match(textsOf(folder.notes).join(), /^`a\.docx` has 3 tracked changes/);
  const { items } = await readSource(t, "word", files, "a.docx", { changes: "accept" });
  assert.equal(items[0]?.content.text, "<p>Kept added </p>");
  assert.deepEqual(textsOf(items[0]?.notes), [
    "3 tracked changes were accepted.",
    "A comment was left out: `Is this right?`",
  ]);
});

test("a formula is left out with a line in the report", async (t) => {
  const body = `${p("T", "Titulo")}<w:p>${run("Before")}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${run("after")}</w:p>`;
  const { items } = await readSource(t, "word", { "a.docx": wordFile({ body }) }, "a.docx");
  assert.deepEqual(textsOf(items[0]?.notes), ["A formula, a field or a drawing was left out, with the text `x=1`"]);
});

test("a picture that is linked and not in the file is left out with a line in the report", async (t) => {
  const bytes = wordFile({ body: p("Text.") + picture("The quay"), links: { rPicture: "https://a.example/quay.png" } });
  const { items } = await readSource(t, "word", { "a.docx": bytes }, "a.docx");
  assert.ok(items[0] !== undefined);
  const { markdown, notes } = convertText(items[0].content, TARGETS);
  assert.equal(markdown, "Text.\n");
  assert.deepEqual(textsOf(notes), ["The picture `picture-1` was left out, since its address can't be read."]);
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
    [packedZip("word/document.xml", bomb), /has more text or pictures than are read: split it\.$/],
    [packedZip("word/document.xml", bomb, 10), /has more text or pictures than are read/],
    [packedZip("word/document.xml", bomb.subarray(0, 20_000_000)), /has more text or pictures than are read/],
    [wordFile({ body: "<w:p/>".repeat(200_000) }), /has more text or pictures than are read/],
    [Buffer.from(formatZip(manyFiles).buffer), /has more text or pictures than are read/],
    [deep, /has more text or pictures than are read/],
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

test("what is imported of Word files validates, has every picture, and a second run changes nothing", async (t) => {
  const folder = await temporaryFolder(t);
  const body = `${p("The harbour", "Titulo")}${p(`${run("Text")}${reference("2")}`)}${picture("The quay")}`;
  await writeTree(folder, {
    ...CONTENT,
    "files/2021-10-14-harbour.en.docx": wordFile({ body, png, footnotes: { 2: p("A note.") } }),
    "files/2021-10-14-harbour.es.docx": wordFile({ body: p("El puerto", "Titulo") + p("Texto.") }),
  });
  const run1 = await runCommand(["import", "word", "files"], { cwd: folder });
  assert.equal(run1.code, 0, run1.stdout + run1.stderr);
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
  const files = await readTree(path.join(folder, "content"));
  const text = String(new Map(files).get("bulletins/2021-10/harbour.en.md"));
  assert.match(
    text,
    /^---\ntitle: The harbour\ndate: 2021-10-14\n---\nText\[\^1\]\n\n!\[The quay\]\(media\/[\w-]+\.png\)\n\n\[\^1\]: A note\.\n$/,
  );
  assert.ok(new Map(files).has("bulletins/2021-10/harbour.es.md"));
  await runCommand(["import", "word", "files"], { cwd: folder });
  assert.deepEqual(await readTree(path.join(folder, "content")), files);
  await writeFile(path.join(folder, "files/2021-10-14-harbour.es.docx"), wordFile(CHANGED));
  const refused = await runCommand(["import", "word", "files/2021-10-14-harbour.es.docx"], { cwd: folder });
  assert.deepEqual([refused.code, /--accept-changes/.test(refused.stderr)], [1, true]);
});
