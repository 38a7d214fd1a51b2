import { addressAt } from "../../markdown/root-links.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: MessageId = "address-of-former-site";

/** `[x](/2019/x/)` → `[x](https://former.example/2019/x/)`: where the link leads already, whatever the publication says later. */
export const formerAddress: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (id !== MENDED || suggestion === undefined || mistake.field !== undefined) return undefined;
  const { line, column, written } = mistake;
  if (!written.startsWith("/")) return undefined;
  return { kind: "characters", line, column, length: 0, text: new URL(suggestion).origin };
};

const PICTURE: MessageId = "image-elsewhere";
const CODES: ReadonlySet<string> = new Set<MessageId>(["address-with-code", "link-with-code"]);

/**
 * What was copied from the former site, with the address that it had there: `![x](/x.png)` → `![x](https://former.example/x.png)`, which
 * is then fetched or becomes a link, and `[x]({{ site.baseurl }}/x/)` or `[x]({{ "/x/" | url }})` → `[x](https://former.example/x/)`.
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

/** The code of an address at the beginning of a text: its length, and the path that it stands for. */
function codeAt(
  text: string,
): { readonly length: number; readonly path: string; readonly isFromBase: boolean } | undefined {
  const [site, codes = "", behind = ""] = SITE_CODE.exec(text) ?? [];
  if (site !== undefined) return { length: site.length, path: behind, isFromBase: /baseurl/i.test(codes) };
  const [filtered, path = "", filters = "", rest = ""] = FILTERED_PATH.exec(text) ?? [];
  if (filtered === undefined) return undefined;
  return { length: filtered.length, path: `${path}${rest}`, isFromBase: !/prepend:\s*site\.url/.test(filters) };
}

/** What Jekyll and Hugo write for the address of their site, with the path behind it: up to the end of a destination. */
const SITE_CODE =
  /^((?:\{\{-?\s*(?:(?:\.?site\.)?(?:baseurl|url)|page\.baseurl)\s*-?\}\}){1,2})([^{}<>()\s\\]*)(?=[)>\s]|$)/i;

/** A path that a filter of Eleventy or Jekyll puts behind the address of the site. */
const FILTERED_PATH =
  /^\{\{-?\s*["']([^"'{}<>()\s\\]+)["']((?:\s*\|\s*(?:url|relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url)))+)\s*-?\}\}([^{}<>()\s\\]*)(?=[)>\s]|$)/;
