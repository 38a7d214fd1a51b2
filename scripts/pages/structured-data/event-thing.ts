import { isCountryCode } from "../../content/place-code.ts";
import { defined } from "../../defined.ts";
import type { AgendaEntry } from "../../site/agenda.ts";
import type { ItemCard, Link, Phrase } from "../../site/parts.ts";
import { absoluteUrl, type Described, oneOrSeveral, type Thing, unlessEmpty } from "./structured-data.ts";

interface Happening extends Described {
  readonly entry: AgendaEntry;
  readonly description?: Phrase;
  readonly organizer?: Named & { readonly others: readonly Named[] };
  readonly recording?: Link;
  readonly whole?: AgendaEntry;
  readonly parts: readonly AgendaEntry[];
  readonly heldIn: readonly string[];
  readonly coverage: readonly ItemCard[];
}

type Named = Phrase & { readonly href?: string };

/**
 * An event with its parts: https://schema.org/Event. A series has each of its dates as a separate event (https://schema.org/EventSeries).
 */
export function eventThing(page: Happening): Thing {
  const { head, entry, description, coverage, organizer, recording, whole, heldIn } = page;
  const { schedule } = entry;
  const dates = datesOf(page);
  const organizers = organizer === undefined ? [] : [organizer, ...organizer.others];
  return {
    "@type": schedule.length > 1 ? "EventSeries" : "Event",
    "@id": head.canonical,
    url: head.canonical,
    name: entry.name.text,
    description: description?.text,
    inLanguage: oneOrSeveral(heldIn),
    startDate: schedule[0]?.start,
    endDate: schedule.at(-1)?.end,
    eventStatus: `https://schema.org/${entry.status?.kind === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(entry)}EventAttendanceMode`,
    location: schedule.some(({ venue }) => venue !== undefined)
      ? oneOrSeveral(distinct(dates.flatMap(({ location }) => location)))
      : locationOf(head.canonical, entry),
    organizer: oneOrSeveral(organizers.map(({ text, href }) => ({ "@type": "Organization", name: text, url: href }))),
    superEvent: whole === undefined ? undefined : otherEvent(page, whole),
    subEvent: unlessEmpty([...dates, ...page.parts.map((part) => otherEvent(page, part))]),
    recordedIn: recording === undefined ? undefined : { "@type": "CreativeWork", url: recording.href },
    subjectOf: unlessEmpty(coverage.map(({ href }) => ({ "@type": "NewsArticle", "@id": absoluteUrl(page, href) }))),
  };
}

/** Each date of a series. */
function datesOf(page: Happening): readonly (Thing & { readonly location: Thing | readonly Thing[] })[] {
  const { schedule, name, countries, place, online } = page.entry;
  const everywhere = { ...defined({ place }), countries };
  if (schedule.length < 2) return [];
  return schedule.map(({ start, end, venue = everywhere }) => ({
    "@type": "Event",
    name: name.text,
    startDate: start,
    endDate: end,
    location: locationOf(page.head.canonical, { name, ...defined({ online }), ...venue }),
  }));
}

function distinct(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}

/** An event with its own page. */
function otherEvent(page: Described, entry: AgendaEntry): Thing {
  const { href, name, schedule } = entry;
  const url = absoluteUrl(page, href);
  return {
    "@type": schedule.length > 1 ? "EventSeries" : "Event",
    "@id": url,
    url,
    name: name.text,
    startDate: schedule[0]?.start,
    endDate: schedule.at(-1)?.end,
    location: locationOf(url, entry),
  };
}

function attendanceOf({ online, place, countries }: AgendaEntry): "Online" | "Mixed" | "Offline" {
  if (online === undefined) return "Offline";
  return place === undefined && countries.length === 0 ? "Online" : "Mixed";
}

/** Consumers require a location. For an event without a place the location is the event's page. */
function locationOf(url: string, entry: Where & Pick<AgendaEntry, "name" | "online">): Thing | readonly Thing[] {
  const { name, online } = entry;
  const place = placeOf(entry);
  if (online === undefined) return place ?? { "@type": "Place", name: name.text, url };
  const virtual = { "@type": "VirtualLocation", url: online.href };
  return place === undefined ? virtual : [place, virtual];
}

type Where = Pick<AgendaEntry, "place" | "countries">;

function placeOf({ place, countries }: Where): Thing | undefined {
  const where = place?.text ?? countries.map(({ text }) => text).join(", ");
  if (where === "") return undefined;
  const addresses = countries
    .filter(({ code }) => isCountryCode(code))
    .map(({ code }) => ({ "@type": "PostalAddress", addressCountry: code }));
  return { "@type": "Place", name: where, address: addresses.length === 0 ? where : oneOrSeveral(addresses) };
}
