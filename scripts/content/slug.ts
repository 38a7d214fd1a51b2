import type { Message } from "../diagnostics/message.ts";
import { message } from "./message.ts";

declare const brand: unique symbol;

/**
 * A key in a vocabulary or the name of an item, and the last step of an address: `a-z`, `0-9` and single hyphens, at most 80.
 * Device names of Windows are excluded, so that a file or folder with the name can exist on every system.
 */
export type Slug = string & { readonly [brand]: "Slug" };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Parses a slug; undefined for any other text. */
export function parseSlug(text: string): Slug | undefined {
  return text.length <= LONGEST && SLUG.test(text) && !isDeviceName(text) ? (text as Slug) : undefined;
}

/** Whether Windows reserves a name for a device, with any extension: such a file can't be checked out there. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** The suggestion for an invalid slug. */
export function slugInsteadOf(typed: string): Message {
  return isDeviceName(typed) ? message("reserved-name", { name: typed }) : message("write-slug");
}

/** The slug that was probably meant by an invalid one: `Organised crime` → `organised-crime`. For suggestions. */
export function findSlug(typed: string): Slug | undefined {
  const plain = typed
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase();
  if (/[^\P{L}a-z]/u.test(plain)) return undefined;
  return parseSlug(plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""));
}
