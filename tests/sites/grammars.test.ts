import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { validateXML } from "xmllint-wasm";
import { ROOT, readTree } from "../support/folders.ts";
import { buildSite } from "../support/site.ts";

/** Which files a grammar (RELAX NG) is for. */
const GRAMMARS = { atom: /feed\.xml$/, rss: /rss\.xml$/, sitemap: /sitemap(?:\/.*)?\.xml$/ } as const;

test("every XML file of the sample publication is what the grammar of its kind says, as libxml2 reads it", async (t) => {
  const tree = await readTree(await buildSite(t, "content"));
  const files = [...tree].filter(([file]) => file.endsWith(".xml"));
  assert.ok(files.length > 200, `${files.length} files`);
  const seen = Object.entries(GRAMMARS).map(async ([grammar, names]) => {
    const own = files.filter(([file]) => names.test(file));
    assert.ok(own.length > 5, grammar);
    const faults = await faultsOf(
      grammar,
      own.map(([file, bytes]) => [file, bytes.toString("utf8")] as const),
    );
    assert.deepEqual(faults, []);
    return own.length;
  });
  const counts = await Promise.all(seen);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    files.length,
    "each file has a grammar",
  );
});

test("a grammar sees what is missing, what is out of place, and a date that is none", async () => {
  const atom = readFileSync(path.join(ROOT, "tests", "golden", "small", "feed.xml"), "utf8");
  assert.deepEqual(await faultsOf("atom", [["feed.xml", atom]]), []);
  for (const [sound, broken] of [
    [/<updated>[^<]*<\/updated>/, ""],
    [/<updated>[^<]*/, "<updated>yesterday"],
    [/<id>/, "<id>x</id><id>"],
    [/ href="[^"]*"/, ' href="feed.xml"'],
    [/<author>.*<\/author>/, ""],
    [/<generator>/, "<generater/><generator>"],
  ] as const) {
    assert.notEqual(atom.replace(sound, broken), atom, String(sound));
    assert.notDeepEqual(await faultsOf("atom", [["feed.xml", atom.replace(sound, broken)]]), [], String(sound));
  }
});

async function faultsOf(grammar: string, files: readonly (readonly [file: string, text: string])[]) {
  const schema = readFileSync(path.join(ROOT, "tests", "fixtures", "grammars", `${grammar}.rng`), "utf8");
  const xml = files.map(([fileName, contents]) => ({ fileName: fileName.replaceAll("/", "-"), contents }));
  const { errors } = await validateXML({ xml, schema, extension: "relaxng", maxMemoryPages: 4096 });
  return errors.map(({ rawMessage }) => rawMessage);
}
