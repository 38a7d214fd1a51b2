import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";

/** The first bytes of each kind of image, by the ending of its name: from an offset, one of these in Latin-1. */
const SIGNATURES: ReadonlyMap<string, { readonly offset: number; readonly starts: readonly string[] }> = new Map([
  ["avif", { offset: 4, starts: ["ftypavif", "ftypavis"] }],
  ["gif", { offset: 0, starts: ["GIF87a", "GIF89a"] }],
  ["jpg", { offset: 0, starts: ["\u{FF}\u{D8}\u{FF}"] }],
  ["jpeg", { offset: 0, starts: ["\u{FF}\u{D8}\u{FF}"] }],
  ["png", { offset: 0, starts: ["\u{89}PNG\r\n\u{1A}\n"] }],
  ["webp", { offset: 8, starts: ["WEBP"] }],
]);

/** Refuses an image whose first bytes are not those of the kind that its name says. */
export function checkImage(file: string, bytes: Uint8Array): readonly UnlocatedDiagnostic[] {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  const signature = SIGNATURES.get(extension);
  if (signature !== undefined) {
    const head = Buffer.from(bytes.subarray(signature.offset, signature.offset + 8)).toString("latin1");
    if (signature.starts.some((start) => head.startsWith(start))) return [];
  }
  const expected = `the bytes of an image ending in .${extension}; save it again in that format`;
  return [{ rule: "image-bytes", severity: "error", ref: { file }, actual: "bytes of another kind", expected }];
}
