import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Content } from "../model/content.ts";
import { localizedTexts, textsOf } from "../model/content.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * Files and texts are in languages of the publication: in any other language they would appear nowhere. Items may also be in one
 * of its `itemLanguages`.
 */
export const knownLanguage: Rule = {
  id: "known-language",
  *check(content) {
    const languages = content.publication?.fields.languages;
    if (languages === undefined) return;
    yield* checkFileNames(content, languages);
    for (const { file, field, text } of localizedTexts(content)) {
      for (const language of Object.keys(text).filter((tag) => !languages.some((known) => known === tag))) {
        const ref = { file, field: [...field, language], part: "key" } as const;
        const words = message("language-unknown", { language, languages });
        yield { rule: "known-language", severity: "error", ref, message: words };
      }
    }
    for (const { original } of content.bulletins) {
      for (const [index, language] of (original.fields.requires ?? []).entries()) {
        if (languages.includes(language)) continue;
        const suggestion = findNearest(language, languages);
        const words = message("language-unknown", { language, languages });
        yield valueError("known-language", original.path.file, ["requires", index], words, suggestion);
      }
    }
  },
};

function* checkFileNames(content: Content, languages: readonly LanguageTag[]): Iterable<UnlocatedDiagnostic> {
  const own = new Set(languages);
  const ofItems = content.publication?.fields.itemLanguages ?? [];
  const allowed = { item: new Set([...languages, ...ofItems]), bulletin: own, page: own };
  for (const { kind, path } of textsOf(content)) {
    if (allowed[kind].has(path.language)) continue;
    const suggestion = findNearest(path.language, allowed[kind]);
    yield {
      rule: "known-language",
      severity: "error",
      ref: { file: path.file },
      message: message("language-of-file", { language: path.language, languages }),
      ...(kind === "item"
        ? { remedy: message("add-item-language", { line: lineOf([...ofItems, path.language]) }) }
        : {}),
      ...defined({ suggestion }),
    };
  }
}

function lineOf(itemLanguages: readonly LanguageTag[]): string {
  return `itemLanguages: [${itemLanguages.join(", ")}]`;
}
