import { type Message, message } from "../../diagnostics/message.ts";
import { textsOf } from "../content.ts";
import type { Rule } from "./rule.ts";

/** Absolute links lead where readers can follow: to no preview, and not to this very site, whose addresses are links to files. */
export const reachableLink: Rule = {
  id: "reachable-link",
  *check(content) {
    const url = content.publication?.fields.url;
    for (const { path, body, bodyLine } of textsOf(content)) {
      for (const { href, kind, line, column, length } of body.links) {
        const words = kind === "absolute" ? findUnreachable(href, url) : undefined;
        if (words === undefined) continue;
        const ref = { file: path.file, line: line + bodyLine - 1, column, length };
        yield { rule: "reachable-link", severity: "warning", ref, message: words };
      }
    }
  },
};

/** An address on the editor's machine, of a preview, or of this very site, which would not be checked. */
function findUnreachable(href: string, siteUrl: string | undefined): Message | undefined {
  if (UNREACHABLE.test(href)) return message("address-local", { address: href });
  return siteUrl !== undefined && href.startsWith(siteUrl) && href.length > siteUrl.length
    ? message("address-own", { address: href })
    : undefined;
}

const UNREACHABLE =
  /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w.-]+\.(?:local|localhost|test|internal)|[\w-]+--[\w-]+\.netlify\.app|[\w-]+-git-[\w-]+\.vercel\.app)(?=[:/?#]|$)/i;
