import { Worker } from "node:worker_threads";

/** HEIC can't be decoded, because the package for it is not installed. */
export class DecoderMissing extends Error {}

/** A picture's pixels, row by row, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Decodes the first picture of a HEIC file (ISO/IEC 23008-12), upright. sharp comes without a decoder for it, because of patents;
 * `heic-decode` contains libheif, under the LGPL, and is an optional installation. Throws {@link DecoderMissing} without it, and another
 * error for a damaged file or a picture of more pixels than `most`.
 */
export function decodeHeic(bytes: Uint8Array, most: number): Promise<Pixels> {
  const decoder = findDecoder();
  return new Promise((resolve, reject) => {
    // libheif prints errors of a file, which nobody should see. Only a thread has separate output streams.
    const streams = { stdout: true, stderr: true } as const;
    const thread = new Worker(THREAD, { eval: true, execArgv: [], ...streams, workerData: { decoder, bytes, most } });
    thread.once("message", (pixels: Pixels) => resolve(pixels));
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The decoder ended without a picture")));
  });
}

/** The code of the thread. An uncaught error ends it, and is passed to the thread that started it. */
const THREAD = `
const { parentPort, workerData: { decoder, bytes, most } } = require("node:worker_threads");
import(decoder).then(async ({ default: heic }) => {
  const [first] = await heic.all({ buffer: bytes });
  if (first.width * first.height > most) throw new RangeError("too many pixels");
  parentPort.postMessage(await first.decode());
});
`;

/** The address of the decoder's module: a thread of a text has no place from which it could be searched. */
function findDecoder(): string {
  try {
    return import.meta.resolve("heic-decode");
  } catch {
    throw new DecoderMissing();
  }
}
