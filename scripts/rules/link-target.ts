import { contentLink, isOwnMedia, kindOfContent, resolveContentPath } from "../content/content-path.ts";
import { mediaKindOf, mediaNameLike } from "../content/media-name.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { beginsWithHost, partHref } from "../markdown/href.ts";
import type { BodyLink } from "../markdown/types.ts";
import { textsOf } from "../model/content.ts";
import { draftFiles } from "../model/draft-fields.ts";
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

/** What was probably meant: no draft, and nothing for a link that is a draft's own name. */
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

/** Images lead to media files, links to files that have a page. */
function mayLead(file: string, role: BodyLink["role"]): boolean {
  const kind = kindOfContent(file);
  if (isOwnMedia(file)) return false;
  return role === "image" ? kind === "media" && mediaKindOf(file) === "image" : !NO_PAGES.has(kind);
}
