import { resolveContentPath } from "../content/content-path.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { isLater } from "../i18n/moment.ts";
import { partHref } from "../markdown/href.ts";
import { textsOf } from "../model/content.ts";
import { withoutDrafts } from "../model/draft-fields.ts";
import { embargoesOf } from "../model/timing/embargo.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/**
 * A published text does not link to what becomes public later than the text itself: until then the link would be broken, and its address
 * would show a name that nobody may know.
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
