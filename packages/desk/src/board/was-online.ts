import type { Content, EventRecord, InLanguages, TextRecord } from "../../../../scripts/model/browser.ts";

/**
 * Whether everybody can or could read a text, also under another name, according to a board. A board has the state at the time when the
 * bulletin was opened, so nothing is deleted or moved on its basis. Deleting and moving ask the home, see `home/ever-online.ts`.
 */
export function wasOnline({ path, fields }: TextRecord | EventRecord, isOnline: (file: string) => boolean): boolean {
  return isOnline(path.file) || ("formerly" in fields && fields.formerly !== undefined);
}

/** Whether a file is a translation: without it, its original is not affected. */
export function isTranslation({ items, bulletins, pages }: Content, file: string): boolean {
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
  return texts.some(({ translations }) => translations.some(({ path }) => path.file === file));
}
