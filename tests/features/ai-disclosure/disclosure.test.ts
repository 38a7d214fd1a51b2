import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { defined } from "../../../scripts/defined.ts";
import { FEATURES } from "../../../scripts/features/index.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { optionsFor } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { textsOf } from "../traces.ts";
import { MACHINE_TEXTS } from "./machine-texts.ts";

const contentDir = join(await temporaryFolder({ after }), "content");
await writeTree(contentDir, { ...SMALL_PUBLICATION, ...MACHINE_TEXTS });
const texts = await textsOf(optionsFor({ contentDir }), FEATURES);
const at = (address: string) => texts.get(address) ?? assert.fail(`no ${address}`);

const TRANSLATED = "Este texto ha sido traducido por una inteligencia artificial, sin revisión humana.";
const WRITTEN = "This text was written by artificial intelligence. No person has reviewed it.";

const sentencesIn = (address: string) =>
  Array.from(at(address).matchAll(/<p class="disclosure">(.*?)<\/p>/g), ([, sentence]) => sentence);

test("an item that a machine made and nobody reviewed says so to readers, before its text", () => {
  for (const [address, sentence] of [
    ["/es/2026/05/new-crane/", TRANSLATED],
    ["/2026/05/tides/", WRITTEN],
  ] as const) {
    assert.deepEqual(sentencesIn(address), [sentence], address);
    assert.ok(at(address).indexOf(sentence) < at(address).indexOf('<div class="item-text"'), address);
  }
  for (const address of ["/2026/05/new-crane/", "/2026/05/ropes/", "/2026/05/nets/"])
    assert.deepEqual(sentencesIn(address), [], address);
});

test("so do the introduction of an issue and a standing page", () => {
  assert.deepEqual(sentencesIn("/es/2026/05/"), [TRANSLATED]);
  assert.match(at("/es/2026/05/"), /<section class="introduction" ai-disclosure="ai-autonomous">/);
  assert.deepEqual(sentencesIn("/es/about/"), [TRANSLATED]);
  assert.match(at("/es/about/"), /<article class="standing" ai-disclosure="ai-autonomous">/);
  for (const address of ["/2026/05/", "/about/"]) assert.deepEqual(sentencesIn(address), [], address);
});

test("lists note it beside the headline", () => {
  for (const [address, note] of [
    ["/es/2026/05/", "Traducido por IA"],
    ["/es/topics/ships/", "Traducido por IA"],
    ["/2026/05/", "Written by AI"],
  ] as const)
    assert.ok(at(address).includes(`</a> <span class="change-note">${note}</span></h`), address);
  assert.doesNotMatch(at("/topics/ships/"), /by AI/);
});

test("mails, as HTML and as text, and feeds say the same of the introduction and of each item", () => {
  for (const [address, sentence, count] of [
    ["/es/2026/05/email/", TRANSLATED, 2],
    ["/es/2026/05/email.txt", TRANSLATED, 2],
    ["/2026/05/email/", WRITTEN, 1],
    ["/2026/05/email.txt", WRITTEN, 1],
  ] as const)
    assert.equal(at(address).replaceAll(/\s+/g, " ").split(sentence).length - 1, count, address);
  for (const file of ["feed.xml", "rss.xml", "feed.json"]) {
    // In the summary, and in the text.
    assert.equal(at(`/es/${file}`).split(TRANSLATED).length - 1, 2, file);
    assert.equal(at(`/${file}`).split(WRITTEN).length - 1, 2, file);
  }
  assert.equal(at("/es/bulletins/feed.xml").split(TRANSLATED).length - 1, 2);
});

test("the open data say who made each text, who reviewed which revision, and IPTC's source type of the others", () => {
  const items: readonly { readonly id: string; readonly texts: Readonly<Record<string, Record<string, unknown>>> }[] =
    JSON.parse(at("/data/items.json")).items;
  const source = (name: string) => ({ digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${name}` });
  const said = items.flatMap(({ id, texts: each }) =>
    Object.entries(each).map(([language, { translatedBy, writtenBy, review, digitalSourceType }]) => [
      `${id}.${language}`,
      defined({ translatedBy, writtenBy, review, digitalSourceType }),
    ]),
  );
  assert.deepEqual(Object.fromEntries(said), {
    "2026-05/nets.en": {
      writtenBy: { by: "machine" },
      review: { by: ["Ana Ruiz", "legal desk"], date: "2026-05-04", revision: "5b803b9b" },
    },
    "2026-05/new-crane.en": {},
    "2026-05/new-crane.es": { translatedBy: { by: "machine" }, ...source("trainedAlgorithmicMedia") },
    "2026-05/ropes.en": { writtenBy: { by: "assisted" }, ...source("compositeWithTrainedAlgorithmicMedia") },
    "2026-05/tides.en": {
      writtenBy: { by: "machine", tool: "Tidewriter" },
      ...source("trainedAlgorithmicMedia"),
    },
  });
  assert.match(at("/data/items.csv").split("\n")[0] ?? "", /translatedBy_by_es.*digitalSourceType_es/);
});

test("programs read it in the head of the page, at the elements with the text, and in its structured data", () => {
  for (const [address, value, type] of [
    ["/es/2026/05/new-crane/", "ai-autonomous", "TrainedAlgorithmicMediaDigitalSource"],
    ["/2026/05/tides/", "ai-generated", "TrainedAlgorithmicMediaDigitalSource"],
    ["/2026/05/ropes/", "ai-assisted", "CompositeWithTrainedAlgorithmicMediaDigitalSource"],
  ] as const) {
    const page = at(address);
    assert.ok(page.includes('<meta name="ai-disclosure" content="mixed">'), address);
    assert.deepEqual(
      [...page.matchAll(/<(\w+) class="([\w-]+)" ai-disclosure="([\w-]+)"/g)].map(([, ...parts]) => parts),
      [
        ["header", "head", value],
        ["div", "item-text", value],
      ],
      address,
    );
    assert.ok(page.includes(`"digitalSourceType":"https://schema.org/${type}"`), address);
  }
  for (const address of ["/2026/05/new-crane/", "/2026/05/nets/"])
    assert.doesNotMatch(at(address), /ai-disclosure|digitalSourceType/, address);
});
