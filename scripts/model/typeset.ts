import type { LanguageTag } from "../i18n/language-tag.ts";
import { type Localized, typesetLocalized } from "../i18n/localized.ts";
import { typesetValue } from "../i18n/typography.ts";
import type { Callout } from "../schema/fields/callout-fields.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import { type FundingStatement, fundingOf } from "../schema/funding.ts";
import type { EventRecord, PlaceRecord, TermRecord, Venue } from "./publication.ts";

/*
 * Editors' texts with the no-break spaces of their language. They are added where the model is built, so that pages, feeds, data and emails
 * all get the same text; code that compares texts or makes slugs reads the records, which stay as typed.
 */

export function typesetMasthead(masthead: PublicationFields): PublicationFields {
  const { title, tagline, description, funding, partners, disclaimer } = masthead;
  return {
    ...masthead,
    title: typesetLocalized(title),
    ...(tagline === undefined ? {} : { tagline: typesetLocalized(tagline) }),
    ...(description === undefined ? {} : { description: typesetLocalized(description) }),
    ...(funding === undefined ? {} : { funding: fundingOf(funding).map(typesetNotice) }),
    ...(partners === undefined ? {} : { partners: partners.map(typesetNamed) }),
    ...(disclaimer === undefined ? {} : { disclaimer: typesetLocalized(disclaimer) }),
  };
}

function typesetNotice(notice: FundingStatement): FundingStatement {
  const { text, name } = notice;
  return {
    ...notice,
    ...(text === undefined ? {} : { text: typesetLocalized(text) }),
    ...(name === undefined ? {} : { name: typesetLocalized(name) }),
  };
}

export function typesetTerm(term: TermRecord): TermRecord {
  const { label, description, role, picture, funding, partners } = term;
  return {
    ...term,
    label: typesetLocalized(label),
    ...(description === undefined ? {} : { description: typesetLocalized(description) }),
    ...(role === undefined ? {} : { role: typesetLocalized(role) }),
    ...(picture === undefined ? {} : { picture: { ...picture, alt: typesetLocalized(picture.alt) } }),
    ...(funding === undefined ? {} : { funding: funding.map(typesetNamed) }),
    ...(partners === undefined ? {} : { partners: partners.map(typesetNamed) }),
  };
}

export function typesetPlace(place: PlaceRecord): PlaceRecord {
  return { ...place, label: typesetLocalized(place.label) };
}

export function typesetEvent(event: EventRecord): EventRecord {
  const { name, place, description, organizers, venues, otherZones, participants } = event;
  return {
    ...event,
    name: typesetLocalized(name),
    ...(organizers === undefined ? {} : { organizers: organizers.map(typesetNamed) }),
    ...(otherZones === undefined ? {} : { otherZones: otherZones.map(typesetNamed) }),
    ...(venues === undefined ? {} : { venues: venues.map(typesetVenue) }),
    ...(participants === undefined || typeof participants === "number"
      ? {}
      : { participants: typesetLocalized(participants) }),
    ...(place === undefined ? {} : { place: typesetLocalized(place) }),
    ...(description === undefined ? {} : { description: typesetLocalized(description) }),
  };
}

function typesetNamed<Named extends { readonly name?: Localized }>(named: Named): Named {
  return named.name === undefined ? named : { ...named, name: typesetLocalized(named.name) };
}

function typesetVenue(venue: Venue): Venue {
  return venue.place === undefined ? venue : { ...venue, place: typesetLocalized(venue.place) };
}

/** A callout of a text in this language. Its kind is unknown here, so every text in its fields is typeset. */
export function typesetCallout(callout: Callout, language: LanguageTag): Callout {
  const { type, ...others } = callout.fields;
  const fields = Object.entries(others).map(([name, value]) => [name, typesetValue(value, language)] as const);
  return { ...callout, fields: { ...Object.fromEntries(fields), type } };
}
