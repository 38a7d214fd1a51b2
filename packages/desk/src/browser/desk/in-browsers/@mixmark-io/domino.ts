/*
 * What stands for the parser of HTML in a browser, which has one.
 */

/** Parses HTML, without running anything. */
export function createDocument(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}
