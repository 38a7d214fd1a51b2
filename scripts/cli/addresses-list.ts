import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import { findFile } from "../files/real-folder.ts";
import { writeWhole } from "../files/write-whole.ts";
import { parseSitemap } from "../model/former/sitemap-addresses.ts";
import { formatAddresses, parseAddresses } from "../schema/former/published-list.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** The path of the list of published addresses in a content folder. */
export function addressesFile(contentDir: string): string {
  return path.join(contentDir, ADDRESSES_FILE);
}

/** Adds addresses to the list of a content folder, which begins with them if there is none; it is sorted then. Returns how many are new. */
export function addPublishedAddresses(contentDir: string, addresses: readonly string[]): number {
  const isThere = findFile(contentDir, ADDRESSES_FILE) !== undefined;
  const text = isThere ? readFileSync(addressesFile(contentDir), "utf8") : "";
  const known = new Set<string>(parseAddresses(ADDRESSES_FILE, text).published.map(({ address }) => address));
  const added = addresses.filter((address) => !known.has(address));
  if (added.length > 0) writeWhole(contentDir, ADDRESSES_FILE, formatAddresses([...known, ...added]));
  return added.length;
}

/**
 * The addresses of an old site, which was at the address of the publication. Prints how many addresses of its sitemap could not be kept,
 * and ends the process with 2 if there is no sitemap.
 */
export function readSitemap(file: string | undefined, url: string): readonly string[] {
  if (file === undefined) return [];
  if (!existsSync(file) || !statSync(file).isFile()) return shell.fail(2, message("sitemap-missing", { file }));
  const found = parseSitemap(readFileSync(file, "utf8"), url);
  if (found === undefined) return shell.fail(2, message("sitemap-wrong", { file }));
  const { addresses, others } = found;
  const [first] = others;
  if (first !== undefined) shell.say(message("sitemap-left-out", { count: others.length, url, first }));
  return addresses;
}
