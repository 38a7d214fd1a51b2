import { type Address, fileIn } from "../../content/addresses.ts";
import type { Year } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { BareSite } from "../../site/site-inputs.ts";

type WithAddresses = Pick<BareSite, "addresses">;

/** The address of the search page, by language. Content may have nothing at its first step. */
export function searchAddress({ addresses }: WithAddresses): (language: LanguageTag) => Address {
  return (language) => fileIn(addresses.home(language), "search/");
}

/** The content of a file for searches: the items of a year, the standing pages, or pages of the project's own templates. */
export type SearchPart = Year | "pages" | "own";

/** The address of a part, for searches. */
export function searchItems(site: WithAddresses, language: LanguageTag, part: SearchPart): Address {
  return fileIn(searchAddress(site)(language), `${part}.json`);
}

/** The address of the texts of this part. */
export function searchTexts(site: WithAddresses, language: LanguageTag, part: SearchPart): Address {
  return fileIn(searchAddress(site)(language), `${part}-texts.json`);
}
