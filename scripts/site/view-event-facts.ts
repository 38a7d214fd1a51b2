import { ownNameOf } from "../i18n/language-names.ts";
import { htmlLang, type LanguageTag } from "../i18n/language-tag.ts";
import { formatNumber } from "../i18n/messages.ts";
import type { NewsEvent } from "../model/publication.ts";
import type { EventSchedule } from "./dates/event-schedule.ts";
import type { Phrase } from "./parts.ts";
import { href, phrase, type SiteContext } from "./site-inputs.ts";
import type { FactView } from "./view-facts.ts";

/** The facts on the page of an event besides its dates, its place and its organizers. */
export function viewEventFacts(
  site: SiteContext,
  { record, whole }: NewsEvent,
  { schedule }: EventSchedule,
): readonly FactView[] {
  const { addresses, language, messages } = site;
  const { event } = messages;
  const { languages = [], participants } = record;
  const fact = (name: string, kind: FactView["kind"], label: string, values: FactView["values"]) =>
    values.length === 0 ? [] : [{ name, kind, label: { text: label }, values }];
  const [only, ...others] = schedule;
  // A series has the other zones of each date in its list.
  const hours = only === undefined || others.length > 0 ? [] : only.otherZones;
  return [
    ...fact(
      "partOf",
      "links",
      event.partOf,
      whole === undefined
        ? []
        : [{ ...phrase(site, whole.name), href: href(site, addresses.event(language, whole.key)) }],
    ),
    ...fact(
      "alsoIn",
      "text",
      event.alsoIn,
      hours.map((text) => ({ text })),
    ),
    ...fact(
      "languages",
      "text",
      event.held,
      languages.map((tag) => languageIn(site, tag)),
    ),
    ...fact("participants", "text", event.participants, viewParticipants(site, participants)),
  ];
}

function viewParticipants(site: SiteContext, participants: NewsEvent["record"]["participants"]): FactView["values"] {
  if (participants === undefined) return [];
  return [
    typeof participants === "number"
      ? { text: formatNumber(participants, site.messages.numbers) }
      : phrase(site, participants),
  ];
}

/** "in Spanish"; the language's own name, if the interface texts don't have it. */
function languageIn(site: SiteContext, tag: LanguageTag): Phrase {
  const { inLanguage } = site.messages;
  const [main = ""] = tag.split("-");
  const text = inLanguage[tag] ?? inLanguage[main];
  return text === undefined ? { text: ownNameOf(tag) ?? tag, lang: htmlLang(tag) } : { text };
}
