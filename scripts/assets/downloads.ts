import { type Address, fileIn } from "../content/addresses.ts";

/** A document or a recording of the content. */
export interface Download {
  /** Path from the content folder. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** Reads the bytes. Throws when the file has changed since it was checked. */
  readonly bytes: () => Uint8Array;
}

/** The address at which a file is published. It contains a hash of the bytes, so caches can keep the file for ever. */
export function addressOfDownload({ file, digest }: Download): Address {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return fileIn("/media/" as Address, `${name.slice(0, dot)}.${digest.slice(0, 8)}${name.slice(dot)}`);
}
