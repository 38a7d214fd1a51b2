import assert from "node:assert/strict";
import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { OpenedBulletin } from "../../src/home/home.ts";
import { openHome } from "../home/home-server.ts";

/* The desk shows pictures that the built site lacks: pictures of drafts, and all pictures of a site with errors. */

const PICTURE = "bulletins/2026-05/media/dot.jpg";
const DRAFT = `---
title: A tug
summary: A tug has come.
date: 2026-05-03
draft: true
image: { src: media/dot.jpg, alt: The tug }
---

A tug has come.
`;

test("the server has every picture that a desk shows, and from the site those that this has", async (t) => {
  const { folder, options, address, ask } = await openHome(t, {
    ...SMALL_PUBLICATION,
    "bulletins/2026-05/tug.en.md": DRAFT,
  });
  const bytes = await readFile(path.join(ROOT, "tests/fixtures/images/dot.jpg"));
  await mkdir(path.dirname(path.join(folder, PICTURE)), { recursive: true });
  await writeFile(path.join(folder, PICTURE), bytes);
  const { context } = await ask<OpenedBulletin>("desk.open", {});
  const image = new Map(context.media).get(PICTURE) ?? assert.fail("no picture");
  const candidates = image.sources.flatMap((source) => source.candidates);
  for (const each of [image.address, ...candidates.map((candidate) => candidate.address)]) {
    const response = await fetch(`${address}${each.slice(1)}`);
    assert.equal(response.status, 200, each);
    assert.equal(response.headers.get("content-type"), "image/jpeg");
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
    const head = await fetch(`${address}${each.slice(1)}`, { method: "HEAD" });
    assert.deepEqual(
      [head.status, head.headers.get("content-type"), head.headers.get("content-length"), await head.text()],
      [200, "image/jpeg", String(bytes.length), ""],
    );
  }
  assert.equal((await fetch(`${address}admin/`, { method: "HEAD" })).status, 200);
  const built = path.join(options.outputDir, image.address);
  await mkdir(path.dirname(built), { recursive: true });
  await writeFile(built, "as the site has it");
  assert.equal(await (await fetch(`${address}${image.address.slice(1)}`)).text(), "as the site has it");
  assert.equal((await fetch(`${address}media/other.0123abcd.jpg`)).status, 404);
});

test("a picture that has become a link, or more than a drawing, does no harm", async (t) => {
  const { folder, address, ask } = await openHome(t, {
    ...SMALL_PUBLICATION,
    "bulletins/2026-05/tug.en.md": DRAFT,
  });
  const file = path.join(folder, PICTURE);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await readFile(path.join(ROOT, "tests/fixtures/images/dot.jpg")));
  const { context } = await ask<OpenedBulletin>("desk.open", {});
  const image = new Map(context.media).get(PICTURE) ?? assert.fail("no picture");
  const response = await fetch(`${address}${image.address.slice(1)}`);
  assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  await response.arrayBuffer();
  const [media, elsewhere] = [path.dirname(file), path.join(folder, "..", "elsewhere")];
  await rename(media, elsewhere);
  await symlink(elsewhere, media);
  assert.equal((await fetch(`${address}${image.address.slice(1)}`)).status, 404);
  await rm(media);
  await mkdir(media);
  await symlink("/etc/hostname", file);
  assert.equal((await fetch(`${address}${image.address.slice(1)}`)).status, 404);
});
