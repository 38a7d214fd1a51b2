/** An object of a PDF (ISO 32000-1, section 7.3.10). */
export interface PdfObject {
  readonly number: number;
  /** The text between `obj` and `endobj`. */
  readonly body: string;
}

/** The objects without a stream that contain a text, of a PDF as Chromium writes it: objects in the open, none in another. */
export function objectsWith(text: string, part: string): readonly PdfObject[] {
  return Array.from(text.matchAll(/^(\d+) 0 obj\n(<<.*?)\nendobj/gms), ([, number = "", body = ""]) => ({
    number: Number(number),
    body,
  })).filter(({ body }) => body.includes(part) && !body.includes("\nstream\n"));
}

/** The first match of a pattern in a PDF. Throws if there is none, since then the PDF is not as Chromium writes it. */
export function matchOrThrow(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`Unexpected PDF of Chromium, expected ${pattern.source}`);
  return match;
}
