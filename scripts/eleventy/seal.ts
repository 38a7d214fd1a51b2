import { hash } from "node:crypto";

/*
 * Every page says in its head which page it is: `<meta name="dateline:page">`, the first 16 digits of the SHA-256 of its own
 * text with nothing in that place. `/release.json` lists the same for every page of a release, so a page that is of another
 * one, or was changed on its way, is known from outside. It depends on the page alone: what did not change stays as it is.
 */

const UNSEALED = '<meta name="dateline:page" content="">';

/** Puts the seal of a page into the place that its template leaves for it; a text without one stays as it is. */
export function sealPage(text: string): string {
  const place = text.indexOf(UNSEALED);
  if (place === -1) return text;
  const end = place + UNSEALED.length - '">'.length;
  return `${text.slice(0, end)}${hash("sha256", text, "hex").slice(0, 16)}${text.slice(end)}`;
}
