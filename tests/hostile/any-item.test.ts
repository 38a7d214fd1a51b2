import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { formatMarkdownFile } from "../../scripts/content/yaml/format-yaml.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { publicationOf } from "../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { renderAll, vocabularyOf } from "./asleep.ts";

const KNOWN = {
  "publication.yaml": SMALL_PUBLICATION["publication.yaml"] ?? "",
  "events/one.yaml": "name: One\nstart: 2026-05-01\ncountry: ES\n",
  "events/two.yaml": "name: { en: Two, es: Dos }\nstart: 2026-05-09\nend: 2026-05-10\n",
};
/** Each value is a separate object, so that the YAML has no references. */
const author = fc.oneof(
  fc.constant("Ana Ruiz"),
  fc.record({ name: fc.constant("Luis Mora") }),
  fc.record({ name: fc.constant("Eva Sol"), role: fc.constant("adviser"), url: fc.constant("https://eva.example/") }),
);

/** Some or none of the fields that an original may have, each in every possible shape. */
const metadata = fc.tuple(
  fc.constantFrom({}, { date: "2026-05-04" }, { date: "2026-05" }, { date: "2026-04" }, { date: "2026-04-30" }),
  fc.constantFrom(
    {},
    { topic: "ships" },
    { topics: [] },
    { topics: ["fish"] },
    { topics: ["fish", "ships", "constructor"] },
  ),
  fc.constantFrom({}, { event: "one" }, { events: [] }, { events: ["two", "one"] }),
  fc.constantFrom({}, { countries: [] }, { countries: ["ES", "PT"] }),
  fc.constantFrom({}, { place: "Lisbon" }),
);
const texts = fc.tuple(
  fc.constantFrom({}, { summary: "It came." }),
  fc.oneof(fc.constant({}), fc.record({ byline: fc.oneof(author, fc.array(author, { maxLength: 3 })) })),
  fc.constantFrom({}, { updated: "2026-05-20" }, { corrections: [{ date: "2026-05-21", text: "It was two." }] }),
  fc.constantFrom({}, { sources: [{ name: "Port", url: "https://port.example/" }] }),
);
const body = fc.constantFrom("", "It was **here**.\n", `${"Long words go on and on. ".repeat(9)}\n`);

/** An original, and perhaps its translation. */
const item = fc.record({ metadata, texts, body, translation: fc.option(fc.record({ texts, body })) });

test("whatever an item leaves out, every page and edition of its publication is complete", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const bulletin = fc.constantFrom("---\n---\nHello.\n", "---\nlead: item-0\nagenda: [one]\n---\n");
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), bulletin, (items, own) => {
      const files = items.flatMap(({ metadata: known, texts: said, body: text, translation }, index) => [
        [`bulletins/2026-05/item-${index}.en.md`, fileOf([...known, ...said], text)] as const,
        ...(translation === null
          ? []
          : [[`bulletins/2026-05/item-${index}.es.md`, fileOf(translation.texts, translation.body)] as const]),
      ]);
      const publication = publicationOf({
        ...KNOWN,
        "bulletins/2026-05/bulletin.en.md": own,
        ...Object.fromEntries(files),
      });
      assertComplete(renderAll({ ...checked, publication }));
    }),
    { numRuns: 40 },
  );
});

function fileOf(fields: readonly object[], text: string): string {
  return formatMarkdownFile(Object.assign({ title: "A title" }, ...fields), text);
}

function assertComplete(render: ReadonlyMap<string, string>): void {
  assert.ok(vocabularyOf(render).size > 0);
  for (const [address, text] of render) {
    assert.doesNotMatch(text, /undefined|\[object|NaN/, address);
    assert.doesNotMatch(text, /(?:href|datetime)=""|name="description" content=""/, address);
    if (!text.startsWith("<")) continue;
    assert.doesNotMatch(
      text,
      /<(p|li|ul|div|section|aside|time|summary|description|author|h\d|a)\b[^>]*>\s*<\/\1>/,
      address,
    );
  }
}
