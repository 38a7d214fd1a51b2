import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import { formatAddresses, parseAddresses } from "../content/former/published.ts";

/** Adds addresses to the list of a content folder that has one; it is sorted then. Returns how many are new. */
export function addPublishedAddresses(contentDir: string, addresses: readonly string[]): number {
  const file = path.join(contentDir, ADDRESSES_FILE);
  if (!existsSync(file)) return 0;
  const known = new Set<string>(
    parseAddresses(ADDRESSES_FILE, readFileSync(file, "utf8")).published.map(({ address }) => address),
  );
  const added = addresses.filter((address) => !known.has(address));
  if (added.length > 0) writeFileSync(file, formatAddresses([...known, ...added]));
  return added.length;
}
