import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
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

test("an item that a machine made and nobody reviewed says so to readers, before its text", () => {
  for (const [address, sentence] of [
    ["/es/2026/05/new-crane/", TRANSLATED],
    ["/2026/05/tides/", WRITTEN],
  ] as const) {
    const page = at(address);
    assert.equal(page.split(`<p class="disclosure">${sentence}</p>`).length, 2, address);
    assert.ok(page.indexOf(sentence) < page.indexOf('<div class="item-text"'), address);
  }
  for (const address of ["/2026/05/new-crane/", "/2026/05/ropes/"])
    assert.doesNotMatch(at(address), /class="disclosure"/, address);
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
  assert.doesNotMatch(at("/2026/05/new-crane/"), /ai-disclosure|digitalSourceType/);
});
