import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { absolute, findReferred, resolveIn } from "../references.ts";
import type { OldSite } from "./old-site.ts";

/**
 * What a reference in a text leads to: a file of the folder, or an address of the old site. Undefined where nobody says where the site was.
 * @param file the text, a path from the folder
 * @param address that of its page
 */
export function resolveReference(folder: string, file: string, site: OldSite, address: string | undefined) {
  return (written: string): string | undefined => {
    const reference = written.trim();
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return absolute(reference);
    const [path = ""] = reference.split(/[?#]/, 1);
    const found = path === "" ? undefined : findReferred(folder, path, file);
    if (found !== undefined) return `${pathToFileURL(join(folder, found)).href}${reference.slice(path.length)}`;
    if (path.startsWith("/")) return site.base === undefined ? undefined : resolveIn(site.base, reference);
    return URL.canParse(reference, address) ? new URL(reference, address).href : undefined;
  };
}
