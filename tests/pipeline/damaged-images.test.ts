import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { encodeVariant } from "../../scripts/assets/images/measure-image.ts";
import { type ImagePlan, planImage } from "../../scripts/assets/images/plan-image.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** Changes the bytes of a file like a bad disk, a broken transfer or an attacker. */
type Damage = (bytes: Buffer) => Buffer;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const cut = share.map(
  (at): Damage =>
    (bytes) =>
      bytes.subarray(0, Math.floor(at * bytes.length)),
);
const flips = fc.array(fc.tuple(share, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }).map(
  (changes): Damage =>
    (bytes) => {
      const copy = Buffer.from(bytes);
      for (const [at, bits] of changes) {
        const index = Math.floor(at * copy.length);
        copy.writeUInt8(copy.readUInt8(index) ^ bits, index);
      }
      return copy;
    },
);
/** Most formats have their sizes in the first bytes. */
const numbers = fc.tuple(fc.integer({ min: 4, max: 60 }), fc.constantFrom(0, 1, 0x7fff, 0xffff, 16_001)).map(
  ([at, number]): Damage =>
    (bytes) => {
      const copy = Buffer.from(bytes);
      if (at + 2 <= copy.length) copy.writeUInt16LE(number, at);
      return copy;
    },
);
const damage = fc.oneof(cut, flips, numbers);

test("a damaged picture gets a diagnostic with its file, or all its published files can be encoded", async (context) => {
  const pictures = await makePictures();
  const folder = await temporaryFolder(context);
  const media = "bulletins/2026-05/media";
  for (const [index, [name, bytes]] of [...pictures].entries()) {
    const [other = "", sound = Buffer.alloc(0)] = [...pictures].at(index - 1) ?? [];
    await writeTree(path.join(folder, name), {
      [`${media}/${name}`]: bytes,
      [`${media}/${other}`]: sound,
      "publication.yaml": (SMALL_PUBLICATION["publication.yaml"] ?? "").replace("[en, es]", "[en]"),
      "topics.yaml": "ships:\n  label: Ships\n",
      "bulletins/2026-05/bulletin.en.md": `---\nnumber: 1\n---\n![A crane](media/${name})\n\n![A crane](media/${other})\n`,
    });
  }
  const counts = { refused: 0, built: 0 };
  const property = fc.asyncProperty(fc.constantFrom(...pictures.keys()), damage, async (name, change) => {
    const sound = pictures.get(name) ?? Buffer.alloc(0);
    const contentDir = path.join(folder, name);
    await writeTree(contentDir, { [`${media}/${name}`]: change(sound) });
    counts[await outcomeOf(contentDir, name)] += 1;
  });
  await fc.assert(property, { numRuns: 150, includeErrorInReport: true });
  context.diagnostic(`${counts.refused} refused, ${counts.built} built`);
  assert.ok(counts.refused > 20 && counts.built > 5);
});

/** The outcome for a publication with a damaged picture, beside an intact one. */
async function outcomeOf(contentDir: string, name: string): Promise<"refused" | "built"> {
  const options = { contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF } as const;
  const { checked, report } = await readPublication(options);
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  if (checked === undefined) {
    assert.deepEqual(new Set(errors.map(({ place }) => path.basename(place.file))), new Set([name]));
    return "refused";
  }
  assert.deepEqual(errors, []);
  const plan = checked.images.map(planImage).find(({ image }) => path.basename(image.file) === name);
  assert.ok(plan !== undefined);
  await assertEncoded(plan);
  return "built";
}

/** Every file of the plan can be encoded, and has the planned size. */
async function assertEncoded({ image, fallback, candidates }: ImagePlan): Promise<void> {
  for (const variant of [fallback, ...candidates]) {
    const { width, height, pageHeight = height } = await sharp(await encodeVariant(image, variant)).metadata();
    assert.deepEqual([width, pageHeight], [variant.width, variant.height]);
  }
}

async function makePictures(): Promise<ReadonlyMap<string, Buffer>> {
  const pixels = Buffer.from(Array.from({ length: 40 * 90 * 3 }, (_, index) => (index * 7919) % 251));
  const still = () => sharp(pixels, { raw: { width: 40, height: 90, channels: 3 } });
  const animation = () => sharp(pixels, { raw: { width: 40, height: 90, channels: 3, pageHeight: 30 } });
  return new Map([
    ["a.jpg", await still().jpeg().toBuffer()],
    ["progressive.jpg", await still().jpeg({ progressive: true }).toBuffer()],
    ["a.png", await still().png().toBuffer()],
    ["a.webp", await still().webp().toBuffer()],
    ["a.avif", await still().avif({ effort: 0 }).toBuffer()],
    ["a.gif", await still().gif().toBuffer()],
    ["b.webp", await animation().webp().toBuffer()],
    ["b.gif", await animation().gif().toBuffer()],
  ]);
}
