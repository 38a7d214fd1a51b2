import { groupBy } from "../../../scripts/diagnostics/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
import { findLanguage } from "./languages.ts";
import { message } from "./message.ts";
import type { SkippedItem, SourceItem } from "./source.ts";

/** An item in a language of the publication. */
export interface InLanguage {
  readonly item: SourceItem;
  readonly language: LanguageTag;
}

/** Items that are one text in several languages, in the order of these; the first is the original. */
export type Group = readonly InLanguage[];

/** Groups items by text, in the order of their dates. A second item of a group in the same language is a separate text. */
export function groupItems(
  items: readonly SourceItem[],
  languages: readonly LanguageTag[],
): { readonly groups: readonly Group[]; readonly skipped: readonly SkippedItem[] } {
  const seen = new Set<string>();
  const texts = new Set<string>();
  const found: (InLanguage & { readonly text: string })[] = [];
  const skipped: SkippedItem[] = [];
  for (const item of items) {
    const language = findLanguage(item.language, languages);
    if (seen.has(item.id)) skipped.push({ item, reason: [message("import-twice")] });
    else if (language === undefined)
      skipped.push({ item, reason: [message("import-language", { language: item.language ?? "" })] });
    else {
      const shared = item.group === undefined ? `item ${item.id}` : `group ${item.group}`;
      const text = texts.has(`${language} ${shared}`) ? `item ${item.id}` : shared;
      texts.add(`${language} ${text}`);
      found.push({ item, language, text });
    }
    seen.add(item.id);
  }
  const groups = [...groupBy(found, ({ text }) => text).values()].map((group) =>
    group.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language)),
  );
  return { groups: groups.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), skipped };
}

function orderOf([first]: Group): string {
  return `${first?.item.date ?? "9999"} ${first?.item.id}`;
}
