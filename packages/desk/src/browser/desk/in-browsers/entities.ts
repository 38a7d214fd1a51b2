/*
 * What stands for the tables of entities in a browser, which has them: the function that markdown-it asks for.
 */

/** The characters of an entity such as `&eacute;`; a name that HTML does not know is left as it is. */
export function decodeHTMLStrict(entity: string): string {
  const known = KNOWN.get(entity);
  if (known !== undefined) return known;
  // White space at the beginning of a page is dropped, so something stands before it.
  const read = new DOMParser().parseFromString(`.${entity}`, "text/html").body.textContent.slice(1);
  // HTML reads `&notit;` as `¬it;`, Markdown as it is (CommonMark §2.5).
  const decoded = read.endsWith(";") && entity !== "&semi;" ? entity : read;
  KNOWN.set(entity, decoded);
  return decoded;
}

const KNOWN = new Map<string, string>();
