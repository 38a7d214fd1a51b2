import { type Address, addressesOf, foldersOf } from "../../content/addresses.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";

/** Data that tells archives from published pages: the languages, and the keys of each vocabulary by its name. */
export interface ArchiveKeys {
  readonly languages: readonly LanguageTag[];
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
}

/** First steps of archives that exist only while they have content, besides the names of vocabularies. */
const ARCHIVES: ReadonlySet<string> = new Set(["bulletins", "corrections", "countries", "coverage", "search"]);

/**
 * The pages on which readers of an archive find more once it is empty, the nearest first: for the year of a term, the term. None for an
 * address that is not an archive, such as an item's.
 */
export function placesAbove(address: Address, { languages, terms }: ArchiveKeys): readonly Address[] {
  const steps = address.split("/").filter((step) => step !== "");
  const addresses = addressesOf(languages);
  const language = languages.slice(1).find((tag) => tag === steps[0]) ?? languages[0];
  if (language === undefined) return [];
  const home = addresses.home(language);
  const [first = "", key = "", ...below] = steps.slice(language === steps[0] ? 1 : 0);
  if (/^\d{4}$/.test(first) && key === "") return [addresses.bulletins(language), home];
  const keys = terms.get(first);
  const isArchive = keys !== undefined || ARCHIVES.has(first) || (first === "events" && /^\d{4}$/.test(key));
  const isOfTerm = keys !== undefined && (key !== "" || below.length > 0);
  if (!isArchive || (isOfTerm && !keys.has(key))) return [];
  return [...foldersOf(address).filter((folder) => folder !== address), home].reverse().sort(longestFirst);
}

function longestFirst(a: Address, b: Address): number {
  return b.length - a.length;
}
