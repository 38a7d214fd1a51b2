/*
 * What stands for gray-matter in a browser: the split that `front-matter.ts` asks of it, without its parsers.
 */

/** Splits a text that begins with `---` and goes on to the next line that does, or to its end if there is none. */
export default function matter(head: string): { readonly matter: string } {
  const end = head.indexOf("\n---", "---".length);
  return { matter: head.slice("---".length, end === -1 ? head.length : end) };
}
