/*
 * What stands for parts of Node in a browser, where the desk runs the code that reads content. Only what that code calls is here.
 */
import { sha256 } from "../sha-256.ts";

/** Whether bytes are valid UTF-8 (RFC 3629). */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a text, or the text of bytes, in UTF-8. */
export const Buffer = {
  from(value: string | ArrayBuffer | Uint8Array, offset = 0, length?: number) {
    const bytes = typeof value === "string" ? new TextEncoder().encode(value) : viewOf(value, offset, length);
    return Object.assign(bytes, { toString: () => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) });
  },
};

function viewOf(value: ArrayBuffer | Uint8Array, offset: number, length?: number): Uint8Array {
  return value instanceof Uint8Array ? value.slice() : new Uint8Array(value, offset, length);
}

/** The digest of texts; only SHA-256 in hexadecimal digits. */
export function createHash(_algorithm: "sha256") {
  const parts: string[] = [];
  const hash = {
    update(text: string) {
      parts.push(text);
      return hash;
    },
    digest: (_format: "hex") => sha256(new TextEncoder().encode(parts.join(""))),
  };
  return hash;
}

/** The checksum of bytes (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

/** The globals for {@link runInContext}. */
export function createContext<Context>(context: Context): Context {
  return context;
}

/**
 * Works without a time limit, which a browser does not have. What people drop has limits of its size instead, before it is read; of what
 * they type they see what it takes.
 */
export function runInContext(_code: "work()", { work }: { readonly work: () => unknown }): void {
  work();
}
