import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { validateXML } from "xmllint-wasm";
import { ROOT, readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

/** The RELAX NG grammars, and the names of the files to which they apply. */
const GRAMMARS = { atom: /feed\.xml$/, rss: /rss\.xml$/, sitemap: /sitemap(?:\/.*)?\.xml$/ } as const;

test("every XML file of the sample publication is valid by its RELAX NG grammar (libxml2)", async () => {
  const tree = await readTree(await sharedSite(SAMPLE));
  const files = [...tree].filter(([file]) => file.endsWith(".xml"));
  assert.ok(files.length > 200, `${files.length} files`);
  const seen = Object.entries(GRAMMARS).map(async ([grammar, names]) => {
    const own = files.filter(([file]) => names.test(file));
    assert.ok(own.length > 5, grammar);
    const errors = await errorsOf(
      grammar,
      own.map(([file, bytes]) => [file, bytes.toString("utf8")] as const),
    );
    assert.deepEqual(errors, []);
    return own.length;
  });
  const counts = await Promise.all(seen);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    files.length,
    "each file has a grammar",
  );
});

test("the Atom grammar rejects missing elements, misplaced elements and invalid dates", async () => {
  const atom = readFileSync(path.join(ROOT, "tests", "golden", "small", "feed.xml"), "utf8");
  assert.deepEqual(await errorsOf("atom", [["feed.xml", atom]]), []);
  for (const [sound, broken] of [
    [/<updated>[^<]*<\/updated>/, ""],
    [/<updated>[^<]*/, "<updated>yesterday"],
    [/<id>/, "<id>x</id><id>"],
    [/ href="[^"]*"/, ' href="feed.xml"'],
    [/<author>.*<\/author>/, ""],
    [/<generator>/, "<generater/><generator>"],
  ] as const) {
    assert.notEqual(atom.replace(sound, broken), atom, String(sound));
    assert.notDeepEqual(await errorsOf("atom", [["feed.xml", atom.replace(sound, broken)]]), [], String(sound));
  }
});

async function errorsOf(grammar: string, files: readonly (readonly [file: string, text: string])[]) {
  const schema = readFileSync(path.join(ROOT, "tests", "fixtures", "grammars", `${grammar}.rng`), "utf8");
  const xml = files.map(([fileName, contents]) => ({ fileName: fileName.replaceAll("/", "-"), contents }));
  const { errors } = await validateXML({ xml, schema, extension: "relaxng", maxMemoryPages: 4096 });
  return errors.map(({ rawMessage }) => rawMessage);
}
