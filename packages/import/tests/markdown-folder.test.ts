import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceItem } from "../src/source.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

function byId(items: readonly SourceItem[], id: string): SourceItem {
  const item = items.find((each) => each.id === id);
  assert.ok(item !== undefined, `${id} of ${items.map((each) => each.id).join(", ")}`);
  return item;
}

test("a link that no file can have as its name, or that leads out of the folder, is no file", async (t) => {
  const { items } = await readSource(t, "markdown", {
    "posts/a.md": "---\ntitle: A\ndate: 2021-10-14\n---\nText.\n",
    "posts/secret/b.md": "---\ntitle: B\ndate: 2021-10-14\n---\nText.\n",
  });
  const { resolve } = byId(items, "posts/secret/b.md").content;
  assert.match(resolve?.("../a.md") ?? "", /^file:.*\/posts\/a\.md$/);
  for (const written of [
    `${"a".repeat(300)}.png`,
    "%00.png",
    "../../../../etc/passwd",
    "/../../etc/passwd",
    "file:///etc/passwd",
    "%E0%A4.png",
  ])
    assert.equal(resolve?.(written), undefined, written);
});

test("front matter that contains itself, or is deeper than anybody writes, is told and stops nothing", async (t) => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const { items, notes } = await readSource(t, "markdown", {
    "a.md": "---\ntitle: Quay\n---\nText.\n",
    "image.md": "---\ntitle: Image\nimage: &i [*i]\n---\nText.\n",
    "tags.md": "---\ntitle: Tags\ntags: &t { more: *t }\n---\nText.\n",
    "other.md": "---\ntitle: Other\nx: &x { y: *x }\n---\nText.\n",
    "deep.md": `{\n"title": "Deep", "x": ${deep}\n}\nText.\n`,
    "deep-toml.md": `+++\ntitle = "Deep"\nx = ${deep}\n+++\nText.\n`,
  });
  assert.deepEqual(
    items.map(({ id }) => id),
    ["a.md"],
  );
  assert.equal(notes.length, 5);
});

test("a file of a folder that is no text is told and stops nothing, among its texts, its pages and its settings", async (t) => {
  const texts = await readSource(t, "markdown", {
    "_config.yml": "url: https://old.example\0\n",
    "good.md": "---\ntitle: Good\n---\nText.\n",
    "bad.md": "---\ntitle: Bad\n---\nText\0.\n",
  });
  assert.deepEqual(
    texts.items.map(({ title }) => title),
    ["Good"],
  );
  assert.match(textsOf(texts.notes).join("\n"), /^The file `.*bad\.md` isn't text\. Give a text file in UTF-8\.$/);
  const page = (title: string) => `<title>${title}</title><main><h1>${title}</h1><p>Some text of a page.</p></main>`;
  for (const source of ["html", "mailchimp"]) {
    const pages = await readSource(t, source, { "good.html": page("Good"), "bad.html": page("Bad\0") });
    assert.deepEqual(
      pages.items.map(({ title }) => title),
      ["Good"],
    );
    assert.match(textsOf(pages.notes).join("\n"), /^The file `.*bad\.html` isn't text\./);
  }
});

test("a pattern of addresses that is called like something of the language is filled in as any other", async (t) => {
  const text = { "_posts/2020-01-02-quay.md": "---\ntitle: Quay\n---\nText.\n" };
  for (const [permalink, address] of [
    ["constructor", "https://old.example/constructor"],
    ["/:constructor/:__proto__/{toString}/:title/", "https://old.example/quay/"],
  ] as const) {
    const settings = { "_config.yml": `url: https://old.example\npermalink: "${permalink}"\n` };
    const { items } = await readSource(t, "markdown", { ...settings, ...text });
    assert.equal(items[0]?.address, address);
  }
});
