import { contentLink, isOwnMedia, kindOfContent, resolveContentPath } from "../content/content-path.ts";
import { mediaKindOf, mediaNameLike } from "../content/media-name.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { isLater } from "../i18n/moment.ts";
import { beginsWithHost, partHref } from "../markdown/href.ts";
import { FROM_ROOT } from "../markdown/link-destinations.ts";
import { addressAt } from "../markdown/root-links.ts";
import type { BodyLink } from "../markdown/types.ts";
import { type Content, textsOf } from "../model/content.ts";
import { draftFiles, withoutDrafts } from "../model/draft-fields.ts";
import { addressOwners } from "../model/former/owners.ts";
import { findLostHeadings } from "../model/heading-links.ts";
import { embargoesOf } from "../model/timing/embargo.ts";
import { type WrittenAddress, writtenAddresses } from "../model/written-addresses.ts";
import { once } from "../once.ts";
import { parseOldAddress } from "../schema/former/former-names.ts";
import { fewSearches } from "./meant.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/**
 * A relative link in a body leads to another content file, from which the address is derived. A published text does not link
 * to drafts; a draft may.
 */
export const linkTarget: Rule = {
  id: "link-target",
  *check(content) {
    const drafts = draftFiles(content);
    const search = fewSearches();
    for (const { path, body, bodyLine } of textsOf(content)) {
      const closed = drafts.has(path.file) ? NONE : drafts;
      for (const link of body.links) {
        const fault = findFault(path.file, link, content.files, closed);
        if (fault === undefined) continue;
        const meant = beginsWithHost(link.href) ? `https://${link.href}` : findInMedia(path.file, link, content.files);
        const suggestion = meant ?? search(() => findMeant(path.file, link, content.files, closed));
        const { column, length } = link;
        const ref = { file: path.file, line: link.line + bodyLine - 1, column, length };
        const diagnostic = { rule: "link-target", severity: "error", ref, ...fault } as const;
        yield suggestion === undefined ? diagnostic : { ...diagnostic, suggestion };
      }
    }
  },
};

const NONE: ReadonlySet<string> = new Set();

function findFault(
  file: string,
  { href, kind, role }: BodyLink,
  files: ReadonlySet<string>,
  drafts: ReadonlySet<string>,
): Pick<UnlocatedDiagnostic, "message"> | undefined {
  if (kind !== "relative") return undefined;
  const link = partHref(href).path;
  const target = resolveContentPath(file, link);
  const isDraft = target !== undefined && drafts.has(target);
  if (target !== undefined && !isDraft && files.has(target) && mayLead(target, role)) return undefined;
  if (isDraft) return { message: message("link-to-draft", { link }) };
  if (beginsWithHost(link)) return { message: message("link-to-host", { link }) };
  return { message: message(role === "image" ? "image-target-unknown" : "link-target-unknown", { link }) };
}

/** The media file of this bulletin that has the name of a file elsewhere, such as beside the text or in a folder of the old site. */
function findInMedia(file: string, { href, role }: BodyLink, files: ReadonlySet<string>): string | undefined {
  const { path, fragment } = partHref(href);
  const link = `media/${mediaNameLike(path)}`;
  const target = resolveContentPath(file, link);
  if (target === undefined || !files.has(target) || !mayLead(target, role)) return undefined;
  return fragment === undefined ? link : `${link}#${fragment}`;
}

/** The probable target: no draft, and nothing for a link that is a draft's own name. */
function findMeant(
  file: string,
  { href, role }: BodyLink,
  files: ReadonlySet<string>,
  drafts: ReadonlySet<string>,
): string | undefined {
  const link = partHref(href).path;
  if (drafts.has(resolveContentPath(file, link) ?? "")) return undefined;
  const open = [...files].filter((other) => mayLead(other, role) && !drafts.has(other));
  const candidates = open.map((other) => contentLink(file, other));
  return findNearest(link, candidates);
}

const NO_PAGES: ReadonlySet<ReturnType<typeof kindOfContent>> = new Set([
  "addresses",
  "publication",
  "topics",
  "places",
]);

/** Images refer to media files, links to files that have a page. */
function mayLead(file: string, role: BodyLink["role"]): boolean {
  const kind = kindOfContent(file);
  if (isOwnMedia(file)) return false;
  return role === "image" ? kind === "media" && mediaKindOf(file) === "image" : !NO_PAGES.has(kind);
}

