import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Bulletin, ItemText, NewsItem, Publication } from "../model/publication.ts";
import type { SiteContext } from "./site-inputs.ts";

/*
 * The texts that a language shows. It shows texts in other languages too, unless publication.yaml has `untranslated: omit`. An item that no
 * language of the publication has, but one of its `itemLanguages`, is shown in all of them, since it would be shown in none otherwise. All
 * links and counts use these functions, so that they agree.
 */

/** Items that the site shows. */
export function shown(site: SiteContext, items: readonly NewsItem[]): readonly NewsItem[] {
  return omits(site) ? items.filter((item) => isShownIn(site, item, site.language)) : items;
}

/**
 * The texts of an item whose pages the site has: the text in its language. The site in the first language also has texts in languages of
 * items only.
 */
export function textsHere({ language, publication }: SiteContext, { texts }: NewsItem): readonly ItemText[] {
  const { firstLanguage, masthead } = publication;
  const others = language === firstLanguage ? (masthead.itemLanguages ?? []) : [];
  return [language, ...others].flatMap((tag) => texts.get(tag) ?? []);
}

/** How many of these items a language shows. */
export function countShown(
  { publication }: Pick<SiteContext, "publication">,
  items: readonly NewsItem[],
  language: LanguageTag,
): number {
  if (!omits({ publication })) return items.length;
  return items.filter((item) => isShownIn({ publication }, item, language)).length;
}

/** Bulletins that the site shows. Where texts are omitted, a bulletin needs an item or its own file in the site's language. */
export function shownBulletins(site: SiteContext): readonly Bulletin[] {
  const { bulletins } = site.publication;
  return omits(site) ? bulletins.filter((bulletin) => hasTextIn(site, bulletin, site.language)) : bulletins;
}

/** The languages that show a bulletin. */
export function languagesOfBulletin({ publication }: SiteContext, bulletin: Bulletin): readonly LanguageTag[] {
  const { languages } = publication;
  return omits({ publication })
    ? languages.filter((language) => hasTextIn({ publication }, bulletin, language))
    : languages;
}

/** The languages that show at least one of these items. */
export function languagesOfItems(
  { publication }: Pick<SiteContext, "publication">,
  items: readonly NewsItem[],
): readonly LanguageTag[] {
  const { languages } = publication;
  if (!omits({ publication })) return languages;
  return languages.filter((language) => items.some((item) => isShownIn({ publication }, item, language)));
}

/** The text that the site shows: in its language or, unless such texts are omitted, the original. */
export function textShown<Text>(
  site: SiteContext,
  texts: ReadonlyMap<LanguageTag, Text>,
  original: Text | undefined,
): Text | undefined {
  return texts.get(site.language) ?? (omits(site) ? undefined : original);
}

/** Whether the site has a PDF of a bulletin. */
export function hasPdf(site: SiteContext, { period }: Pick<Bulletin, "period">): boolean {
  return site.hasPdf?.(site.language, period) ?? false;
}

function omits({ publication }: { readonly publication: Publication }): boolean {
  return publication.masthead.untranslated === "omit";
}

/** The page of an expired item redirects to its bulletin's page. */
function hasTextIn(
  site: Pick<SiteContext, "publication">,
  { items, expired, texts }: Bulletin,
  language: LanguageTag,
): boolean {
  return texts.has(language) || [...items, ...expired].some((item) => isShownIn(site, item, language));
}

/** Whether a language shows an item. */
export function isShownIn(
  { publication }: Pick<SiteContext, "publication">,
  { texts }: NewsItem,
  language: LanguageTag,
): boolean {
  return texts.has(language) || !publication.languages.some((tag) => texts.has(tag));
}
