import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { addDays, type Day } from "../i18n/day.ts";
import { dayOf, isLater } from "../i18n/moment.ts";
import type { Content } from "../model/content.ts";
import { draftFiles } from "../model/draft-fields.ts";
import { pageNameOf } from "../model/page-paths.ts";
import { seriesOfContent } from "../model/series.ts";
import { LISTED_BY_TERM, usedVocabularies } from "../schema/custom/custom-fields.ts";
import { type AccessibilityStatement, statementOf, statementPlace } from "../schema/fields/accessibility-fields.ts";
import { fundingOf } from "../schema/funding.ts";
import { MENU_SECTIONS } from "../schema/menu.ts";
import type { PublicationRecord } from "../schema/record.ts";
import { missingIn } from "./languages.ts";
import { message } from "./message.ts";
import { missingFieldError, type Rule, valueError } from "./rule.ts";

/** `publication.yaml` and `topics.yaml` exist at the top of the content folder. */
export const publicationFile: Rule = {
  id: "publication-file",
  *check({ files }) {
    for (const file of ["publication.yaml", "topics.yaml"]) {
      if (files.has(file)) continue;
      yield {
        rule: "publication-file",
        severity: "error",
        ref: { file },
        message: message("file-missing", { file }),
      };
    }
  },
};

/** The standing pages and sections that the publication refers to exist, and so do the parents of pages. */
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

/** The setting because of which a section of the menu has no page; undefined if there is none. */
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

const STATEMENT_RULE = "accessibility-statement";
/** Recital 3 of Implementing Decision (EU) 2018/1523: statements are reviewed at least annually. */
const YEAR = 365;

/** An accessibility statement has a contact, and was reviewed within a year. */
export const accessibilityStatement: Rule = {
  id: STATEMENT_RULE,
  asksFor: "moment",
  *check({ publication }, _purpose, asOf) {
    if (publication === undefined) return;
    const { path, fields, faulty } = publication;
    const statement = statementOf(fields.accessibility);
    if (statement === undefined) return;
    const { email, url } = fields.contact ?? {};
    if ((email ?? url) === undefined && !faulty.includes("contact"))
      yield missingFieldError(STATEMENT_RULE, path.file, ["accessibility"], message("statement-contact"));
    yield* checkAge(path.file, statement, dayOf(asOf));
  },
};

function* checkAge(
  file: string,
  { prepared, reviewed = prepared }: AccessibilityStatement,
  today: Day,
): Iterable<UnlocatedDiagnostic> {
  const last = isLater(reviewed, prepared) ? reviewed : prepared;
  const field = ["accessibility", last === prepared ? "prepared" : "reviewed"];
  if (isLater(today, addDays(last, YEAR)))
    yield { ...valueError(STATEMENT_RULE, file, field, message("statement-old", { date: last })), severity: "warning" };
}

const FUNDING_RULE = "funding-notice";

/**
 * Funding notices and their disclaimer are in every language of the publication, and the European Union's emblem has a disclaimer: the
 * official one, or if the notice is the publication's own, its own.
 */
export const fundingNotice: Rule = {
  id: FUNDING_RULE,
  *check({ publication }) {
    if (publication === undefined) return;
    const { path, fields, faulty } = publication;
    const { funding, disclaimer, languages = [] } = fields;
    const notices = fundingOf(funding);
    const missing = function* (field: FieldPath, text: typeof disclaimer): Iterable<UnlocatedDiagnostic> {
      const lacked = missingIn(text, languages);
      if (lacked.length > 0)
        yield missingFieldError(
          FUNDING_RULE,
          path.file,
          field,
          message("funding-languages", { missing: lacked, languages }),
        );
    };
    for (const [index, { text, emblem }] of notices.entries()) {
      const field = Array.isArray(funding) ? ["funding", index] : ["funding"];
      yield* missing([...field, "text"], text);
      if (emblem !== undefined && text !== undefined && disclaimer === undefined && !faulty.includes("disclaimer"))
        yield valueError(FUNDING_RULE, path.file, [...field, "emblem"], message("funding-disclaimer"));
    }
    if (notices.length > 0) yield* missing(["disclaimer"], disclaimer);
  },
};