/**
 * If the publication specifies the site from which texts were copied, an address from the root in a text links to that site. A warning,
 * since that site may end, and its target may be among the content.
 */
export const formerLink: Rule = {
  id: "former-link",
  *check(content) {
    const site = content.publication?.fields.formerUrl;
    if (site === undefined) return;
    for (const { path, body, bodyLine } of textsOf(content)) {
      for (const { href, kind, line, column, length } of body.links) {
        if (kind !== "root") continue;
        const ref = { file: path.file, line: line + bodyLine - 1, column, length };
        const words = message("address-of-former-site", { address: href });
        yield { rule: "former-link", severity: "warning", ref, message: words, suggestion: addressAt(site, href) };
      }
    }
  },
};

/** The diagnostics of files without the errors that the warnings of the rule replace. */
export function withFormerLinks(
  content: Content,
  diagnostics: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  return content.publication?.fields.formerUrl === undefined
    ? diagnostics
    : diagnostics.filter(({ message: { id } }) => id !== FROM_ROOT);
}

/** A link to a heading of another text has the id of an existing heading. Links inside a text are checked with the text. */
export const knownHeading: Rule = {
  id: "known-heading",
  *check(content) {
    const search = fewSearches();
    for (const { record, link, file, id, headings } of findLostHeadings(content)) {
      const { line, column, length } = link;
      const ref = { file: record.path.file, line: line + record.bodyLine - 1, column, length };
      const words = message("heading-unknown-there", { file, address: `#${asWritten(id)}` });
      const nearest = search(() => findNearest(asWritten(id), [...headings].map(asWritten)));
      const diagnostic = { rule: "known-heading", severity: "warning", ref, message: words } as const;
      yield nearest === undefined ? diagnostic : { ...diagnostic, suggestion: `${file}#${nearest}` };
    }
  },
};

/** The id of a heading as editors write it in a link. */
function asWritten(id: string): string {
  return id.replace(/^s-/, "");
}

/**
 * A published text does not link to a text that becomes public later: until then the link would be broken, and its address would reveal a
 * secret name.
 */
export const earlyLink: Rule = {
  id: "early-link",
  asksFor: "moment",
  *check(content, _purpose, asOf): Iterable<UnlocatedDiagnostic> {
    const ready = withoutDrafts(content);
    const embargoes = embargoesOf(ready, asOf);
    if (embargoes.size === 0) return;
    for (const { path, body, bodyLine } of textsOf(ready)) {
      const own = embargoes.get(path.file);
      for (const { href, kind, line, column, length } of body.links) {
        const { path: link } = partHref(href);
        const target = kind === "relative" ? resolveContentPath(path.file, link) : undefined;
        const moment = target === undefined ? undefined : embargoes.get(target);
        if (moment === undefined || (own !== undefined && !isLater(moment, own))) continue;
        const ref = { file: path.file, line: line + bodyLine - 1, column, length };
        yield { rule: "early-link", severity: "error", ref, message: message("link-to-embargoed", { link, moment }) };
      }
    }
  },
};

/**
 * Readers can follow addresses: they lead to no preview, and in texts not to this very site, because links to its pages are links to files.
 * Fields may have addresses of its pages. In the menu, pages have names or paths, so a whole address belongs to another program below the
 * address of the site.
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

function findUnreachable({ address, isInBody, ref }: WrittenAddress, findOwn: FindOwn): Message | undefined {
  if (UNREACHABLE.test(address)) return isInBody ? message("address-local", { address }) : undefined;
  const own = findOwn(address);
  if (own === undefined) return undefined;
  if (isInBody) return message("address-own", { address });
  if ("field" in ref && kindOfContent(ref.file) === "publication" && ref.field[0] === "menu") return undefined;
  return own.hasPage() ? undefined : message("address-own-nowhere", { address });
}

/** Finds the page of an address of this site; undefined for its front page, and for an address on another site. */
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

/** Not with `URL.canParse`: after many calls, Node 20's version refuses hosts with letters such as é. */
function findUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

const UNREACHABLE =
  /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w.-]+\.(?:local|localhost|test|internal)|[\w-]+--[\w-]+\.netlify\.app|[\w-]+-git-[\w-]+\.vercel\.app)(?=[:/?#]|$)/i;
