declare const brand: unique symbol;

/**
 * Identity in a vocabulary or in a bulletin, and last step of an address: `a-z`, `0-9` and single hyphens, at most 80 long;
 * and no name of a device, so that files and folders called so can be had on every system.
 */
export type Slug = string & { readonly [brand]: "Slug" };

/** The grammar of a slug, for messages to editors. */
export const SLUG_GRAMMAR = "lower-case letters a–z, digits and single hyphens, at most 80 in all";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Reads a slug; undefined when the text is not one. */
export function parseSlug(text: string): Slug | undefined {
  return text.length <= LONGEST && SLUG.test(text) && !isDeviceName(text) ? (text as Slug) : undefined;
}

/** Whether Windows keeps a name, whatever ending follows, for a device: such a file can't be checked out there. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** What to write instead of a text that is no slug. */
export function slugInsteadOf(typed: string): string {
  return isDeviceName(typed) ? `another name than \`${typed}\`, which Windows keeps for itself` : SLUG_GRAMMAR;
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
