import { findNearest } from "../../diagnostics/suggestion.ts";
import { checkHref } from "../../markdown/href.ts";
import { addressAt } from "../../markdown/root-links.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

/** The written text, and the prefix that it needs; for a DOI, the replacement of its beginning. */
const BEGINNINGS: Readonly<Record<string, readonly [written: RegExp, now: string]>> = {
  "link-to-host": [/^(?!https?:)(?=[a-z0-9-]+\.)/i, "https://"],
  "address-of-mailbox": [/^(?=[^\s<>]+@[^\s<>]+$)/, "mailto:"],
  "address-without-scheme": [/^(?=\/\/)/, "https:"],
  "address-of-doi": [/^doi:\/*/i, "https://doi.org/"],
} satisfies Partial<Readonly<Record<MessageId, readonly [written: RegExp, now: string]>>>;

/** `[x](www.example.org)` → `[x](https://www.example.org)`; `[x](a@b.org)` → `[x](mailto:a@b.org)`. */
export const linkAddress: Fix = ({ message: { id }, ...mistake }) => {
  const [pattern, now = ""] = BEGINNINGS[id] ?? [];
  if (pattern === undefined || !pattern.test(mistake.written)) return undefined;
  const text = mistake.written.replace(pattern, now);
  if (mistake.field !== undefined) return { kind: "set", field: mistake.field, value: text };
  return { kind: "characters", line: mistake.line, column: mistake.column, length: mistake.written.length, text };
};

const ABOUT_ADDRESS: ReadonlySet<string> = new Set<MessageId>([
  "address-with-space",
  "address-with-spaces",
  "address-incomplete",
  "link-refused",
  "link-target-unknown",
  "mail-address-wrong",
]);

/** `[x](mailto: a@b.org)` → `[x](mailto:a@b.org)`; `[x](ttps://b.org)` → `[x](https://b.org)`. */
export const mistypedAddress: Fix = ({ message: { id }, ...mistake }) => {
  if (!ABOUT_ADDRESS.has(id) || mistake.field !== undefined || LIKE_DEFINITION.test(mistake.lineText)) return undefined;
  const text = mendMailbox(mistake.written) ?? mendWeb(mistake.written);
  if (text === undefined || checkHref(text, "link").kind !== "absolute") return undefined;
  return { kind: "characters", line: mistake.line, column: mistake.column, length: mistake.written.length, text };
};

/** A line that could become a definition once a space is removed: definitions are not shown. */
const LIKE_DEFINITION = /\[[^\]]+\]:.*\]\(/;

/** A space inside a name may replace a dot, or be superfluous: only spaces beside its ends and the sign are certainly wrong. */
function mendMailbox(written: string): string | undefined {
  const [, mailbox, subject] = /^mailto:([^?]*)(\?.*)?$/is.exec(written) ?? [];
  if (mailbox === undefined) return undefined;
  const mended = mailbox.replaceAll(/^(?:\s|%20)+|(?:\s|%20)+(?=@|$)|(?<=@)(?:\s|%20)+/gi, "");
  return `mailto:${mended}${subject === undefined ? "" : subject.trimEnd().replaceAll(" ", "%20")}`;
}

function mendWeb(written: string): string | undefined {
  const [, scheme = "", mark, rest] = /^([a-z]{3,6})(:?\/{1,3}|:{2,3}\/\/)([^/].*)$/is.exec(written) ?? [];
  if (rest === undefined || !BEGINS_WITH_HOST.test(rest)) return undefined;
  const meant = SCHEMES.includes(scheme.toLowerCase()) ? scheme : mark === "://" ? schemeLike(scheme) : undefined;
  return meant === undefined ? undefined : `${meant}://${rest}`;
}

const SCHEMES: readonly string[] = ["http", "https"];

const BEGINS_WITH_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u;

/** The only scheme with a misspelling. Other letters may be intended, as in `hxxps`, which is deliberately not a link. */
function schemeLike(written: string): string | undefined {
  if (!/^[ht][htps]+$/i.test(written)) return undefined;
  const [first, ...others] = SCHEMES.filter((scheme) => findNearest(written, [scheme]) !== undefined);
  return others.length === 0 ? first : undefined;
}

const SPACED: MessageId = "leftover-spaced-link";

/** `[the plan] (https://example.org)` → `[the plan](https://example.org)`. */
export const spacedLink: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== SPACED || mistake.field !== undefined) return undefined;
  const { line, column, written, lineText } = mistake;
  const before = lineText.slice(0, column - 1);
  const [, text = ""] = LINK.exec(lineText.slice(column - 1)) ?? [];
  // If it occurs several times, one occurrence may be in code.
  const isOnce = lineText.split(written).length === 2;
  // Without the space, `[r]: https://example.org` before it may become a definition, which no page shows (CommonMark §4.7).
  const isText = !before.endsWith("\\") && !before.includes("]:");
  const isSure = text !== "" && !REMARK.test(text) && isOnce && isText;
  return isSure ? { kind: "characters", line, column: column + text.length + 2, length: 1, text: "" } : undefined;
};

