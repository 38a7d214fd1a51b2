/**
 * The same JSON as a text that V8 keeps with one byte for each character: in memory, between threads, and in a cache file. It has no
 * characters beyond Latin-1, since these are escaped, unless it would be longer in bytes than with two bytes for each character.
 */
export function toLatin1Json(json: string): string {
  const escaped = json.replace(BEYOND_LATIN_1, escapeCharacter);
  return escaped.length < 2 * json.length ? copyLatin1(escaped) : json;
}

/**
 * A copy of a Latin-1 text. It has one byte for each character, even if it was cut from or made of a text with two, and does not
 * keep in memory a longer text that it was cut from.
 */
export function copyLatin1(text: string): string {
  return Buffer.from(text, "latin1").toString("latin1");
}

const BEYOND_LATIN_1 = /[\u0100-\uffff]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
