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
const CODE: MessageId = "address-with-code";

/**
 * What was copied from the former site, with the address that it had there: `![x](/x.png)` → `![x](https://former.example/x.png)`, which
 * is then fetched or becomes a link, and `[x]({{ site.baseurl }}/x/)` → `[x](https://former.example/x/)`.
 */
export function atFormerSite(site: string): Fix {
  return ({ message: { id }, ...mistake }) => {
    if (mistake.field !== undefined) return undefined;
    const { line, column, written, lineText } = mistake;
    if (id === PICTURE && /^\/(?!\/)/.test(written))
      return { kind: "characters", line, column, length: written.length, text: addressAt(site, written) };
    const [whole, codes = "", path = ""] = (id === CODE ? SITE_CODE.exec(lineText.slice(column - 1)) : null) ?? [];
    if (whole === undefined) return undefined;
    const base = /baseurl/i.test(codes) ? site.replace(/\/+$/, "") : new URL(site).origin;
    const text = `${base}${path.startsWith("/") ? "" : "/"}${path}`;
    return { kind: "characters", line, column, length: whole.length, text };
  };
}

/** What Jekyll and Hugo write for the address of their site, with the path behind it: up to the end of a destination. */
const SITE_CODE = /^((?:\{\{-?\s*(?:\.?site\.)?(?:baseurl|url)\s*-?\}\}){1,2})([^{}<>()\s\\]*)(?=[)\s])/i;
