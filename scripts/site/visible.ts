import type { Bulletin, NewsItem, Publication } from "../content/model/publication.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { SiteContext } from "./context.ts";

/*
 * What a language shows of texts that are not written in it: everything, or nothing where publication.yaml says
 * `untranslated: omit`. Whatever links to a text or counts texts asks here, so that links and counts agree.
 */

/** Items that the site shows. */
export function shown(site: SiteContext, items: readonly NewsItem[]): readonly NewsItem[] {
  return omits(site) ? items.filter(({ texts }) => texts.has(site.language)) : items;
}

/** Bulletins that the site shows: where texts are omitted, those with an item or words of their own in its language. */
export function shownBulletins(site: SiteContext): readonly Bulletin[] {
  const { bulletins } = site.publication;
  return omits(site) ? bulletins.filter((bulletin) => saysSomething(bulletin, site.language)) : bulletins;
}

/** The languages that show a bulletin. */
export function languagesOfBulletin({ publication }: SiteContext, bulletin: Bulletin): readonly LanguageTag[] {
  const { languages } = publication;
  return omits({ publication }) ? languages.filter((language) => saysSomething(bulletin, language)) : languages;
}

/** The languages that show at least one of these items. */
export function languagesOfItems({ publication }: SiteContext, items: readonly NewsItem[]): readonly LanguageTag[] {
  const { languages } = publication;
  if (!omits({ publication })) return languages;
  return languages.filter((language) => items.some(({ texts }) => texts.has(language)));
}

/** A text as the site shows it: in its language, or in the original's unless such texts are omitted. */
export function textShown<Text>(
  site: SiteContext,
  texts: ReadonlyMap<LanguageTag, Text>,
  original: Text | undefined,
): Text | undefined {
  return texts.get(site.language) ?? (omits(site) ? undefined : original);
}

function omits({ publication }: { readonly publication: Publication }): boolean {
  return publication.masthead.untranslated === "omit";
}

function saysSomething({ items, texts }: Bulletin, language: LanguageTag): boolean {
  return texts.has(language) || items.some((item) => item.texts.has(language));
}
