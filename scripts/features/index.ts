import type { FeatureName } from "../site/features.ts";
import { ACCESSIBILITY } from "./accessibility/index.ts";
import { AI_DISCLOSURE } from "./ai-disclosure/index.ts";
import { CALENDAR } from "./calendar/index.ts";
import { CALLS } from "./calls/index.ts";
import { CORRECTIONS } from "./corrections/index.ts";
import { COVERAGE } from "./coverage/index.ts";
import { CUSTOM_FIELDS } from "./custom-fields/index.ts";
import { DATA } from "./data/index.ts";
import type { Feature } from "./feature.ts";
import { FIGURES } from "./figures/index.ts";
import { LANGUAGE_OFFER } from "./language-offer/index.ts";
import { PLATES } from "./plates/index.ts";
import { REDIRECTS } from "./redirects/index.ts";
import { SEARCH } from "./search/index.ts";
import { SERIES } from "./series/index.ts";
import { TERMBASE } from "./termbase/index.ts";
import { TOPIC_COUNTRY } from "./topic-country/index.ts";
import { VOCABULARIES } from "./vocabularies/index.ts";

export { engraverOf } from "./plates/index.ts";

/** All features, in the order of their pages and links. CONTRIBUTING.md describes how to remove a feature. */
export const FEATURES = [
  CUSTOM_FIELDS,
  FIGURES,
  VOCABULARIES,
  SERIES,
  TOPIC_COUNTRY,
  CALLS,
  COVERAGE,
  PLATES,
  CORRECTIONS,
  ACCESSIBILITY,
  AI_DISCLOSURE,
  TERMBASE,
  DATA,
  SEARCH,
  CALENDAR,
  REDIRECTS,
  LANGUAGE_OFFER,
] as const satisfies readonly Feature[];

"every name" satisfies FeatureName extends (typeof FEATURES)[number]["name"] ? "every name" : never;
