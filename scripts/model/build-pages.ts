import { defined } from "../defined.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { typeset } from "../i18n/typography.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import type { PageRecord } from "../schema/record.ts";
import { buildAuthorship } from "./build-authorship.ts";
import type { PageText, StandingPage } from "./build-standing-page.ts";
import type { InLanguages } from "./content.ts";
import { customFacts } from "./custom-facts.ts";
import { guaranteed } from "./guaranteed.ts";
import { type FindPagePath, pageNameOf, pagePathsOf } from "./page-paths.ts";

/** The standing pages in their languages, each after its parent page. */
export function buildPages(
  pages: readonly InLanguages<PageRecord>[],
  declared: Declarations | undefined,
): readonly StandingPage[] {
  const pathOf = pagePathsOf(pages);
  return pages.map((records) => {
    const build = (record: PageRecord): PageText => ({
      ...buildPageText(record, pathOf),
      custom: customFacts(declared?.fields?.page, record, records.original),
      ...defined({ authorship: buildAuthorship(record, records.original, declared) }),
    });
    const original = build(records.original);
    const texts = [original, ...records.translations.map(build)];
    return {
      name: pageNameOf(records.original),
      original,
      texts: new Map<LanguageTag, PageText>(texts.map((text) => [text.language, text])),
    };
  });
}

function buildPageText(record: PageRecord, pathOf: FindPagePath): Omit<PageText, "custom"> {
  const { path, fields, body } = record;
  const { summary, keywords } = fields;
  return {
    language: path.language,
    file: path.file,
    path: pathOf(record),
    title: typeset(guaranteed(fields.title, `title of ${path.file}`), path.language),
    ...(summary === undefined ? {} : { summary: typeset(summary, path.language) }),
    ...defined({ keywords }),
    body,
  };
}
