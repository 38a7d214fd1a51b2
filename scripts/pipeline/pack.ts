import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** Texts by key that are kept between builds, and when they were written down. */
export interface Pack {
  readonly texts: ReadonlyMap<string, string>;
  /** As the file system says, in milliseconds since the epoch; 0 for a pack that is not there. */
  readonly writtenAt: number;
}

const CHECKSUM_BYTES = 4;

/** Reads a pack. One that is missing, cut short or changed is as good as none: what it held is made again. */
export function readPack(file: string): Pack {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(CHECKSUM_BYTES);
    if (crc32(body) !== bytes.readUInt32LE(0)) return NOTHING;
    const content: unknown = deserialize(body);
    return isContent(content)
      ? {
          texts: new Map(content.keys.map((key, index) => [key, content.texts[index] ?? ""])),
          writtenAt: statSync(file).mtimeMs,
        }
      : NOTHING;
  } catch {
    return NOTHING;
  }
}

/**
 * Writes a pack under another name (with `aside` at its end) and renames it, so that one with its name is whole, however
 * many builds run at once.
 */
export function writePack(file: string, texts: ReadonlyMap<string, string>, aside: string): void {
  const body = serialize({ keys: [...texts.keys()], texts: [...texts.values()] });
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(body));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}${aside}`, Buffer.concat([checksum, body]));
  renameSync(`${file}${aside}`, file);
}

const NOTHING: Pack = { texts: new Map(), writtenAt: 0 };

function isContent(value: unknown): value is { readonly keys: readonly string[]; readonly texts: readonly string[] } {
  if (typeof value !== "object" || value === null || !("keys" in value) || !("texts" in value)) return false;
  const { keys, texts } = value;
  return Array.isArray(keys) && Array.isArray(texts) && keys.length === texts.length;
}
