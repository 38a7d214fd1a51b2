import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import type { DeskSettings } from "../src/desk-settings.ts";
import type { OpenedBulletin, SaveOutcome } from "../src/home/home.ts";
import { openHome } from "./home/home-server.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const WITH_PICTURE = (SMALL_PUBLICATION[ITEM] ?? "").replace(
  "event:",
  "image: { src: media/dot.png, alt: A dot. }\nevent:",
);
const DOT = path.join(ROOT, "tests/fixtures/images/dot.png");

test("the page has the token, its own policy and settings in four languages; other pages have that of the site", async (t) => {
  const { address } = await openHome(t);
  const page = await fetch(`${address}admin/`);
  assert.match(await page.text(), /content="the-token"/);
  const policy = page.headers.get("content-security-policy") ?? "";
  assert.match(policy, /script-src 'self'; /);
  assert.doesNotMatch(policy, /unsafe/);
  for (const language of ["en", "es", "pt", "fr"]) {
    const settings = await fetch(`${address}admin/settings-${language}.json`);
    assert.match(await settings.text(), new RegExp(`"language":"${language}"`));
  }
  for (const file of ["settings-xx.json", "preview.json", "../publication.yaml"])
    assert.equal((await fetch(`${address}admin/${file}`)).status, 404, file);
  const ofSite = (await fetch(address)).headers.get("content-security-policy") ?? "";
  assert.match(ofSite, /default-src 'none'; /);
  assert.notEqual(ofSite, policy);
});

test("the publication's own kinds of text have the names that it gives them, whatever their keys mean elsewhere", async (t) => {
  const own = { notice: "Press notice", constructor: "Builder" };
  const { address } = await openHome(t, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}genres: ${JSON.stringify(own)}\n`,
  });
  const { choices }: Pick<DeskSettings, "choices"> = JSON.parse(
    await (await fetch(`${address}admin/settings-en.json`)).text(),
  );
  const labels = choices["genre"]?.map(({ value, label }) => [value, label]);
  assert.deepEqual(labels?.slice(-2), Object.entries(own));
  assert.deepEqual(labels?.[0], ["news", "News"]);
});

test("a picture is saved with its text, unless it is damaged or its name is none of content", async (t) => {
  const { ask, send, read } = await openHome(t);
  const png = await readFile(DOT);
  const { files } = await ask<OpenedBulletin>("desk.open", {});
  const { hash } = files.find(({ file }) => file === ITEM) ?? assert.fail();
  const upload = (name: string, bytes: Uint8Array) =>
    send("desk.save", {
      files: [{ file: ITEM, from: hash, text: WITH_PICTURE }],
      uploads: [{ file: `bulletins/2026-05/media/${name}`, content: Buffer.from(bytes).toString("base64") }],
    });
  const damaged = await upload("dot.png", png.subarray(0, 40));
  assert.equal(damaged.status, 422);
  assert.match(await damaged.text(), /dot\.png/);
  assert.match(await (await upload("IMG 1.png", png)).text(), /IMG 1\.png/);
  assert.equal(await read(ITEM), SMALL_PUBLICATION[ITEM]);
  const outcome: SaveOutcome = JSON.parse(await (await upload("dot.png", png)).text());
  assert.equal(outcome.outcome, "saved");
  assert.equal(await read(ITEM), WITH_PICTURE);
  assert.equal((await upload("dot.png", Buffer.concat([png, png]))).status, 422);
});

test("a picture that is uploaded with a move goes with it", async (t) => {
  const { ask, save, folder } = await openHome(t);
  const bytes = await readFile(DOT);
  const { files } = await ask<OpenedBulletin>("desk.open", {});
  const { hash } = files.find(({ file }) => file === ITEM) ?? assert.fail();
  const outcome = await save({
    files: [{ file: ITEM, from: hash, text: WITH_PICTURE }],
    uploads: [{ file: "bulletins/2026-05/media/dot.png", content: bytes.toString("base64") }],
    moves: [{ file: ITEM, period: "2026-06" }],
  });
  assert.equal(outcome.outcome, "saved");
  assert.deepEqual(await readFile(path.join(folder, "bulletins/2026-06/media/dot.png")), bytes);
  await assert.rejects(readFile(path.join(folder, "bulletins/2026-05/media/dot.png")));
});
