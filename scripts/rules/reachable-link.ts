import type { Message } from "../diagnostics/message.ts";
import type { Content } from "../model/content.ts";
import { addressOwners } from "../model/former/owners.ts";
import type { WrittenAddress } from "../model/written-addresses.ts";
import { writtenAddresses } from "../model/written-addresses.ts";
import { once } from "../once.ts";
import { parseOldAddress } from "../schema/former/former-names.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/**
 * Addresses lead where readers can follow: to no preview, and in texts not to this very site, whose addresses are links to files. Fields
 * may have those of its pages.
 */
export const reachableLink: Rule = {
  id: "reachable-link",
  *check(content) {
    const findOwn = ownAddressFinder(content);
    for (const written of writtenAddresses(content)) {
      const words = findUnreachable(written, findOwn);
      if (words !== undefined) yield { rule: "reachable-link", severity: "warning", ref: written.ref, message: words };
    }
  },
};

function findUnreachable({ address, isInBody }: WrittenAddress, findOwn: FindOwn): Message | undefined {
  if (UNREACHABLE.test(address)) return isInBody ? message("address-local", { address }) : undefined;
  const own = findOwn(address);
  if (own === undefined) return undefined;
  if (isInBody) return message("address-own", { address });
  return own.hasPage() ? undefined : message("address-own-nowhere", { address });
}

/** Finds what is known of an address of this site; undefined for its front page, and for an address elsewhere. */
type FindOwn = (address: string) => { readonly hasPage: () => boolean } | undefined;

function ownAddressFinder(content: Content): FindOwn {
  const home = findUrl(content.publication?.fields.url ?? "");
  if (home === undefined) return () => undefined;
  const { host, origin, pathname, href } = home;
  const ownerOf = once(() => addressOwners(content));
  return (written) => {
    const url = written.toLowerCase().includes(host) ? findUrl(written) : undefined;
    if (url?.origin !== origin || !url.pathname.startsWith(pathname)) return undefined;
    if (url.href === href) return undefined;
    const address = parseOldAddress(url.pathname.slice(pathname.length - 1));
    const isOwned = () => address !== undefined && (ownerOf()(address) !== undefined || MEDIA.test(address));
    return { hasPage: () => url.pathname === pathname || isOwned() };
  };
}

/** Pictures, documents and recordings of a bulletin, whose addresses nothing lists. */
const MEDIA = /\/media\//;

/** Not with `URL.canParse`: after many calls, that of Node 20 refuses hosts with letters such as é. */
function findUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

const UNREACHABLE =
  /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w.-]+\.(?:local|localhost|test|internal)|[\w-]+--[\w-]+\.netlify\.app|[\w-]+-git-[\w-]+\.vercel\.app)(?=[:/?#]|$)/i;
