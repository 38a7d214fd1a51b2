import type { LanguageTag } from "../../i18n/language-tag.ts";
import { typeset } from "../../i18n/typography.ts";
import type { InLanguages } from "../content.ts";
import type { PageRecord } from "../schema/record.ts";
import { required } from "./items.ts";
import type { PageText, StandingPage } from "./publication.ts";

/** A standing page in its languages. */
export function buildPage(records: InLanguages<PageRecord>): StandingPage {
  const original = buildPageText(records.original);
  const texts = [original, ...records.translations.map(buildPageText)];
  return {
    slug: records.original.path.slug,
    original,
    texts: new Map<LanguageTag, PageText>(texts.map((text) => [text.language, text])),
  };
}

function buildPageText({ path, fields, body }: PageRecord): PageText {
  const { summary } = fields;
  return {
    language: path.language,
    file: path.file,
    slug: fields.slug ?? path.slug,
    title: typeset(required(fields.title, `title of ${path.file}`), path.language),
    ...(summary === undefined ? {} : { summary: typeset(summary, path.language) }),
    body,
  };
}
