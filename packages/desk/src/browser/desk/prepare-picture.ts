/* The browser version of `scripts/assets/images/prepare.ts`. */

/** In pixels: wider than any page shows a picture. */
const LONGEST_SIDE = 3200;

/** In bytes: half of the limit for a picture of the content. */
const LARGEST = 4_000_000;

/** The names of the parts of JPEG, PNG and WebP with metadata: Exif, and XMP (ISO 16684-1). */
const METADATA = /Exif\0\0|eXIf|EXIF|XMP |ns\.adobe\.com\/xap/;

/** The formats that a browser also writes. */
const ENCODED: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * A picture in a form that content may have: upright, in sRGB, no larger than needed, and without metadata such as the place where it was
 * taken. A picture that already meets all of this keeps its bytes, and so does a picture that the browser can't read.
 */
export async function preparePicture(file: Blob): Promise<Blob> {
  if (!ENCODED.has(file.type)) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);
  if (bitmap === undefined) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size <= LARGEST && !(await hasMetadata(file))) return file;
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: file.type, quality: 0.9 });
}

async function hasMetadata(file: Blob): Promise<boolean> {
  return METADATA.test(new TextDecoder("latin1").decode(await file.arrayBuffer()));
}
