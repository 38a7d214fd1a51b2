import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { message } from "../message.ts";
import type { Localized } from "../model/localized.ts";
import { seriesOfContent } from "../series.ts";
import type { Rule } from "./rule.ts";

/**
 * A label that is given per language is given in every language of the publication, and so is the name of an event. A warning, since
 * pages in a language without one show another language's.
 */
export const labelLanguages: Rule = {
  id: "label-languages",
  *check(content) {
    const { publication, topics, places, vocabularies, events } = content;
    const check = labelCheck(publication?.fields.languages ?? []);
    for (const { path, entries } of [topics ?? [], places ?? [], vocabularies].flat())
      for (const { key, fields } of entries) yield* check(path.file, [key, "label"], key, fields.label);
    for (const { key, title } of seriesOfContent(content))
      yield* check(publication?.path.file ?? "", ["series", key, "title"], key, title);
    for (const { path, fields } of events) yield* check(path.file, ["name"], undefined, fields.name);
  },
};

function labelCheck(languages: readonly LanguageTag[]) {
  return function* (
    file: string,
    field: FieldPath,
    key: string | undefined,
    label: Localized | undefined,
  ): Iterable<UnlocatedDiagnostic> {
    if (typeof label !== "object") return;
    const missing = languages.filter((language) => !Object.hasOwn(label, language));
    if (missing.length === 0) return;
    yield {
      rule: "label-languages",
      severity: "warning",
      ref: { file, field, part: "key" },
      message:
        key === undefined
          ? message("name-languages", { missing, languages })
          : message("label-languages", { key, missing, languages }),
    };
  };
}
