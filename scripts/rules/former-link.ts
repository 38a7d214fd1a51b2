import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { FROM_ROOT } from "../markdown/link-destinations.ts";
import { addressAt } from "../markdown/root-links.ts";
import type { Content } from "../model/content.ts";
import { textsOf } from "../model/content.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/**
 * Where the publication names the site from which texts were copied, an address from the root in a text leads there. A warning, since that
 * site may end, and what it led to may be among the content.
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

/** The diagnostics of files without the errors in place of which the rule warns. */
export function withFormerLinks(
  content: Content,
  diagnostics: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  return content.publication?.fields.formerUrl === undefined
    ? diagnostics
    : diagnostics.filter(({ message: { id } }) => id !== FROM_ROOT);
}
