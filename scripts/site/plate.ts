import { isAssignedCode } from "../content/place-code.ts";
import { formatList } from "../i18n/format-list.ts";
import { fill, plural } from "../i18n/messages.ts";
import type { NewsItem } from "../model/publication.ts";
import type { ItemCard, Phrase, Picture } from "./parts.ts";
import { href, type LocalizedSite, nameAmongWords, type Plate, type SiteContext } from "./site-inputs.ts";
import { viewCountryLinks } from "./view-places.ts";

/** A map of an item's countries on the item's own page. */
export interface PlateView extends Picture {
  /** "Map: Panama, Colombia and Ecuador". */
  readonly caption: Phrase;
  /** See {@link viewBoundaries}. */
  readonly credit: Phrase;
}

/** The map of the countries of an item without a picture, if its countries have outlines. */
export function plateOf(
  { engrave, assets }: Pick<SiteContext, "engrave" | "assets">,
  { picture, withdrawn, expired, countries }: NewsItem,
): Plate | undefined {
  if (picture !== undefined || withdrawn !== undefined || expired !== undefined) return undefined;
  return engrave?.(countries, assets.accent);
}

/**
 * The cards of the items of an issue, with maps in place of missing pictures. The names of countries are beside them, so the maps have no
 * description. If all maps would be the same, or the issue is long, only the first card has one.
 */
export function viewMappedCards(site: LocalizedSite, items: readonly NewsItem[], isLong: boolean): readonly ItemCard[] {
  const plates = items.map((item) => plateOf(site, item));
  const areAlike = new Set(plates.flatMap((plate) => plate?.address ?? [])).size === 1;
  return items.map((item, index) => {
    const [card, plate] = [site.cardOf(item), plates[index]];
    const hasMap = plate !== undefined && (index === 0 || !(areAlike || isLong));
    return hasMap ? { ...card, picture: viewImage(site, plate, "") } : card;
  });
}

/** The map in place of an item's missing picture, without a description: its page has one. */
export function viewMap(site: SiteContext, item: NewsItem): Picture | undefined {
  const plate = plateOf(site, item);
  return plate === undefined ? undefined : viewImage(site, plate, "");
}

/** The map on the item's own page, with its countries in words. */
export function viewPlate(site: SiteContext, item: NewsItem): PlateView | undefined {
  const plate = plateOf(site, item);
  if (plate === undefined) return undefined;
  const text = describeMap(site, item);
  return { ...viewImage(site, plate, text), caption: { text }, credit: { text: viewBoundaries(site) } };
}

/** Which meaning the borders on a map do not have. A page with maps has it once. */
export function viewBoundaries({ messages, publication }: SiteContext): string {
  return fill(messages.map.boundaries, { publisher: publication.masthead.publisher.name });
}

function viewImage(site: SiteContext, { address, width, height }: Plate, alt: string): Picture {
  return { src: href(site, address), sources: [], width, height, alt, isTall: false, isWide: false, isMap: true };
}

/** How many countries a map names; more are counted. */
const MOST_NAMES = 6;

function describeMap(site: SiteContext, { countries }: NewsItem): string {
  const { bulletin, list, map } = site.messages;
  const names = viewCountryLinks(site, countries).map((link) => nameAmongWords(site, link));
  const count = countries.filter(isAssignedCode).length;
  return fill(map.caption, {
    countries: names.length > MOST_NAMES ? plural(bulletin.countries, count, site.plurals) : formatList(names, list),
  });
}
