/*
 * What stands for the tables of uc.micro in a browser, which has those of Unicode. linkify-it joins their sources to patterns that read
 * UTF-16, so punctuation is written out for it.
 */

export const Any =
  /[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control characters
export const Cc = /[\0-\x1F\x7F-\x9F]/;
export const P = punctuation();
export const S = /\p{S}/u;
export const Z = /[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

/** A pattern of all punctuation, without the flag `u`. Beyond 0x20000 there is none. */
function punctuation(): RegExp {
  // As UTF-16, with nothing in place of the surrogates: to join 131,072 strings takes ten times as long.
  const units = new Uint16Array(0x30000);
  for (let code = 0; code < 0x10000; code += 1) {
    if (code < 0xd800 || code >= 0xe000) units[code] = code;
    units[0x10000 + 2 * code] = 0xd800 + (code >> 10);
    units[0x10001 + 2 * code] = 0xdc00 + (code & 0x3ff);
  }
  const characters = new TextDecoder("utf-16le").decode(units);
  const singles: string[] = [];
  const pairs = new Map<string, string>();
  for (const [run] of characters.matchAll(/\p{P}+/gu)) {
    if (run < "\ud800" || run >= "\ue000") singles.push(`${escaped(run, 0)}-${escaped(run, run.length - 1)}`);
    else for (const pair of run) pairs.set(escaped(pair, 0), (pairs.get(escaped(pair, 0)) ?? "") + escaped(pair, 1));
  }
  return new RegExp([`[${singles.join("")}]`, ...[...pairs].map(([high, lows]) => `${high}[${lows}]`)].join("|"));
}

function escaped(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
