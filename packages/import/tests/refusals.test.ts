import assert from "node:assert/strict";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { rejects } from "../../../tests/support/words.ts";
import { CONTENT } from "./content.ts";
import { manyPosts, wordpressExport } from "./exports.ts";
import { readSource } from "./read-source.ts";

const EXPORT = wordpressExport("https://old.example", manyPosts("https://old.example"));

/** The inputs with their source types, and the refusals, without the path of the folder. */
const REFUSED: readonly (readonly [name: string, file: string, text: string, refusal: RegExp])[] = [
  [
    "wordpress",
    "cut.xml",
    EXPORT.slice(0, 5000),
    /^Line \d+ of `cut\.xml` can't be read as XML, `unclosed [^`]*`\. Give the file that WordPress exports, or export it again\.$/,
  ],
  [
    "wordpress",
    "entities.xml",
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
    /^Line 1 of `entities\.xml` can't be read as XML, `document type`\. /,
  ],
  [
    "wordpress",
    "unknown.xml",
    "<rss>&unknown;</rss>",
    /^Line 1 of `unknown\.xml` can't be read as XML, `undefined entity`\. /,
  ],
  [
    "wordpress",
    "feed.xml",
    "<rss version='2.0'><channel></channel></rss>",
    /^The file `feed\.xml` has no `wp:wxr_version`\. /,
  ],
  ["wordpress", "zip.xml", "PK\u0003\u0004", /^Line 1 of `zip\.xml` can't be read as XML, /],
  [
    "feed",
    "page.xml",
    "<!DOCTYPE html><title>x</title>",
    /^Line 1 of `page\.xml` can't be read as XML, `document type`\. Give a feed/,
  ],
  [
    "feed",
    "other.xml",
    "<svg></svg>",
    /^There is no feed in `other\.xml`\. Give one in RSS, Atom, RDF or JSON Feed\.$/,
  ],
  ["feed", "other.json", "{}", /^There is no feed in `other\.json`\. /],
  [
    "mailchimp",
    "export.zip",
    "PK",
    /^There is no folder `export\.zip`\. Give an existing folder; unpack archives first\.$/,
  ],
  [
    "csv",
    "open.csv",
    'title,date\n"open',
    /^The table `open\.csv` can't be read, `Quote Not Closed[^`]*`: export it as CSV, /,
  ],
  [
    "csv",
    "names.csv",
    "word,when\nx,y",
    /^No column of `names\.csv` is `title`\. Specify the column, as in `--map title=word`\. The columns are `word`, `when`; they can fill the fields `id`, `title`, /,
  ],
  ["csv", "bytes.csv", "title\0", /^The file `bytes\.csv` isn't text\. Give a text file in UTF-8\.$/],
];

for (const [name, file, text, refusal] of REFUSED) {
  test(`${file} is refused as a source for ${name}`, async (t) => {
    await rejects(readSource(t, name, { [file]: text }, file), (error) => {
      assert.ok(error instanceof Error && error.name === "ImportError", String(error));
      assert.match(error.message.replaceAll(/[^\s`]*\/dateline-test-[^/]*\//g, ""), refusal);
      return true;
    });
  });
}

test("a folder without pages, and what does not exist, are refused", async (t) => {
  await rejects(
    readSource(t, "html", { "readme.txt": "x" }),
    /^ImportError: The folder `.*` has no `\.html` files\. Give the folder of the pages\.$/,
  );
  await rejects(
    readSource(t, "feed", {}, "missing.xml"),
    /^ImportError: There is no file `.*missing\.xml`\. Give the file to import\.$/,
  );
});

test("whatever source a PDF is named for, it is refused with what to save it as, in four languages", async (t) => {
  const cwd = await temporaryFolder(t);
  await writeTree(cwd, { ...CONTENT, "News.PDF": "%PDF-1.7\n" });
  for (const [source, language, said] of [
    ["edition", "en", /^`News\.PDF` is a PDF.* save it as a Word file \(`\.docx`\), or save it as HTML/],
    ["word", "es", /^`News\.PDF` es un PDF.* guárdelo como archivo de Word \(`\.docx`\), o guárdelo como HTML/],
    ["html", "pt", /^`News\.PDF` é um PDF.* guarde-o como ficheiro do Word \(`\.docx`\), ou guarde-o como HTML/],
    [
      "csv",
      "fr",
      /^`News\.PDF` est un PDF.* enregistrez-le comme fichier Word \(`\.docx`\), ou enregistrez-le en HTML/,
    ],
  ] as const) {
    const { code, stderr } = await runCommand(["import", source, "News.PDF", "--lang", language], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, said);
  }
});
