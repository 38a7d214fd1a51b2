import type { Feature } from "../feature.ts";
import { topicCountryRoutes } from "./topic-country-page.ts";

/** Pages of the news of a topic about a country. Items, and the pages of topics and countries, link to the existing ones. */
export const TOPIC_COUNTRY = {
  name: "topic-country",
  isOn: ({ masthead }) => masthead.topicCountries !== "omit",
  pages: { group: "news", routesOf: topicCountryRoutes },
  stylesheets: [{ name: "subject", kinds: ["topic-country"], files: [] }],
} as const satisfies Feature;
