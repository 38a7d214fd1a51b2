import { addressesOf } from "../content/addresses.ts";
import { pluralLocaleOf } from "../i18n/plural-rules.ts";
import { memoize } from "../memoize.ts";
import type { NewsItem } from "../model/publication.ts";
import { makeCard } from "./cards.ts";
import type { SiteFeatures } from "./features.ts";
import { viewChrome } from "./page-chrome.ts";
import type { FeedFile } from "./parts.ts";
import { type BareSite, type LocalizedSite, messagesOf, type SiteInputs } from "./site-inputs.ts";
import { topicCountriesOf, topicCountryFinder } from "./topic-countries.ts";

/** The publication in each of its languages, in the order of publication.yaml, with the features that it has there. */
export function localizedSites(
  inputs: SiteInputs,
  feedFiles: readonly FeedFile[],
  featuresIn: (site: BareSite) => SiteFeatures,
): readonly LocalizedSite[] {
  const { publication } = inputs;
  const addresses = addressesOf(publication.languages);
  return publication.languages.map((language) => {
    const { messages, fallback } = messagesOf(inputs, language);
    const locale = pluralLocaleOf(language, ...(fallback === undefined ? [] : [fallback.language]));
    const plurals = { plurals: new Intl.PluralRules(locale), numbers: messages.numbers };
    const bare = { ...inputs, language, messages, plurals, addresses, feedFiles };
    const context = { ...bare, features: featuresIn(bare) };
    const cardOf = memoize((item: NewsItem) => makeCard(context, item));
    const topicCountries = topicCountriesOf(context);
    const findTopicCountry = topicCountryFinder(topicCountries);
    return { ...context, chrome: viewChrome(context), cardOf, topicCountries, findTopicCountry };
  });
}
