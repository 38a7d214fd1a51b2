import type { EditionReading } from "./parse/reading.ts";

/** The e-mail edition of a bulletin: a page that carries its styles with it, since mail programs load no files. */
export function isMail(file: string): boolean {
  return /(?:^|\/)\d{4}\/\d\d\/email\/index\.html$/.test(file);
}

/** What is known of a mail as an edition; undefined for other pages. */
export function editionOfMail(file: string): EditionReading | undefined {
  return isMail(file) ? { notation: "mail", lacks: [], repeated: [] } : undefined;
}
