import { contentLink } from "../../content/content-path.ts";
import type { PlannedItem } from "./plan-import.ts";

/** Finds the file that an old address has become, as a link from another file. */
export type FindLink = (url: string, from: string) => string | undefined;

/** Links between imported items lead to files. Those to drafts, and to what is not there, keep their address. */
export function linksBetween(planned: readonly PlannedItem[], isClosed: (item: PlannedItem) => boolean): FindLink {
  const files = new Map<string, PlannedItem>();
  for (const each of planned) {
    const { address, former = [], file } = each.item;
    for (const place of [...former, address, file]) {
      const key = place === undefined ? undefined : keyOf(place);
      if (key !== undefined) files.set(key, each);
    }
  }
  return (url, from) => {
    const target = files.get(keyOf(url) ?? "");
    return target === undefined || isClosed(target) ? undefined : contentLink(from, target.file);
  };
}

/** What an address and its usual variants have in common: with www, with http, with a slash at the end, with a fragment or campaign. */
function keyOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === "file:") return url.pathname;
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const query = [...url.searchParams].filter(([name]) => !/^(?:utm_|mc_|fbclid)/.test(name));
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}?${new URLSearchParams(query)}`;
}
