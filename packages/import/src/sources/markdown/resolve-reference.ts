import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { decodePercent } from "../../../../../scripts/diagnostics/index.ts";
import { absolute, findReferred, isPicture, resolveIn } from "../references.ts";
import type { OldSite } from "./old-site.ts";

/**
 * The target of a reference in a text: a file of the folder, or an address of the old site. Undefined if the address of the site is
 * unknown.
 * @param file the text, a path from the folder
 * @param address the address of its page
 * @param earlier the files of earlier runs, which may not exist any more
 */
export function resolveReference(
  folder: string,
  file: string,
  site: OldSite,
  address: string | undefined,
  earlier: { readonly has: (file: string) => boolean },
) {
  return (written: string): string | undefined => {
    const reference = written.trim();
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return absolute(reference);
    // The name of a file may contain the mark of a fragment.
    const isWhole = /[?#]/.test(reference) && findReferred(folder, reference, file) !== undefined;
    const path = isWhole ? reference : (reference.split(/[?#]/, 1)[0] ?? "");
    const found = path === "" ? undefined : (findReferred(folder, path, file) ?? findEarlier(path, file, earlier));
    const onWeb = resolveOnWeb(isWhole ? path.replaceAll(/[?#]/g, encodeURIComponent) : reference, site, address);
    if (found === undefined || (onWeb !== undefined && !isImported(found))) return onWeb;
    return `${pathToFileURL(join(folder, found)).href}${reference.slice(path.length)}`;
  };
}

/** Whether a file becomes a part of the content. Others, such as documents, stay where the old site had them. */
function isImported(file: string): boolean {
  return isPicture(file) || /\.(?:html?|markdown|mdx?)$/i.test(file);
}

function resolveOnWeb(reference: string, { base }: OldSite, address: string | undefined): string | undefined {
  if (reference.startsWith("/")) return base === undefined ? undefined : resolveFromRoot(base, reference);
  return URL.canParse(reference, address) ? new URL(reference, address).href : undefined;
}

/** The address of a path from the root. It includes the path of the site if a text was written for it, and does not before a code. */
function resolveFromRoot(base: string, reference: string): string | undefined {
  const isWhole = reference.startsWith(new URL(base).pathname) && URL.canParse(reference, base);
  return isWhole ? new URL(reference, base).href : resolveIn(base, reference);
}

function findEarlier(
  path: string,
  file: string,
  earlier: { readonly has: (file: string) => boolean },
): string | undefined {
  const decoded = decodePercent(path);
  const place = decoded.startsWith("/") ? decoded.slice(1) : posix.join(posix.dirname(file), decoded);
  return earlier.has(place) ? place : undefined;
}
