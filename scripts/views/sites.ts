import { addressesOf } from "../addresses/address.ts";
import { remember } from "../grouping/remember.ts";
import type { NewsItem } from "../model/publication.ts";
import { makeCard } from "./card.ts";
import { viewFrame } from "./frame.ts";
import type { Site, SiteInputs } from "./site.ts";
import { wordsOf } from "./site.ts";

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
