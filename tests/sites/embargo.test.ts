import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { isLater, type Moment, parseMoment } from "../../scripts/i18n/moment.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { buildInProcess } from "../support/site.ts";

/** The letters of a text that may be published later; no other text of the site has them. */
const words = (name: string) => ["slug", "title", "text", "photo", "former"].map((part) => `zq${name}${part}`);
const WORD = /zq(?:bulletin|item|event)\d(?:slug|title|text|photo|former)/g;

/** Content with or without an embargo, and the words and folders that nobody may find before. */
interface Secret {
  readonly from: Moment | undefined;
  readonly words: readonly string[];
  readonly folder?: string;
}

/** When each thing is published; undefined if it does not wait. */
interface Timing {
  readonly bulletins: readonly (Moment | undefined)[];
  readonly items: readonly (Moment | undefined)[];
  readonly events: readonly (Moment | undefined)[];
}

const moment = (text: string): Moment => parseMoment(text) ?? assert.fail(text);
const MOMENTS = ["2026-11-02", "2026-11-03T09:30", "2026-11-03T18:00", "2026-11-05", "2026-11-06T00:00"].map(moment);
const DAYS = ["2026-11-01", "2026-11-03", "2026-11-03T09:29", "2026-11-03T09:30", "2026-11-05", "2026-11-09"].map(
  moment,
);
const PERIODS = ["2026-04", "2026-05"];

const some = (length: number) =>
  fc.array(fc.option(fc.constantFrom(...MOMENTS), { nil: undefined, freq: 2 }), {
    minLength: length,
    maxLength: length,
  });
const timings: fc.Arbitrary<Timing> = fc.record({ bulletins: some(2), items: some(4), events: some(2) });
const sequences = fc.array(fc.constantFrom(...DAYS), { minLength: 3, maxLength: 3 });

test("nothing of what waits is in any file of the site before its moment, whatever was built before", async (t) => {
  const photos = await Promise.all([0, 1, 2, 3].map((index) => photo(index)));
  const property = fc.asyncProperty(timings, sequences, async (timing, moments) => {
    const folder = await temporaryFolder(t);
    const contentDir = path.join(folder, "content");
    await writeTree(contentDir, contentOf(timing, photos));
    const build = async (asOf: Moment, name: string) => {
      const outputDir = path.join(folder, name);
      const options = optionsFor({ contentDir, outputDir, asOf, purpose: "release" });
      const { diagnostics } = await buildInProcess(options);
      assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === "error"),
        [],
      );
      return readTree(outputDir);
    };
    const sites: ReadonlyMap<string, Buffer>[] = [];
    for (const asOf of moments) {
      const site = await build(asOf, "site");
      assertHidden(site, secretsOf(timing), asOf);
      sites.push(site);
    }
    const [first, last] = [moments[0], moments.at(-1)];
    assert.ok(first !== undefined && last !== undefined);
    // The first build of a folder has no rendered page in its cache.
    assert.deepEqual(sites.at(-1), await build(last, "other"));
    assert.deepEqual(await build(first, "site"), sites[0]);
  });
  await fc.assert(property, { numRuns: 3 });
});

function assertHidden(site: ReadonlyMap<string, Buffer>, secrets: readonly Secret[], asOf: Moment): void {
  const text = [...site].map(([file, bytes]) => `${file}\n${bytes.toString("latin1")}`).join("\n");
  const present = new Set(text.match(WORD));
  for (const { from, words: own, folder } of secrets) {
    const isPublic = from === undefined || !isLater(from, asOf);
    const found = own.filter((word) => present.has(word));
    if (isPublic) assert.ok(found.length > 0, `${own[0]} is missing as of ${asOf}`);
    else assert.deepEqual([asOf, ...found], [asOf], `public from ${from}`);
    if (!isPublic && folder !== undefined) {
      assert.deepEqual(
        [...site.keys()].filter((file) => file.includes(folder)),
        [],
      );
    }
  }
}

function secretsOf({ bulletins, items, events }: Timing): readonly Secret[] {
  return [
    ...bulletins.map((from, index) => ({
      from,
      words: words(`bulletin${index}`),
      folder: `${PERIODS[index]?.replace("-", "/")}/`,
    })),
    ...items.map((from, index) => ({ from: laterOf(from, bulletins[index % 2]), words: words(`item${index}`) })),
    ...events.map((from, index) => ({ from, words: words(`event${index}`) })),
  ];
}

function laterOf(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return isLater(a, b) ? a : b;
}

const PUBLICATION = `title: Harbour
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
timeZone: Europe/Madrid
coverage: omit
editor: { backend: github, repo: example/letter, baseUrl: https://login.harbour.example }
`;

/** Every bulletin refers to all of its items and all events, and every item to an event. */
function contentOf({ bulletins, items, events }: Timing, photos: readonly Buffer[]) {
  const from = (at: Moment | undefined) => (at === undefined ? "" : `publishFrom: ${at}\n`);
  const files: Record<string, string | Uint8Array> = {
    "publication.yaml": PUBLICATION,
    "topics.yaml": "ships:\n  label: Ships\n",
  };
  for (const [index, at] of events.entries()) {
    const [slug, title, text, , former] = words(`event${index}`);
    files[`events/${slug}.yaml`] =
      `name: ${title}\nstart: 2026-12-0${index + 1}\nplace: ${text}\nformerly: [${former}]\n${from(at)}`;
  }
  for (const [index, at] of bulletins.entries()) {
    const [, title, text] = words(`bulletin${index}`);
    const own = items.flatMap((_, item) => (item % 2 === index ? `zqitem${item}slug` : []));
    const names = `lead: ${own[0]}\norder: [${own.join(", ")}]\nagenda: [zqevent0slug, zqevent1slug]\n`;
    files[`bulletins/${PERIODS[index]}/bulletin.en.md`] = `---\ntitle: ${title}\n${names}${from(at)}---\n${text}\n`;
  }
  for (const [index, at] of items.entries()) {
    const [slug, title, text, picture, former] = words(`item${index}`);
    const folder = `bulletins/${PERIODS[index % 2]}`;
    const facts = `date: ${PERIODS[index % 2]}-0${index + 1}\ntopic: ships\ncountries: [PT]\n`;
    const event = index < 2 ? `event: zqevent${index}slug\n` : "events: [zqevent0slug, zqevent1slug]\n";
    const image = `image: { src: media/${picture}.png, alt: ${text} }\nformerly: [${former}]\n`;
    files[`${folder}/${slug}.en.md`] =
      `---\ntitle: ${title}\nsummary: ${text}\n${facts}${event}${image}${from(at)}---\n${text}\n`;
    files[`${folder}/${slug}.es.md`] =
      `---\ntitle: ${title}\nsummary: ${text}\nimage: { alt: ${text} }\n---\n${text}\n`;
    files[`${folder}/media/${picture}.png`] = photos[index] ?? "";
  }
  return files;
}

function photo(index: number): Promise<Buffer> {
  const background = { r: 60 * index, g: 90, b: 120 };
  return sharp({ create: { width: 16, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
}
