import type { Content, EventRecord, InLanguages, TextRecord } from "../../../../scripts/model/browser.ts";

/**
 * Whether a board says of something that everybody can read it or could, also under another name. It is what was known when the bulletin
 * was opened: nothing is deleted or moved on it. Whoever does that asks the home, see `home/ever-online.ts`.
 */
export function wasOnline({ path, fields }: TextRecord | EventRecord, isOnline: (file: string) => boolean): boolean {
  return isOnline(path.file) || ("formerly" in fields && fields.formerly !== undefined);
}

/** Whether a file is a translation, whose original stays where it is without it. */
export function isTranslation({ items, bulletins, pages }: Content, file: string): boolean {
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
  return texts.some(({ translations }) => translations.some(({ path }) => path.file === file));
}
