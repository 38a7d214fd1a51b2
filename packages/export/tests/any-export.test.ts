import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parseContentPath } from "../../../scripts/content/content-path.ts";
import { parseFile } from "../../../scripts/content/read/front-matter.ts";
import { formatMarkdownFile, formatYamlFile } from "../../../scripts/content/yaml/format-yaml.ts";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { BULLETIN_SCHEMA } from "../../../scripts/pages/callouts/index.ts";
import { type CheckedContent, readPublication } from "../../../scripts/pipeline/check-content.ts";
import { shapesOf } from "../../../scripts/schema/shape.ts";
import { sayWithdrawnIn } from "../../../scripts/site/withdrawal.ts";
import { anyItem, DOWNLOADS, FILES, FOLDER, MEDIA, VALUES } from "../../../tests/editions/any-item.ts";
import { contentOf } from "../../../tests/model/publication-of.ts";
import { ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { anyFields, type GivenValues, pathsIn } from "../../../tests/support/from-schema.ts";
import { AS_OF, THEME_DIRS } from "../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { exportPublication } from "../src/export.ts";
import { frontMatterOf } from "../src/plain-front-matter.ts";
import { SETTINGS } from "../src/settings.ts";

type Files = Readonly<Record<string, string>>;

const SHAPES = shapesOf(BULLETIN_SCHEMA);
const BASE: Files = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}articleSeries: { reform: Reform, port: Port }\n`,
  "topics.yaml": "ships: { label: Ships }\nfish: { label: Fish }\n",
  "places.yaml": "coast: { label: Coast, countries: [PT] }\n",
  "events/open-day.yaml": SMALL_PUBLICATION["events/open-day.yaml"] ?? "",
  "events/race.yaml": "name: Race\nstart: 2026-05-09\n",
  "pages/about.en.md": SMALL_PUBLICATION["pages/about.en.md"] ?? "",
};
const MEDIA_FILES = [...MEDIA.keys(), ...DOWNLOADS.keys()];

/** Texts with links to each kind of file, and with text that other generators would interpret differently. */
const body = fc.constantFrom(
  "",
  "It is **blue**, [as here](item-0.en.md), [there](../../pages/about.en.md#x) and [then](../../events/race.yaml).\n",
  "![A](media/a.png)\n\n[a.pdf](media/a.pdf)\n",
  "`code` <b> {{ x }} {{< y >}} [^1]\n\n[^1]: Note.\n",
  "## Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
  "\n- a\n\n\n> b\n",
);

/** Fields of a file; null omits a field that another field determines. */
function fieldsOf(kind: "page" | "bulletin" | "event", given: GivenValues): fc.Arbitrary<object> {
  return anyFields(SHAPES[kind], {
    given: { ...FILES, formerly: null, sources: null, ...given },
    values: VALUES,
    mayMiss: true,
  });
}

const THUMBNAILS = pathsIn(SHAPES.bulletin).filter((each) => each.endsWith("thumbnail.src"));
const ISSUE: GivenValues = {
  ...Object.fromEntries(THUMBNAILS.map((each) => [each, fc.constant("media/a.png")])),
  lead: null,
  order: null,
  image: null,
  number: fc.constant(3),
  agenda: fc.constant(["race"]),
};
const anyFiles = fc
  .record({
    items: fc.array(fc.tuple(anyItem, body, body), { minLength: 1, maxLength: 2 }),
    page: fieldsOf("page", { image: null, images: null }),
    issue: fieldsOf("bulletin", { ...ISSUE, covers: fc.constant({ from: "2026-05-01", to: "2026-05-20" }) }),
    event: fieldsOf("event", {
      dates: null,
      end: null,
      alsoIn: null,
      organizers: null,
      country: null,
      partOf: fc.constant("race"),
      languages: fc.constant(["en"]),
      start: fc.constant("2026-05-09"),
    }),
  })
  .map(
    ({ items, page, issue, event }): Files => ({
      ...BASE,
      "pages/own.en.md": formatMarkdownFile(page, "A page.\n"),
      [`${FOLDER}/bulletin.en.md`]: formatMarkdownFile(issue, "An issue.\n"),
      "events/own.yaml": formatYamlFile(event),
      ...Object.fromEntries(
        items.flatMap(([{ original, translation }, first, second], index) => [
          [`${FOLDER}/item-${index}.en.md`, formatMarkdownFile(withoutFormer(original), first)] as const,
          ...(translation === null
            ? []
            : [[`${FOLDER}/item-${index}.es.md`, formatMarkdownFile(translation, second)] as const]),
        ]),
      ),
    }),
  );

/** Two items can't have had the same address. */
function withoutFormer(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "formerly"));
}

test("whatever a publication says, its export becomes content that has the same export, byte for byte", async (t) => {
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  let count = 0;
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const first = exportOf(files, MEDIA_FILES, checked);
      fc.pre(first !== undefined);
      const folder = path.join(root, String(count));
      count += 1;
      await writeTree(path.join(folder, "exported"), withMedia(first));
      const { texts, media } = await importBack(folder);
      const second = exportOf(texts, media, checked);
      assert.ok(second !== undefined);
      assert.deepEqual(Object.keys(second).toSorted(), Object.keys(first).toSorted());
      for (const [file, text] of Object.entries(first)) assert.equal(second[file], text, file);
      compared += 1;
    }),
    { numRuns: 20 },
  );
  assert.ok(compared >= 20);
});

/** The files of an export, with the bytes of texts alone; undefined if the content has errors. */
function exportOf(files: Files, media: readonly string[], checked: CheckedContent): Files | undefined {
  const { content, diagnostics } = contentOf(files, media);
  if (
    diagnostics.some((each) => typeof each === "object" && each !== null && Reflect.get(each, "severity") === "error")
  )
    return undefined;
  const { messagesByLanguage } = checked;
  const seen = publicContent(content, AS_OF, sayWithdrawnIn(messagesByLanguage));
  const exported = exportPublication({
    content: seen,
    publication: buildPublication(seen, AS_OF),
    messagesByLanguage,
    readMarkdown: (file) => {
      const found = parseContentPath(file);
      assert.ok(found !== undefined && found.kind !== "media");
      return parseFile(found, Buffer.from(files[file] ?? "")).parsed.markdown;
    },
  });
  return Object.fromEntries([
    ...Object.entries(SETTINGS),
    ...[...exported.data].map(([file, fields]) => [file, formatYamlFile(fields)] as const),
    ...exported.pages.map((page) => [page.file, formatMarkdownFile(frontMatterOf(page), page.markdown)] as const),
    ...[...exported.media.values()].map((file) => [file, "bytes"] as const),
  ]);
}

/** An export with files that the import accepts, with media. */
function withMedia(exported: Files): Readonly<Record<string, string | Buffer>> {
  const entries = Object.entries(exported);
  return Object.fromEntries(entries.map(([file, text]) => [file, MEDIA_BYTES.get(path.extname(file)) ?? text]));
}

const FIXTURES = path.join(ROOT, "tests/fixtures");
const WITH_MEDIA = path.join(FIXTURES, "publications/arabic/bulletins/2026-05/media");
const MEDIA_BYTES: ReadonlyMap<string, Buffer> = new Map([
  [".png", readFileSync(path.join(FIXTURES, "import/quay.png"))],
  [".pdf", readFileSync(path.join(WITH_MEDIA, "plan.pdf"))],
  [".mp3", readFileSync(path.join(WITH_MEDIA, "interview.mp3"))],
]);

/** The content files that the import makes of the folder `exported` of another one, and the paths of its media. */
async function importBack(root: string) {
  const content = path.join(root, "content");
  await mkdir(content);
  const { code, stdout, stderr } = await runCommand(["import", "markdown", "exported"], { cwd: root });
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, / 0 not imported\.$/m);
  const isMedia = (file: string) => parseContentPath(file)?.kind === "media";
  const files = [...(await readTree(content))];
  return {
    texts: Object.fromEntries(files.filter(([file]) => !isMedia(file)).map(([file, bytes]) => [file, String(bytes)])),
    media: files.map(([file]) => file).filter(isMedia),
  };
}
