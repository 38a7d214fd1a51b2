import { isCountryCode } from "../../content/place-code.ts";
import type { AgendaEntry } from "../../site/agenda.ts";
import type { ItemCard, Phrase } from "../../site/parts.ts";
import type { Described, Thing } from "./structured-data.ts";
import { absoluteUrl, oneOrSeveral, unlessEmpty } from "./structured-data.ts";

interface Happening extends Described {
  readonly entry: AgendaEntry;
  readonly description?: Phrase;
  readonly organizer?: Phrase & { readonly href?: string };
  readonly coverage: readonly ItemCard[];
}

/** An event: https://schema.org/Event. A series has each of its dates as an event of its own (https://schema.org/EventSeries). */
export function eventThing(page: Happening): Thing {
  const { head, entry, description, coverage, organizer } = page;
  const { schedule } = entry;
  const location = locationOf(page);
  const name = entry.name.text;
  return {
    "@type": schedule.length > 1 ? "EventSeries" : "Event",
    "@id": head.canonical,
    url: head.canonical,
    name,
    description: description?.text,
    startDate: schedule[0]?.start,
    endDate: schedule.at(-1)?.end,
    eventStatus: `https://schema.org/${entry.status?.kind === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(entry)}EventAttendanceMode`,
    location,
    organizer:
      organizer === undefined ? undefined : { "@type": "Organization", name: organizer.text, url: organizer.href },
    subEvent:
      schedule.length > 1
        ? schedule.map(({ start, end }) => ({ "@type": "Event", name, startDate: start, endDate: end, location }))
        : undefined,
    subjectOf: unlessEmpty(coverage.map(({ href }) => ({ "@type": "NewsArticle", "@id": absoluteUrl(page, href) }))),
  };
}

function attendanceOf({ online, place, countries }: AgendaEntry): "Online" | "Mixed" | "Offline" {
  if (online === undefined) return "Offline";
  return place === undefined && countries.length === 0 ? "Online" : "Mixed";
}

/** Consumers require a location. For an event without a place it is one that the event's page describes. */
function locationOf({ head, entry }: Happening): Thing | readonly Thing[] {
  const { name, online } = entry;
  const place = placeOf(entry);
  if (online === undefined) return place ?? { "@type": "Place", name: name.text, url: head.canonical };
  const virtual = { "@type": "VirtualLocation", url: online.href };
  return place === undefined ? virtual : [place, virtual];
}

function placeOf({ place, countries }: AgendaEntry): Thing | undefined {
  const where = place?.text ?? countries.map(({ text }) => text).join(", ");
  if (where === "") return undefined;
  const addresses = countries
    .filter(({ code }) => isCountryCode(code))
    .map(({ code }) => ({ "@type": "PostalAddress", addressCountry: code }));
  return { "@type": "Place", name: where, address: addresses.length === 0 ? where : oneOrSeveral(addresses) };
}
