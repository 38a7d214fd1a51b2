import type { ParsedEdition } from "./parsed-file.ts";

/** Whether a page is the email edition of a bulletin: it has inline styles, since mail programs load no files. */
export function isEmail(file: string): boolean {
  return /(?:^|\/)\d{4}\/(?:[^/]+\/){0,2}email\/index\.html$/.test(file);
}

/** An email edition as an edition; undefined for other pages, including a page that replaces a withdrawn or moved email. */
export function emailEdition(file: string, html: string): ParsedEdition | undefined {
  return isEmail(file) && !html.includes('<meta name="dateline:page"') ? { violations: [], duplicates: [] } : undefined;
}
