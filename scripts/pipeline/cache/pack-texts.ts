/**
 * Keeps texts in one piece of memory beside V8's heap, which grows to more than what is in it and copies it as long as it is young.
 * Returns what gives each of them.
 */
export function packTexts(texts: readonly string[]): readonly (() => string)[] {
  const encoding = texts.some((text) => BEYOND_LATIN_1.test(text)) ? "utf8" : "latin1";
  const memory = Buffer.allocUnsafeSlow(texts.reduce((size, text) => size + Buffer.byteLength(text, encoding), 0));
  let end = 0;
  return texts.map((text) => {
    const start = end;
    end += memory.write(text, start, encoding);
    return readerOf(memory, encoding, start, end);
  });
}

/** Here, so that V8 keeps nothing else for it. */
function readerOf(memory: Buffer, encoding: BufferEncoding, start: number, end: number): () => string {
  return () => memory.toString(encoding, start, end);
}

const BEYOND_LATIN_1 = /[\u0100-\uffff]/;
