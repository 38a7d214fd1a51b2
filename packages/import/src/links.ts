import { contentLink } from "../../../scripts/content/index.ts";
import type { PlannedItem } from "./plan-import.ts";

/** Finds the file that an old address has become, as a link from another file. */
export type FindLink = (url: string, from: string) => string | undefined;

/**
 * Links between imported items lead to files, including files of earlier runs. Links to drafts and to missing files keep their address; a
 * link to the file of a draft gets the draft's address.
 */
export function linksBetween(
  planned: readonly PlannedItem[],
  isClosed: (item: PlannedItem) => boolean,
  findEarlier: (url: string) => string | undefined,
): FindLink {
  const files = new Map<string, PlannedItem>();
  const add = (place: string | undefined, each: PlannedItem) => {
    const key = place === undefined ? undefined : keyOfAddress(place);
    if (key !== undefined && !files.has(key)) files.set(key, each);
  };
  for (const each of planned) for (const place of [each.item.file, each.item.address]) add(place, each);
  for (const each of planned) for (const place of each.item.former ?? []) add(place, each);
  const ownAddress = ({ item }: PlannedItem) =>
    item.address !== undefined && files.get(keyOfAddress(item.address) ?? "")?.item === item ? item.address : undefined;
  return (url, from) => {
    const target = files.get(keyOfAddress(url) ?? "");
    const file = target === undefined ? findEarlier(url) : isClosed(target) ? undefined : target.file;
    if (file !== undefined) return contentLink(from, file);
    return url.startsWith("file:") && target !== undefined ? ownAddress(target) : undefined;
  };
}

/** The common key of an address and its usual variants: with www, with http, with a slash at the end, with a fragment or campaign. */
export function keyOfAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === "file:") return url.pathname;
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const query = [...url.searchParams].filter(([name]) => !/^(?:utm_|mc_|fbclid)/.test(name));
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}?${new URLSearchParams(query)}`;
}
