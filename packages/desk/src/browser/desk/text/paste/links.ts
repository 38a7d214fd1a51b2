import type { Dropped } from "./dropped.ts";
import { each, unwrap } from "./tree.ts";

/** Resolves the addresses of links, and removes links that do not work here. */
export function cleanLinks(body: HTMLElement, dropped: Dropped): void {
  for (const link of each(body, "a")) {
    const href = realAddress(link.getAttribute("href")?.trim() ?? "");
    const isOutside = /^(?:https?:\/\/|mailto:|tel:)/i.test(href);
    if (isOutside) {
      link.setAttribute("href", href);
      link.removeAttribute("title");
      continue;
    }
    // A bookmark has no destination, and a link to one lost nothing but a way within its file.
    if (/^[^#]/.test(href)) dropped.add("links");
    unwrap(link);
  }
}

/** The target address behind the redirects of services: Outlook, Google, Proofpoint. */
function realAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const { hostname, pathname, searchParams } = new URL(href);
  const isSafeLink = hostname.endsWith(".safelinks.protection.outlook.com");
  const isGoogle = /(?:^|\.)google\.[a-z.]+$/.test(hostname) && pathname === "/url";
  const behind = isSafeLink
    ? searchParams.get("url")
    : isGoogle
      ? (searchParams.get("q") ?? searchParams.get("url"))
      : null;
  const proofpoint = /^https:\/\/urldefense\.com\/v3\/__(.+?)__;/.exec(href)?.[1];
  return proofpoint ?? (behind !== null && /^(?:https?|mailto):/i.test(behind) ? behind : href);
}
