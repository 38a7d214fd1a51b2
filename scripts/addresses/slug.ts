declare const brand: unique symbol;

/** Identity in a vocabulary or in a bulletin, and last step of an address: `a-z`, `0-9` and single hyphens, at most 80 long. */
export type Slug = string & { readonly [brand]: "Slug" };

/** The grammar of a slug, for messages to editors. */
export const SLUG_GRAMMAR = "lower-case letters a–z, digits and single hyphens, at most 80 in all";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;

/** Reads a slug; undefined when the text is not one. */
export function parseSlug(text: string): Slug | undefined {
  return text.length <= LONGEST && SLUG.test(text) ? (text as Slug) : undefined;
}

/** The slug that was probably meant by a text that is none: `Organised crime` → `organised-crime`. For suggestions. */
export function findSlug(typed: string): Slug | undefined {
  const plain = typed
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase();
  if (/[^\P{L}a-z]/u.test(plain)) return undefined;
  return parseSlug(plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""));
}
