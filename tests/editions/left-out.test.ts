import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

/** The files of each edition, and the parts of a page that refer to them. */
const EDITIONS = {
  feeds: /feed\.xml|rss\.xml|feed\.json/,
  calendar: /calendar\.ics/,
  email: /\/email(?:\/|\.txt)/,
  posters: /poster\.png/,
  data: /\bdata\/(?:items|bulletins|events|")/,
} as const;

for (const made of [[], ["calendar", "posters"], ["feeds", "email", "data"]])
  test(`a publication whose editions are [${made.join(", ")}] has no other, and no page speaks of others`, async (t) => {
    const content = path.join(await temporaryFolder(t), "content");
    await writeTree(content, {
      ...SMALL_PUBLICATION,
      "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}editions: [${made.join(", ")}]\n`,
    });
    const tree = await readTree(await buildSite(t, content));
    const files = [...tree.keys()].map((file) => `/${file}`);
    const markup = [...tree].filter(([file]) => /\.(?:html|xml|json|txt)$/.test(file));
    for (const [name, mark] of Object.entries(EDITIONS)) {
      const isMade = made.includes(name);
      assert.equal(
        files.some((file) => mark.test(`${file}"`)),
        isMade,
        name,
      );
      const speaking = markup.filter(([, bytes]) => mark.test(bytes.toString("utf8"))).map(([file]) => file);
      if (!isMade) assert.deepEqual(speaking, [], name);
    }
    // Without a form, there is nothing to subscribe to but these.
    assert.equal(tree.has("subscribe/index.html"), made.includes("feeds") || made.includes("calendar"));
  });
