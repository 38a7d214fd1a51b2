import { addressesOf } from "../content/addresses.ts";
import type { NewsItem } from "../content/model/publication.ts";
import { remember } from "../memoize.ts";
import { makeCard } from "./cards.ts";
import type { Site, SiteInputs } from "./context.ts";
import { wordsOf } from "./context.ts";
import { viewFrame } from "./page-chrome.ts";

/** The publication in each of its languages, the first one first. */
export function sitesOf(inputs: SiteInputs): readonly Site[] {
  const { publication } = inputs;
  const addresses = addressesOf(publication.firstLanguage);
  return publication.languages.map((language) => {
    const { wording } = wordsOf(inputs, language);
    const plurals = new Intl.PluralRules(language);
    const unframed = { ...inputs, language, wording, plurals, addresses };
    const cardOf = remember((item: NewsItem) => makeCard(unframed, item));
    return { ...unframed, frame: viewFrame(unframed), cardOf };
  });
}
