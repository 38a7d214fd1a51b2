import type { Bulletin } from "../../content/model/publication.ts";
import type { Opening } from "../../markdown/opening.ts";
import { splitOpening } from "../../markdown/opening.ts";
import { textOf } from "../../markdown/plain.ts";
import type { Labelled, Phrase } from "../../site/parts.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { labelOf, languageOf } from "../../site/site-inputs.ts";
import { viewBody } from "../../site/view-body.ts";
import { textShown } from "../../site/visible.ts";

/** The introduction of a bulletin: its first sentence, and the rest. */
export type Introduction = Labelled & Pick<Phrase, "lang" | "dir"> & Opening;

/** The introduction in the site's language, or in its original's; undefined if there is none. */
export function viewIntroduction(site: LocalizedSite, bulletin: Bulletin): Introduction | undefined {
  const written = new Map([...bulletin.texts].filter(([, { introduction }]) => textOf(introduction) !== ""));
  const text = textShown(site, written, [...written.values()][0]);
  const html = text && viewBody(site, text.file, text.introduction);
  if (text === undefined || html === undefined) return undefined;
  return { ...splitOpening(html), ...languageOf(text.language, site), ...labelOf(text.language, site) };
}
