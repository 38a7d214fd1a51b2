import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { Content } from "../model/content.ts";
import { draftFiles } from "../model/draft-fields.ts";
import { pageNameOf } from "../model/page-paths.ts";
import { seriesOfContent } from "../model/series.ts";
import { statementPlace } from "../schema/accessibility-fields.ts";
import { LISTED_BY_TERM, usedVocabularies } from "../schema/custom/custom-fields.ts";
import { MENU_SECTIONS } from "../schema/menu.ts";
import type { PublicationRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** The standing pages and sections that the publication names exist, and so do the pages above others. */
export const knownPage: Rule = {
  id: "known-page",
  *check(content) {
    const { publication, pages } = content;
    const names = new Set(pages.map(({ original }) => pageNameOf(original)));
    if (publication !== undefined) {
      yield* checkStatement(publication, names);
      yield* checkMenu(publication, names, [
        ...usedVocabularies(publication.fields, LISTED_BY_TERM).keys(),
        ...seriesOfContent(content).map(({ key }) => key),
      ]);
      yield* checkDrafts(publication, content);
    }
    yield* checkFolders(pages, names);
  },
};

function* checkStatement(
  { path: { file }, fields: { accessibility } }: PublicationRecord,
  names: ReadonlySet<string>,
): Iterable<UnlocatedDiagnostic> {
  const page = statementPlace(accessibility);
  if (page === undefined || /^https?:/i.test(page) || names.has(page)) return;
  const field = typeof accessibility === "string" ? ["accessibility"] : ["accessibility", "page"];
  yield valueError("known-page", file, field, message("page-unknown", { page }), findNearest(page, names));
}

/** What says that a section of the menu has no page; undefined if nothing does. */
function omission(section: string, { coverage, editions }: PublicationRecord["fields"]): string | undefined {
  if (section === "coverage" && coverage === "omit") return "coverage: omit";
  return section === "data" && editions?.includes("data") === false ? `editions: [${editions.join(", ")}]` : undefined;
}

function* checkMenu(
  { path: { file }, fields }: PublicationRecord,
  names: ReadonlySet<string>,
  own: readonly string[],
): Iterable<UnlocatedDiagnostic> {
  const sections = [...MENU_SECTIONS, ...own];
  const seen = new Set<string>();
  for (const [index, entry] of (fields.menu ?? []).entries()) {
    if (typeof entry !== "string") continue;
    const field = ["menu", index];
    if (seen.has(entry)) yield valueError("known-page", file, field, message("menu-twice", { name: entry }));
    seen.add(entry);
    const reason = omission(entry, fields);
    if (reason !== undefined)
      yield valueError("known-page", file, field, message("menu-omitted", { name: entry, field: reason }));
    if (sections.includes(entry) || names.has(entry)) continue;
    const words = message("menu-unknown", { name: entry, sections });
    yield valueError("known-page", file, field, words, findNearest(entry, [...sections, ...names]));
  }
}

/** A page that is a draft has no link yet. */
function* checkDrafts(
  { path: { file }, fields: { menu = [], accessibility } }: PublicationRecord,
  content: Content,
): Iterable<UnlocatedDiagnostic> {
  const drafts = draftFiles(content);
  const hidden = content.pages
    .filter(({ original }) => drafts.has(original.path.file))
    .map((page) => pageNameOf(page.original));
  const named = [
    { field: ["accessibility"], name: accessibility },
    ...menu.map((name, index) => ({ field: ["menu", index], name })),
  ];
  for (const { field, name } of named) {
    if (typeof name !== "string" || !hidden.includes(name)) continue;
    const ref = { file, field, part: "value" } as const;
    yield { rule: "known-page", severity: "warning", ref, message: message("page-is-draft", { page: name }) };
  }
}

/** An address above a page leads to a page too: readers shorten addresses. */
function* checkFolders(pages: Content["pages"], names: ReadonlySet<string>): Iterable<UnlocatedDiagnostic> {
  const reported = new Set<string>();
  for (const { original } of pages) {
    const { folders, language, file } = original.path;
    for (const [index] of folders.entries()) {
      const folder = folders.slice(0, index + 1).join("/");
      if (names.has(folder) || reported.has(folder)) continue;
      reported.add(folder);
      const values = { folder: `pages/${folder}`, file: `pages/${folder}.${language}.md` };
      yield { rule: "known-page", severity: "warning", ref: { file }, message: message("page-folder-empty", values) };
    }
  }
}
