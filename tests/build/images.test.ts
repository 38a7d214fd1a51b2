import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { keepingImages, loadImages } from "../../scripts/build/cache/image-cache.ts";
import { listContent } from "../../scripts/content/list.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 20, channels: 3, background: "#4f5d6e" } })
    .jpeg()
    .toBuffer();
}

test("kept or not, the same is known of pictures: after a change, a removal, and of what is none", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const cache = { imagesCache: join(folder, "images.pack"), aside: ".aside" };
  const agree = async (count: number) => {
    const { files } = listContent(contentDir);
    const known = async (load: typeof loadImages) =>
      (await load(contentDir, files)).map(({ image, diagnostics }) => [
        image && { ...image, bytes: [...image.bytes()] },
        diagnostics,
      ]);
    const anew = await known(loadImages);
    assert.equal(anew.length, count);
    assert.deepEqual(await known(keepingImages(cache)), anew);
    assert.deepEqual(await known(keepingImages(cache)), anew);
  };
  const media = "bulletins/2021-10/media";
  await writeTree(contentDir, { [`${media}/a.jpg`]: await picture(30), [`${media}/b.jpg`]: await picture(40) });
  await agree(2);
  await writeTree(contentDir, { [`${media}/a.jpg`]: await picture(50), [`${media}/c.jpg`]: "no picture" });
  await agree(3);
});

test("a picture that has changed since it was measured is not taken for the one that was", async (context) => {
  const contentDir = join(await temporaryFolder(context), "content");
  await writeTree(contentDir, { "bulletins/2021-10/media/a.jpg": await picture(30) });
  const [loaded] = await loadImages(contentDir, listContent(contentDir).files);
  await writeTree(contentDir, { "bulletins/2021-10/media/a.jpg": await picture(40) });
  assert.throws(() => loaded?.image?.bytes(), {
    message: "bulletins/2021-10/media/a.jpg has changed during the build",
  });
});
