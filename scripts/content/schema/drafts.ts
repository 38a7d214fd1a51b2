import type { Content, InLanguages, TextRecord } from "../content.ts";
import { textsOf } from "../content.ts";
import type { Period } from "../period.ts";
import type { BulletinRecord, ItemRecord } from "./record.ts";

/**
 * The content that may be published: without drafts, translations of drafts, and bulletins whose own file is a draft, including
 * all their items, since a bulletin is released as a whole.
 */
export function withoutDrafts(content: Content): Content {
  if (!textsOf(content).some(isDraft)) return content;
  const bulletins = content.bulletins.flatMap(ready);
  const periods = new Set(content.bulletins.filter(({ original }) => isDraft(original)).map(periodOf));
  return {
    ...content,
    bulletins,
    items: content.items.filter((item) => !periods.has(periodOf(item))).flatMap(ready),
    pages: content.pages.flatMap(ready),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The files that may not be published, as paths from the content folder. */
export function draftFiles(content: Content): ReadonlySet<string> {
  const texts = textsOf(content);
  if (!texts.some(isDraft)) return NONE;
  const published = new Set<TextRecord>(textsOf(withoutDrafts(content)));
  return new Set(texts.flatMap((text) => (published.has(text) ? [] : [text.path.file])));
}

function ready<Rec extends TextRecord>({ original, translations }: InLanguages<Rec>): readonly InLanguages<Rec>[] {
  if (isDraft(original)) return [];
  return [{ original, translations: translations.filter((translation) => !isDraft(translation)) }];
}

function isDraft({ fields }: TextRecord): boolean {
  return fields.draft === true;
}

function periodOf({ original }: InLanguages<ItemRecord | BulletinRecord>): Period {
  return original.path.period;
}
