import type { Address } from "../../content/addresses.ts";
import { fileIn } from "../../content/addresses.ts";
import type { Year } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { BareSite } from "../../site/site-inputs.ts";

type WithAddresses = Pick<BareSite, "addresses">;

/** The address of the search page, by language. Content may have nothing at its first step. */
export function searchAddress({ addresses }: WithAddresses): (language: LanguageTag) => Address {
  return (language) => fileIn(addresses.home(language), "search/");
}

/** The address of the items of a year, for searches. */
export function searchItems(site: WithAddresses, language: LanguageTag, year: Year): Address {
  return fileIn(searchAddress(site)(language), `${year}.json`);
}

/** The address of the texts of these items. */
export function searchTexts(site: WithAddresses, language: LanguageTag, year: Year): Address {
  return fileIn(searchAddress(site)(language), `${year}-texts.json`);
}
