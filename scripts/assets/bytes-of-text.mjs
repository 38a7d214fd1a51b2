/**
 * The bytes of a text in UTF-8, as `Buffer.from(text)` gives them in Node.
 * @param {string} text
 */
export function bytesOfText(text) {
  return new TextEncoder().encode(text);
}
