import { encode } from "../text-files.ts";
import type { BlobId } from "./store.ts";

/** The name that git gives to bytes: SHA-1 (RFC 3174) of a header and them. */
export async function blobIdOf(bytes: Uint8Array): Promise<string> {
  const header = encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(header.length + bytes.length);
  whole.set(header);
  whole.set(bytes, header.length);
  const digest = await crypto.subtle.digest("SHA-1", whole);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a text has the bytes of this name. */
export async function hasBlobId(text: string, blob: BlobId): Promise<boolean> {
  return (await blobIdOf(encode(text))) === blob;
}
