import assert from "node:assert/strict";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { listContent } from "../../scripts/content/read/list.ts";
import { cachingImages, loadImages } from "../../scripts/pipeline/cache/measured-images.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 20, channels: 3, background: "#4f5d6e" } })
    .jpeg()
    .toBuffer();
}

test("images have the same measures and diagnostics with a cache as without: after a change, a removal, new times, and for an invalid file", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const cache = { imagesCacheFile: join(folder, "images.cache"), temporarySuffix: ".tmp" };
  const assertSame = async (count: number) => {
    const { files } = listContent(contentDir);
    const measure = async (load: typeof loadImages) =>
      (await load(contentDir, files)).map(({ image, diagnostics }) => [
        image && { ...image, bytes: [...image.bytes()] },
        diagnostics,
      ]);
    const uncached = await measure(loadImages);
    assert.equal(uncached.length, count);
    assert.deepEqual(await measure(cachingImages(cache)), uncached);
    assert.deepEqual(await measure(cachingImages(cache)), uncached);
  };
  const media = "bulletins/2021-10/media";
  await writeTree(contentDir, { [`${media}/a.jpg`]: await picture(30), [`${media}/b.jpg`]: await picture(40) });
  await assertSame(2);
  await writeTree(contentDir, { [`${media}/a.jpg`]: await picture(50), [`${media}/c.jpg`]: "no image" });
  await assertSame(3);
  await utimes(join(contentDir, media, "a.jpg"), 1, 1);
  await assertSame(3);
});

test("an image that has changed since it was measured is an error", async (context) => {
  const contentDir = join(await temporaryFolder(context), "content");
  await writeTree(contentDir, { "bulletins/2021-10/media/a.jpg": await picture(30) });
  const [loaded] = await loadImages(contentDir, listContent(contentDir).files);
  await writeTree(contentDir, { "bulletins/2021-10/media/a.jpg": await picture(40) });
  assert.throws(() => loaded?.image?.bytes(), {
    message: "bulletins/2021-10/media/a.jpg has changed during the build",
  });
});
