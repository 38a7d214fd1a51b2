import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Content } from "../content.ts";
import type { Rule } from "./rule.ts";

/**
 * A label that is given per language is given in every language of the publication. A warning, since pages in a language without
 * one show another language's.
 */
export const labelLanguages: Rule = {
  id: "label-languages",
  *check({ publication, topics, places }) {
    const languages = publication?.fields.languages ?? [];
    yield* checkLabels(topics?.path.file, topics?.topics, languages);
    yield* checkLabels(places?.path.file, places?.places, languages);
  },
};

type Entries = NonNullable<Content["topics"]>["topics"] | NonNullable<Content["places"]>["places"] | undefined;

function* checkLabels(
  file = "",
  entries: Entries = [],
  languages: readonly LanguageTag[],
): Iterable<UnlocatedDiagnostic> {
  for (const { key, fields } of entries) {
    const { label } = fields;
    if (typeof label !== "object") continue;
    const missing = languages.filter((language) => !Object.hasOwn(label, language));
    if (missing.length === 0) continue;
    yield {
      rule: "label-languages",
      severity: "warning",
      ref: { file, field: [key, "label"], part: "key" },
      actual: `label of \`${key}\` without ${missing.join(", ")}`,
      expected: `one in each of the publication's languages: ${languages.join(", ")}`,
    };
  }
}
