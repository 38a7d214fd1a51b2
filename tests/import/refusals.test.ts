import assert from "node:assert/strict";
import { test } from "node:test";
import { manyPosts, wordpressExport } from "./exports.ts";
import { readSource } from "./read-source.ts";

const EXPORT = wordpressExport("https://old.example", manyPosts("https://old.example"));

/** What is read as what, and the refusal, in which the path of the folder is left out. */
const REFUSED: readonly (readonly [name: string, file: string, text: string, refusal: RegExp])[] = [
  [
    "wordpress",
    "cut.xml",
    EXPORT.slice(0, 5000),
    /^Unexpected unclosed .* on line \d+ of cut\.xml, expected the XML that WordPress exports$/,
  ],
  [
    "wordpress",
    "entities.xml",
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
    /^Unexpected document type on line 1 of entities\.xml, expected the XML that WordPress exports$/,
  ],
  ["wordpress", "unknown.xml", "<rss>&unknown;</rss>", /^Unexpected undefined entity on line 1 of unknown\.xml/],
  [
    "wordpress",
    "feed.xml",
    "<rss version='2.0'><channel></channel></rss>",
    /^Unexpected feed\.xml without `wp:wxr_version`/,
  ],
  ["wordpress", "zip.xml", "PK\u0003\u0004", /^Unexpected .* of zip\.xml, expected the XML that WordPress exports$/],
  [
    "feed",
    "page.xml",
    "<!DOCTYPE html><title>x</title>",
    /^Unexpected document type on line 1 of page\.xml, expected a feed/,
  ],
  ["feed", "other.xml", "<svg></svg>", /^Unexpected other\.xml, expected a feed in RSS, Atom, RDF or JSON Feed$/],
  ["feed", "other.json", "{}", /^Unexpected other\.json, expected a feed in RSS, Atom, RDF or JSON Feed$/],
  ["mailchimp", "export.zip", "PK", /^Unexpected export\.zip, expected a folder that exists; unpack an archive first$/],
  [
    "csv",
    "open.csv",
    'title,date\n"open',
    /^Unexpected table open\.csv, expected one in CSV with as many values in each row as there are columns: Quote Not Closed/,
  ],
  ["csv", "names.csv", "name,when\nx,y", /^Unexpected names\.csv without a column title, expected some of id, title,/],
  ["csv", "bytes.csv", "title\0", /^Unexpected bytes in bytes\.csv, expected a text in UTF-8$/],
];

for (const [name, file, text, refusal] of REFUSED) {
  test(`${file} is refused as a source for ${name}`, async (t) => {
    await assert.rejects(readSource(t, name, { [file]: text }, file), (error) => {
      assert.ok(error instanceof Error && error.name === "ImportError", String(error));
      assert.match(error.message.replaceAll(/\S*\/dateline-test-[^/]*\//g, ""), refusal);
      return true;
    });
  });
}

test("a folder without pages, and what does not exist, are refused", async (t) => {
  await assert.rejects(
    readSource(t, "html", { "readme.txt": "x" }),
    /^ImportError: Unexpected .* without files in \.html, expected pages$/,
  );
  await assert.rejects(
    readSource(t, "feed", {}, "missing.xml"),
    /^ImportError: Unexpected .*missing\.xml, expected a file that exists$/,
  );
});
