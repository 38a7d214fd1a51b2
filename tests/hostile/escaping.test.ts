import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { findForbiddenCharacter } from "../../scripts/markdown/hidden-characters.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { itemFields } from "../../scripts/schema/fields/item-fields.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { renderOne } from "./asleep.ts";
import { contentWith } from "./inputs.ts";

/** Any line that the byte check and the schema accept, with many special characters of markup, templates and JSON. */
const pieces = fc.constantFrom(
  ..."< > & \" ' ` = / \\ -- <!-- --> ]]> {{ }} {% %} {# #} $ } &amp; &lt; &#60; &quot; </h1> </script> <b> onclick= % $& $1".split(
    " ",
  ),
  "\u{A0}",
  "\u{200D}",
  "é",
  "e\u{301}",
  "👩‍👧",
  "מ",
  " ",
);
const line = fc
  .oneof(
    fc.array(pieces, { minLength: 1, maxLength: 12 }).map((each) => each.join("")),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
  )
  .map((text) => text.trim())
  .filter(
    (text) =>
      findForbiddenCharacter(text) === undefined && itemFields.safeParse({ title: text, summary: text }).success,
  );

test("any title and summary come back from the rendered page as they were written", async (t) => {
  const contentDir = await contentWith(t, []);
  const { checked } = await readPublication({
    contentDir,
    themeDirs: THEME_DIRS,
    purpose: "draft",
    asOf: AS_OF,
  });
  assert.ok(checked !== undefined);
  const { publication } = checked;
  const [first] = publication.items;
  assert.ok(first !== undefined);
  fc.assert(
    fc.property(line, line, (title, summary) => {
      const original = { ...first.original, title, summary };
      const item = { ...first, original, texts: new Map([[original.language, original]]) };
      const bulletins = publication.bulletins.map((bulletin) => ({ ...bulletin, items: [item] }));
      const changed = { ...publication, items: [item], bulletins };
      const html = renderOne({ ...checked, publication: changed }, "/2026/05/new-crane/");
      const page = readPage(html);
      assert.equal(page.heading, title);
      assert.equal(page.standfirst, summary);
      assert.equal(page.meta.get("og:title"), title);
      assert.equal(page.meta.get("description"), summary);
      assert.equal(page.data["headline"], title);
    }),
    { numRuns: 120 },
  );
});

interface Page {
  readonly heading: string;
  readonly standfirst: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The result of an HTML parser for a page. */
function readPage(html: string): Page {
  const texts = { heading: "", standfirst: "", script: "" };
  const meta = new Map<string, string>();
  let open: keyof typeof texts | undefined;
  const parser = new Parser({
    onopentag(name, { class: classes, name: key, property, content = "" }) {
      if (name === "h1") open = "heading";
      else if (name === "p" && classes === "standfirst") open = "standfirst";
      else if (name === "script") open = "script";
      else if (name === "meta") meta.set(key ?? property ?? "", content);
    },
    ontext(text) {
      if (open !== undefined) texts[open] += text;
    },
    onclosetag(name) {
      if (name === "h1" || name === "p" || name === "script") open = undefined;
    },
  });
  parser.end(html);
  const data: unknown = JSON.parse(texts.script);
  return { ...texts, meta, data: findItem(data) };
}

function findItem(data: unknown): Readonly<Record<string, unknown>> {
  const things = typeof data === "object" && data !== null && "@graph" in data ? data["@graph"] : data;
  const found: unknown = Array.isArray(things) ? things.find((thing) => "headline" in Object(thing)) : things;
  assert.ok(typeof found === "object" && found !== null);
  return { ...found };
}
