import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { memoize } from "../../memoize.ts";
import { cachedBytes } from "./image-cache.ts";
import { filesOfPlan, type ImagePlan, type MeasuredImage, type Variant } from "./plan-image.ts";

/** Must change with an encoder, its settings or the format of cached files, so that no cached file of another version is used. */
const ENCODING_VERSION = "6";

/** The cache of encoded images. */
export interface ImageCache {
  readonly imagesDir: string;
  /** A suffix for temporary files that no other process uses. */
  readonly temporarySuffix: string;
}

/** Writes all files of the plans into a folder. Encodes only images that are not in the cache, as many at once as there are cores. */
export function writeImages(plans: readonly ImagePlan[], outputDir: string, cache: ImageCache): Promise<void> {
  return openImageWriter(plans, outputDir, cache).writeAll();
}

/** Writes the files of plans, each once. */
export interface ImageWriter {
  /** Writes the file at an address now; does nothing if no plan has it. */
  readonly write: (address: string) => Promise<void>;
  readonly writeAll: () => Promise<void>;
}

/** Opens a writer of all files of the plans into a folder. */
export function openImageWriter(plans: readonly ImagePlan[], outputDir: string, cache: ImageCache): ImageWriter {
  const keep = { folder: join(cache.imagesDir, ENCODING_VERSION), temporarySuffix: cache.temporarySuffix };
  const files = plans.flatMap((plan) =>
    filesOfPlan(plan).map((variant) => [variant.address, { image: plan.image, variant }] as const),
  );
  // Copies of one image in several folders have the same address.
  const byAddress = new Map<string, (typeof files)[number][1]>(files);
  const write = memoize(async (address: string): Promise<void> => {
    const file = byAddress.get(address);
    if (file === undefined) return;
    const target = join(outputDir, address);
    const name = address.slice(address.lastIndexOf("/") + 1);
    const bytes = await cachedBytes(keep, name, () => encode(file.image, file.variant));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  });
  return { write, writeAll: () => forEachAtOnce(availableParallelism(), [...byAddress.keys()], write) };
}

/** Processes members in their order, up to `count` at once. Rejects with an error only when nothing runs any more. */
async function forEachAtOnce<Member>(
  count: number,
  members: readonly Member[],
  act: (member: Member) => Promise<void>,
): Promise<void> {
  const queue = members.values();
  const actInTurn = async (): Promise<void> => {
    for (const member of queue) await act(member);
  };
  const results = await Promise.allSettled(Array.from({ length: count }, actInTurn));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Loads the encoder only when there is an image to encode. The encoder's own errors do not contain the file. */
async function encode(image: MeasuredImage, variant: Variant): Promise<Uint8Array> {
  const { encodeVariant } = await import("./measure-image.ts");
  try {
    return await encodeVariant(image, variant);
  } catch (error) {
    throw new EncodingError(`${image.file} could not be encoded: export it again`, { cause: error });
  }
}

/** An image could not be encoded. The message names its file and the remedy. */
export class EncodingError extends Error {
  override readonly name = "EncodingError";
}