/** A text with a word in it: `[1]` may be the number of a source. */
const LINK = /^\[([^[\]]*\p{L}{2}[^[\]]*)\] \(https?:\/\/[^\s()<>]+\)/u;

/** Editorial remarks in brackets beside a quoted word. */
const REMARK = /^(?:sic|n\. ?d\. ?r\.|ed\.?)$/i;

const AT_FORMER_SITE: MessageId = "address-of-former-site";

/**
 * `[x](/2019/x/)` → `[x](https://former.example/2019/x/)`: the present target of the link, even if the publication changes its declaration
 * later.
 */
export const formerAddress: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (id !== AT_FORMER_SITE || suggestion === undefined || mistake.field !== undefined) return undefined;
  const { line, column, written } = mistake;
  if (!written.startsWith("/")) return undefined;
  return { kind: "characters", line, column, length: 0, text: new URL(suggestion).origin };
};

const PICTURE: MessageId = "image-elsewhere";
const CODES: ReadonlySet<string> = new Set<MessageId>(["address-with-code", "link-with-code"]);

/**
 * Images and links copied from the former site, with the addresses that they had there: `![x](/x.png)` →
 * `![x](https://former.example/x.png)`, which is then downloaded or becomes a link, and `[x]({{ site.baseurl }}/x/)` or `[x]({{ "/x/" | url
 * }})` → `[x](https://former.example/x/)`.
 */
export function atFormerSite(site: string): Fix {
  return ({ message: { id }, ...mistake }) => {
    if (mistake.field !== undefined) return undefined;
    const { line, column, written, lineText } = mistake;
    if (id === PICTURE && /^\/(?!\/)/.test(written))
      return { kind: "characters", line, column, length: written.length, text: addressAt(site, written) };
    const { length, path, isFromBase } = (CODES.has(id) ? codeAt(lineText.slice(column - 1)) : undefined) ?? {};
    if (length === undefined || path === undefined) return undefined;
    const base = isFromBase ? site.replace(/\/+$/, "") : new URL(site).origin;
    return { kind: "characters", line, column, length, text: `${base}${path.startsWith("/") ? "" : "/"}${path}` };
  };
}

/** The template code of an address at the beginning of a text: its length, and the path that it evaluates to. */
function codeAt(
  text: string,
): { readonly length: number; readonly path: string; readonly isFromBase: boolean } | undefined {
  const [site, codes = "", behind = ""] = SITE_CODE.exec(text) ?? [];
  if (site !== undefined) return { length: site.length, path: behind, isFromBase: /baseurl/i.test(codes) };
  const [filtered, path = "", filters = "", rest = ""] = FILTERED_PATH.exec(text) ?? [];
  if (filtered === undefined) return undefined;
  return { length: filtered.length, path: `${path}${rest}`, isFromBase: !/prepend:\s*site\.url/.test(filters) };
}

/** The template code of Jekyll and Hugo for the address of their site, with the path after it: up to the end of a destination. */
const SITE_CODE =
  /^((?:\{\{-?\s*(?:(?:\.?site\.)?(?:baseurl|url)|page\.baseurl)\s*-?\}\}){1,2})([^{}<>()\s\\]*)(?=[)>\s]|$)/i;

/** A path that a filter of Eleventy or Jekyll puts behind the address of the site. */
const FILTERED_PATH =
  /^\{\{-?\s*["']([^"'{}<>()\s\\]+)["']((?:\s*\|\s*(?:url|relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url)))+)\s*-?\}\}([^{}<>()\s\\]*)(?=[)>\s]|$)/;
