import { inflateRawSync } from "node:zlib";
import { isSpace } from "./pdf-tokens.ts";

/*
 * The filters of streams that are not pictures (ISO 32000-1, 7.4). The data of each mark their own end, so that nothing depends on lengths,
 * which readers handle differently.
 */

/**
 * Decodes data at the beginning of bytes. Undefined for an unknown filter, for data with an error before their end, and for more than
 * `most` decoded bytes: readers show as much as they can, each differently.
 */
export function decodePdfFilter(name: string, bytes: Uint8Array, most: number): Uint8Array | undefined {
  const decoded = FILTERS.get(name)?.(bytes, most);
  return decoded !== undefined && decoded.length <= most ? decoded : undefined;
}

type Decode = (bytes: Uint8Array, most: number) => Uint8Array | undefined;

/** Each with the abbreviation that some readers take, too. */
const FILTERS: ReadonlyMap<string, Decode> = new Map([
  ["FlateDecode", inflate],
  ["Fl", inflate],
  ["LZWDecode", decodeLzw],
  ["LZW", decodeLzw],
  ["ASCIIHexDecode", decodeHexadecimal],
  ["AHx", decodeHexadecimal],
  ["ASCII85Decode", decodeAscii85],
  ["A85", decodeAscii85],
  ["RunLengthDecode", decodeRunLength],
  ["RL", decodeRunLength],
]);

/** The header of zlib (RFC 1950, 2.2) is checked. Its checksum is not: no reader checks it. */
function inflate(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const [method = 0, flags = 0] = bytes;
  if (method % 16 !== 8 || (method * 256 + flags) % 31 !== 0 || (flags & 0x20) !== 0) return undefined;
  try {
    return inflateRawSync(bytes.subarray(2), { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
}

/** Codes of 9 to 12 bits, the highest bit first (7.4.4.2). */
function decodeLzw(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const texts = new LzwTexts(most);
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xff_ffff;
    bits += 8;
    if (bits < texts.width) continue;
    bits -= texts.width;
    const code = (held >> bits) & (2 ** texts.width - 1);
    if (code === LZW_END) return texts.out.written();
    if (code === LZW_CLEAR) texts.clear();
    else if (!texts.add(code)) return undefined;
  }
  return undefined;
}

const LZW_CLEAR = 256;
const LZW_END = 257;
const LZW_FIRST = 258;

class LzwTexts {
  readonly out: Bytes;
  width = 9;
  /** Where the text of each code from 258 on is in the output. */
  #places: (readonly [from: number, length: number])[] = [];
  #before: readonly [from: number, length: number] | undefined;

  constructor(most: number) {
    this.out = new Bytes(most);
  }

  clear(): void {
    this.#places = [];
    this.#before = undefined;
    this.width = 9;
  }

  /** Readers differ in how they handle codes that are not in the table, and a full table. */
  add(code: number): boolean {
    if (this.#before !== undefined) this.#places.push([this.#before[0], this.#before[1] + 1]);
    const place = this.#places[code - LZW_FIRST];
    const next = LZW_FIRST + this.#places.length + 1;
    if ((code >= LZW_FIRST && place === undefined) || next > 4096 || this.out.isFull) return false;
    const from = this.out.length;
    if (place === undefined) this.out.add(code);
    else this.out.repeat(...place);
    this.#before = [from, this.out.length - from];
    this.width = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;
    return true;
  }
}

/** Pairs of digits up to `>` (7.4.2). */
function decodeHexadecimal(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const out = new Bytes(most);
  let high = -1;
  for (const byte of bytes) {
    if (isSpace(byte)) continue;
    if (byte === 0x3e) {
      if (high >= 0) out.add(high << 4);
      return out.written();
    }
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit) || out.isFull) return undefined;
    if (high >= 0) out.add((high << 4) | digit);
    high = high >= 0 ? -1 : digit;
  }
  return undefined;
}

/** Groups of five digits of base 85 up to `~>`; `z` means four zeros (7.4.3). */
function decodeAscii85(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const out = new Bytes(most);
  let group: number[] = [];
  for (const byte of bytes) {
    if (byte === 0x7e) return group.length === 0 || addGroup(out, group) ? out.written() : undefined;
    const digits = digitsOf(byte, group.length);
    if (digits === undefined || (group.push(...digits) === 5 && !addGroup(out, group))) return undefined;
    if (group.length === 5) group = [];
  }
  return undefined;
}

/** The digits that a byte adds to a group of so many. */
function digitsOf(byte: number, count: number): readonly number[] | undefined {
  if (isSpace(byte)) return [];
  if (byte === 0x7a && count === 0) return [0, 0, 0, 0, 0];
  return byte >= 0x21 && byte <= 0x75 ? [byte - 0x21] : undefined;
}

/** The last group has two to four digits, for one byte less. */
function addGroup(out: Bytes, group: readonly number[]): boolean {
  const value = [0, 1, 2, 3, 4].reduce((sum, index) => sum * 85 + (group[index] ?? 84), 0);
  for (let index = 0; index < group.length - 1; index += 1) out.add((value / 256 ** (3 - index)) & 0xff);
  return group.length > 1 && value <= 0xffff_ffff && !out.isFull;
}

/** A number with as many literal bytes, or a byte that is repeated, up to 128 times (7.4.5). */
function decodeRunLength(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const out = new Bytes(most);
  let at = 0;
  for (let length = bytes[0]; length !== undefined && length !== 128; length = bytes[at]) {
    const count = length < 128 ? length + 1 : 1;
    for (let times = length < 128 ? 1 : 257 - length; times > 0; times -= 1)
      for (const byte of bytes.subarray(at + 1, at + 1 + count)) out.add(byte);
    at += 1 + count;
    if (out.isFull) return undefined;
  }
  return at < bytes.length ? out.written() : undefined;
}

/** Bytes that become more. */
class Bytes {
  readonly #most: number;
  #bytes = new Uint8Array(1024);
  length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there are more than the limit allows. */
  get isFull(): boolean {
    return this.length > this.#most;
  }

  add(byte: number): void {
    if (this.length === this.#bytes.length) {
      const more = new Uint8Array(2 * this.length);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** Repeats earlier bytes; the source may overlap with the bytes that are added. */
  repeat(from: number, length: number): void {
    for (let at = from; at < from + length; at += 1) this.add(this.#bytes[at] ?? 0);
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
