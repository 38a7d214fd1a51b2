/*
 * Filters of PDF streams (ISO 32000-1, 7.4), simple rather than small.
 */

export function encodeAscii85(bytes: Uint8Array): Buffer {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4);
    let value = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + (group[index] ?? 0), 0);
    let digits = "";
    for (let index = 0; index < 5; index += 1, value = Math.floor(value / 85))
      digits = String.fromCharCode(0x21 + (value % 85)) + digits;
    text += digits === "!!!!!" && group.length === 4 ? "z" : digits.slice(0, group.length + 1);
  }
  return Buffer.from(`${text}~>`, "latin1");
}

/** Writes a run for three equal bytes, and single bytes otherwise. */
export function encodeRunLength(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const isRun = bytes[at + 1] === byte && bytes[at + 2] === byte;
    out.push(isRun ? 254 : 0, byte);
    at += isRun ? 3 : 1;
  }
  return Buffer.from([...out, 128]);
}

/** As compressors do it, with the longest text of the table each time. */
export function encodeLzw(bytes: Uint8Array): Buffer {
  let bits = "";
  let table = new Map<string, number>();
  const put = (code: number): void => {
    const next = 258 + table.size + 1;
    bits += code.toString(2).padStart(next <= 512 ? 9 : next <= 1024 ? 10 : next <= 2048 ? 11 : 12, "0");
  };
  put(256);
  let text = "";
  for (const character of Buffer.from(bytes).toString("latin1")) {
    if (text !== "" && !table.has(text + character)) {
      put(table.get(text) ?? text.charCodeAt(0));
      table.set(text + character, 258 + table.size);
      text = "";
      if (table.size > 3000) {
        put(256);
        table = new Map();
      }
    }
    text += character;
  }
  if (text !== "") {
    put(table.get(text) ?? text.charCodeAt(0));
    table.set("the last", 0);
  }
  put(257);
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)));
}
